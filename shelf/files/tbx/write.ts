import type { Entry, Glossary } from '../../../glossary/index.ts';
import { assemble } from '../assemble.ts';
import { idFrom } from '../ids.ts';
import { tagsFor } from '../languages.ts';
import { restOf, restOfGlossary, restText } from '../rest.ts';
import { element, type XmlNode, xmlOf } from '../xml/node.ts';
import { parseXml } from '../xml/parse.ts';
import { amended } from './amend.ts';
import { foundIn } from './concept.ts';
import { inDialect, type TbxDialect } from './dialect.ts';
import { keysOf } from './import.ts';
import { type Plain, plainConcept, xmlId } from './plain.ts';
import { aroundConcepts, plainShell, titleIn, titleOf, withTitle } from './shell.ts';

/**
 * Writes a glossary as TBX. What came from a TBX file goes out as it came, but for what has changed since; what TBX-Basic has no place
 * for stands in a note that begins with "konteks:", and comes back from there.
 *
 * @returns the parts of the text, a concept each
 */
export function* tbxParts(glossary: Glossary, dialect: TbxDialect): Iterable<string> {
  const tags = tagsFor(glossary.kept?.languages);
  const shell = shellOf(glossary, tags.en, dialect);
  const sections = new Map(glossary.sections.map((section) => [section.id, section]));
  const idsInFile = new Map(glossary.entries.map((entry) => [entry.id, idInFile(entry)]));
  const plain: Plain = { tags, idOf: (id) => idsInFile.get(id) ?? xmlId(id), sectionOf: (id) => sections.get(id) };
  const { conceptAt, back, rest } = settled(glossary, plain, shell);
  const [before, after] = aroundConcepts(shell, dialect, rest);
  yield before;
  for (const [n, entry] of glossary.entries.entries()) {
    const concept = conceptAt(n);
    if (!concept) continue;
    const more = restOf(withoutOwnKept(entry), back[n]);
    const full = more ? withNote(concept, restText(more)) : concept;
    yield `${xmlOf(inDialect(full, dialect))}\n`;
  }
  yield after;
}

/** What each entry is written as, and what would come back of that. */
function settled(glossary: Glossary, plain: Plain, shell: XmlNode) {
  const { entries } = glossary;
  const language = shell.attributes.get('xml:lang') ?? '';
  const choice = glossary.kept?.languages ?? plain.tags;
  const changed = new Map<number, XmlNode>();
  // Made anew whenever it is wanted: the trees of all would take too much memory.
  const conceptAt = (n: number): XmlNode | undefined => {
    const entry = entries[n];
    return changed.get(n) ?? (entry && (treeOf(entry) ?? plainConcept(entry, plain)));
  };
  const founds = entries.map((entry, n) =>
    foundIn(conceptAt(n) ?? plainConcept(entry, plain), n + 1, choice, language),
  );
  const read = (known: Glossary['sections']) =>
    assemble(founds, { sections: known.map((section) => ({ section, keys: keysOf(section) })) }, { add: () => {} });
  // What the headings alone would give is not said again.
  const alone = read([]);
  const areDerived = JSON.stringify(alone.sections) === JSON.stringify(glossary.sections);
  let { entries: back } = areDerived ? alone : read(glossary.sections);
  for (const [n, entry] of entries.entries()) {
    const last = back[n];
    const tree = last && restOf(withoutOwnKept(entry), last) ? treeOf(entry) : undefined;
    if (!tree || !last) continue;
    const mended = amended(tree, entry, last, plain);
    changed.set(n, mended);
    founds[n] = foundIn(mended, n + 1, choice, language);
  }
  if (changed.size > 0) back = read(areDerived ? [] : glossary.sections).entries;
  const about = { ...glossary, kept: glossary.kept?.format === 'tbx' ? undefined : glossary.kept };
  const rest = restOfGlossary(about, {
    ...readBack(glossary, shell),
    sections: areDerived ? glossary.sections : [],
  });
  return { conceptAt, back, rest: rest && restText(rest) };
}

/** What a file's head gives of itself. The id of what came from elsewhere is made anew wherever it comes in. */
function readBack({ id, title, kept }: Glossary, shell: XmlNode): Partial<Glossary> {
  const there = titleIn(shell);
  if (kept?.format === 'tbx' && kept.text !== undefined)
    return { id, title: there === '' ? title : { id: '', en: there } };
  return there === '' ? {} : { id: idFrom(there) || 'glossary', title: { id: '', en: there } };
}

function shellOf(glossary: Glossary, language: string, dialect: TbxDialect): XmlNode {
  const { format, text = '' } = glossary.kept ?? {};
  const shell = format === 'tbx' ? parseXml(text) : undefined;
  const title = titleOf(glossary);
  return shell ? withTitle(shell, title) : plainShell(title, language, dialect);
}

function treeOf({ kept }: Entry): XmlNode | undefined {
  const tree = kept?.format === 'tbx' && kept.text ? parseXml(kept.text) : undefined;
  return tree?.name === 'conceptEntry' ? tree : undefined;
}

function idInFile({ id, kept }: Entry): string {
  return (kept?.format === 'tbx' && kept.id) || xmlId(id);
}

/** What is kept of a TBX file is in the concept itself. */
function withoutOwnKept({ kept, ...entry }: Entry): Entry {
  return kept && kept.format !== 'tbx' ? { ...entry, kept } : entry;
}

/** A note comes before the languages. */
function withNote(concept: XmlNode, text: string): XmlNode {
  const at = concept.children.findIndex((child) => typeof child !== 'string' && child.name === 'langSec');
  const place = at < 0 ? concept.children.length : at;
  return { ...concept, children: concept.children.toSpliced(place, 0, element('note', {}, text)) };
}
