import { parseSync } from 'vite';

/** What a source file says of messages. */
export interface Uses {
  /** Every text in quotes that may be a key. */
  readonly literals: readonly string[];
  /** Keys made from values, as patterns of what they may be: `kind.${kind}`. */
  readonly made: readonly RegExp[];
  /** What a translator is called with, as far as it stands there. */
  readonly asked: readonly Asked[];
  /** What the browser itself is asked for: `getMessage('name')`. */
  readonly askedOfBrowser: readonly string[];
}

/** A key, or the pattern of one, in a call of a translator. */
export interface Asked {
  /** As it stands in the source. */
  readonly text: string;
  readonly matches: (key: string) => boolean;
}

/** A node of the syntax tree (ESTree); of its fields, only what is asked for is known. */
interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

/**
 * Finds the messages that a source file uses. By the project's custom a translator is called `t` or `….t`, or is made on the
 * spot: `popoverWords(language)('popover.save')`.
 *
 * @param file its name, which tells the language: TypeScript with or without JSX
 * @throws when it is not sound TypeScript
 */
export function usesIn(file: string, code: string): Uses {
  const { program, errors } = parseSync(file, code);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const literals: string[] = [];
  const made: RegExp[] = [];
  const asked: Asked[] = [];
  const askedOfBrowser: string[] = [];

  const visit = (node: Node): void => {
    if (node.type === 'Literal' && typeof node.value === 'string') literals.push(node.value);
    if (node.type === 'TemplateLiteral' && isMadeKey(textsOf(node))) made.push(patternOf(textsOf(node)));
    if (node.type === 'CallExpression') {
      const [first] = node.arguments as Node[];
      if (first && isTranslator(node.callee as Node)) {
        for (const key of keysOf(first)) {
          asked.push(key);
          if (key instanceof MadeKey) made.push(key.pattern);
        }
      }
      if (first && memberName(node.callee as Node) === 'getMessage' && typeof first.value === 'string')
        askedOfBrowser.push(first.value);
    }
    for (const child of childrenOf(node)) visit(child);
  };
  visit(program as unknown as Node);
  return { literals, made, asked, askedOfBrowser };
}

/** A key that a template makes. */
class MadeKey implements Asked {
  readonly text: string;
  readonly pattern: RegExp;

  constructor(texts: readonly string[]) {
    this.text = texts.join('…');
    this.pattern = patternOf(texts);
  }

  matches = (key: string): boolean => this.pattern.test(key);
}

/** The keys that an argument can be; nothing where only the running program knows. */
function keysOf(node: Node): Asked[] {
  switch (node.type) {
    case 'Literal': {
      const { value } = node;
      return typeof value === 'string' ? [{ text: value, matches: (key) => key === value }] : [];
    }
    case 'TemplateLiteral':
      return [new MadeKey(textsOf(node))];
    case 'ConditionalExpression':
      return [...keysOf(node.consequent as Node), ...keysOf(node.alternate as Node)];
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return keysOf(node.expression as Node);
    default:
      return [];
  }
}

/** What stands in a template between its values. */
function textsOf(template: Node): string[] {
  return (template.quasis as readonly { value: { cooked: string } }[]).map(({ value }) => value.cooked);
}

/** Whether a template that stands elsewhere than in a call makes a key: `const key = `kind.${kind}``. */
function isMadeKey([first = '', ...rest]: readonly string[]): boolean {
  return /^[a-z]\w*\./i.test(first) && [first, ...rest].every((text) => /^[\w.]*$/.test(text));
}

function patternOf(texts: readonly string[]): RegExp {
  return new RegExp(`^${texts.map((text) => RegExp.escape(text)).join('.+')}$`);
}

function isTranslator(callee: Node): boolean {
  if (callee.type === 'CallExpression') return /Words$/.test(nameOf(callee.callee as Node) ?? '');
  return nameOf(callee) === 't' || memberName(callee) === 't';
}

function nameOf(node: Node): string | undefined {
  return node.type === 'Identifier' ? (node.name as string) : undefined;
}

function memberName(node: Node): string | undefined {
  return node.type === 'MemberExpression' ? nameOf(node.property as Node) : undefined;
}

/** The parts of a node in which a key can stand: not what is imported, not the classes of an element. */
function childrenOf(node: Node): Node[] {
  if (node.type === 'JSXAttribute' && (node.name as Node).name === 'class') return [];
  const fields = /^(?:Import|Export\w+)Declaration$/.test(node.type) ? [node.declaration] : Object.values(node);
  return fields.flat().filter((child): child is Node => typeof (child as Node | null)?.type === 'string');
}
