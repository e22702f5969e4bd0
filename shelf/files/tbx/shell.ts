import type { Glossary } from '../../../glossary/index.ts';
import { element, elementsIn, openTag, soundInXml, textIn, type XmlNode, xmlOf } from '../xml/node.ts';
import { restNotes, wordsIn } from './concept.ts';
import { CORE, inDialect, MODULES, type TbxDialect } from './dialect.ts';

/** Where TBX-Basic of 2008 says what its categories are. Nothing is read from there. */
const CATEGORIES_OF_2008 = 'http://www.lisa.org/fileadmin/standards/tbx_basic/TBXBasicXCSV02.xcs';

/** @returns the form that a file has, as its root says */
export function dialectOf({ name, attributes }: XmlNode): TbxDialect {
  if (name === 'martif') return 'v2';
  return attributes.get('style') === 'dct' ? 'dct' : 'dca';
}

/** @returns a file without concepts, as one is written that did not come from elsewhere */
export function plainShell(title: string, language: string, dialect: TbxDialect): XmlNode {
  const isOld = dialect === 'v2';
  return element(
    isOld ? 'martif' : 'tbx',
    { type: 'TBX-Basic', ...(isOld ? {} : { style: dialect }), 'xml:lang': language },
    element(
      'tbxHeader',
      {},
      element(
        'fileDesc',
        {},
        element('titleStmt', {}, element('title', {}, soundInXml(title))),
        element('sourceDesc', {}, element('p', {}, 'Konteks')),
      ),
      ...(isOld ? [element('encodingDesc', {}, element('p', { type: 'XCSURI' }, CATEGORIES_OF_2008))] : []),
    ),
    element('text', {}, element('body', {})),
  );
}

/** @returns a file's elements of a name, at whatever place in its head */
export function inHead(node: XmlNode, name: string): XmlNode[] {
  return elementsIn(node).flatMap((child) =>
    child.name === name ? [child] : child.name === 'text' ? [] : inHead(child, name),
  );
}

/** @returns what Konteks has added for itself to a file's head */
export function restInHead(shell: XmlNode): string | undefined {
  const [note] = inHead(shell, 'sourceDesc').flatMap((source) => restNotes(source, 'p'));
  return note && textIn(note);
}

/** @returns a file's head without that */
export function withoutRest(node: XmlNode): XmlNode {
  const own = new Set(restNotes(node, 'p'));
  const children = node.children.filter((child) => typeof child === 'string' || !own.has(child));
  return { ...node, children: children.map((child) => (typeof child === 'string' ? child : withoutRest(child))) };
}

/** @returns what stands before and after the concepts */
export function aroundConcepts(
  shell: XmlNode,
  dialect: TbxDialect,
  rest: string | undefined,
): readonly [string, string] {
  const attributes = new Map(shell.attributes);
  if (dialect === 'v2') attributes.delete('style');
  else {
    attributes.set('style', dialect);
    attributes.set('xmlns', CORE);
    if (dialect === 'dct')
      for (const [prefix, space] of Object.entries(MODULES)) attributes.set(`xmlns:${prefix}`, space);
  }
  const root = dialect === 'v2' ? 'martif' : 'tbx';
  const parts = elementsIn(rest === undefined ? shell : withRest(shell, rest));
  const written = (part: XmlNode): string => xmlOf(inDialect(part, dialect));
  const text = parts.find(({ name }) => name === 'text');
  const back = text ? elementsIn(text).filter(({ name }) => name !== 'body') : [];
  const head = parts.filter((part) => part !== text).map(written);
  const doctype = dialect === 'v2' ? '<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">\n' : '';
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}${openTag({ name: root, attributes })}\n${head.join('\n')}\n<text><body>\n`,
    `</body>${back.map(written).join('')}</text>\n</${root}>\n`,
  ];
}

/** @returns what a file is called: by its head, or else by what its source is said to be */
export function titleIn(shell: XmlNode): string {
  const [title] = inHead(shell, 'title');
  return title ? wordsIn(title).slice(0, 500) : '';
}

/** @returns a file's head with another title, if it has one and that says something else */
export function withTitle(shell: XmlNode, title: string): XmlNode {
  if (titleIn(shell) === title) return shell;
  const [old] = inHead(shell, 'title');
  const into = (node: XmlNode): XmlNode => {
    if (node === old) return { ...node, children: [soundInXml(title)] };
    return { ...node, children: node.children.map((child) => (typeof child === 'string' ? child : into(child))) };
  };
  return old ? into(shell) : shell;
}

/** @returns what a glossary is called in a file that has one title */
export function titleOf({ title }: Pick<Glossary, 'title'>): string {
  return title.en || title.id;
}

/** Adds it to where a file says what it comes from, which every file has to say; without that it stays out. */
function withRest(node: XmlNode, rest: string): XmlNode {
  let isDone = false;
  const into = (each: XmlNode): XmlNode => {
    if (isDone) return each;
    if (each.name === 'sourceDesc') {
      isDone = true;
      return { ...each, children: [...each.children, element('p', {}, rest)] };
    }
    return { ...each, children: each.children.map((child) => (typeof child === 'string' ? child : into(child))) };
  };
  return into(node);
}
