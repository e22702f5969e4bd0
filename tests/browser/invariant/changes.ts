import { html, words } from './snippets.ts';
import type { World } from './world.ts';

/** What a page can do to itself, by name. */
export const CHANGES: Readonly<Record<string, (world: World) => void>> = {
  insert(world) {
    const [parent, before] = world.place();
    parent.insertBefore(fragment(html(world)), before);
  },
  'insert text'(world) {
    const [parent, before] = world.place();
    parent.insertBefore(document.createTextNode(` ${words(world)} `), before);
  },
  'insert as HTML'(world) {
    world.element().insertAdjacentHTML(world.random.pick(['afterbegin', 'beforeend']), html(world));
  },
  remove(world) {
    world.element().remove();
    restoreBody();
  },
  'remove text'(world) {
    world.text()?.remove();
  },
  empty(world) {
    world.element().replaceChildren();
  },
  replace(world) {
    world.element((element) => element !== document.body).replaceWith(fragment(html(world)));
    restoreBody();
  },
  move(world) {
    const moved = world.random.next() < 0.5 ? world.text() : world.element();
    const [parent, before] = world.place();
    if (!moved || moved === document.body || moved === before || !canHold(parent, moved)) return;
    parent.insertBefore(moved, before);
  },
  swap(world) {
    const { parentNode, nextSibling, previousSibling } = world.element();
    if (parentNode && nextSibling && previousSibling) parentNode.insertBefore(nextSibling, previousSibling);
  },
  split(world) {
    const text = world.text();
    text?.splitText(world.random.between(0, text.length));
  },
  normalize(world) {
    world.element().normalize();
  },
  'change text'(world) {
    const text = world.text();
    if (!text) return;
    const from = world.random.between(0, text.length);
    text.replaceData(from, world.random.between(0, text.length - from), words(world));
  },
  'set text'(world) {
    world.element().textContent = words(world);
  },
  wrap(world) {
    const text = world.text();
    if (!text?.parentNode) return;
    const wrapper = document.createElement(world.random.pick(['b', 'span', 'div', 'code', 'p']));
    text.replaceWith(wrapper);
    wrapper.append(text);
  },
  unwrap(world) {
    const element = world.element((each) => !world.openRoot(each));
    if (element !== document.body) element.replaceWith(...element.childNodes);
  },
  'hide or show'(world) {
    const element = world.element() as HTMLElement;
    const change = world.random.pick(['hidden', 'display', 'visibility', 'contents', 'class', 'open', 'none'] as const);
    if (change === 'hidden' || change === 'open') element.toggleAttribute(change);
    else if (change === 'class') element.classList.toggle(world.random.pick(['gone', 'veiled']));
    else if (!element.style) return;
    else if (change === 'display') element.style.display = 'none';
    else if (change === 'contents') element.style.display = 'contents';
    else if (change === 'visibility') element.style.visibility = world.random.pick(['hidden', 'visible', '']);
    else element.removeAttribute('style');
  },
  'change meaning'(world) {
    const [name, value] = world.random.pick([
      ['contenteditable', 'true'],
      ['contenteditable', 'false'],
      ['role', 'textbox'],
      ['role', 'button'],
      ['role', 'note'],
      ['lang', 'fr'],
      ['lang', 'id'],
      ['lang', 'en'],
      ['lang', ''],
    ] as const);
    const element = world.random.next() < 0.05 ? document.documentElement : world.element();
    if (element.getAttribute(name) === value) element.removeAttribute(name);
    // A page that the reader edits from top to bottom has no marks at all, for the rest of the sequence.
    else if (element !== document.documentElement || name === 'lang') element.setAttribute(name, value);
  },
  'attach a root'(world) {
    // To a full element nothing tells of it, and a closed one is not looked for later (docs/architecture.md).
    const host = document.createElement(world.random.pick(['div', 'span', 'section', 'p', 'h2']));
    if (world.random.next() < 0.5) host.append(words(world));
    const late = host.firstChild === null && world.random.next() < 0.5;
    if (!late) world.attach(host, inRoot(world));
    const [parent, before] = world.place();
    parent.insertBefore(host, before);
    if (late) world.attach(host, inRoot(world));
  },
  'define late'(world) {
    const name = world.customName();
    const [parent, before] = world.place();
    parent.insertBefore(fragment(`<${name}>${words(world)}</${name}>`), before);
    const content = inRoot(world);
    setTimeout(() => world.define(name, content), world.random.between(0, 120));
  },
  'change a root'(world) {
    const root = world.openRoot(world.element((element) => world.openRoot(element) !== null));
    if (root) root.innerHTML = inRoot(world);
  },
  slot(world) {
    world.element().toggleAttribute('slot');
  },
  'add a frame'(world) {
    const [parent, before] = world.place();
    parent.insertBefore(fragment('<iframe srcdoc="<p>UNHCR</p>" width="150" height="50"></iframe>'), before);
  },
  'remove a frame'(world) {
    const frame = world.element(({ localName }) => localName === 'iframe');
    if (frame !== document.body) frame.remove();
  },
  'add a style sheet'(world) {
    const style = document.createElement('style');
    style.className = 'made';
    style.textContent = rule(world);
    document.head.append(style);
  },
  'change a style sheet'(world) {
    const sheets = [...document.querySelectorAll<HTMLStyleElement>('style.made')];
    if (sheets.length === 0) return;
    const style = world.random.pick(sheets);
    const change = world.random.next();
    if (change < 0.3) style.remove();
    // Nobody is told of this either.
    else if (change < 0.6 && style.sheet && !style.textContent.includes('visibility'))
      style.sheet.disabled = !style.sheet.disabled;
    else style.sheet?.insertRule(quietRule(world));
  },
  'adopt a style sheet'(world) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(quietRule(world));
    const { adoptedStyleSheets: before } = document;
    document.adoptedStyleSheets = world.random.next() < 0.5 ? before.slice(1) : [...before, sheet];
  },
  title(world) {
    document.title = words(world);
  },
  'replace the body'(world) {
    const body = document.createElement('body');
    body.append(fragment(html(world)));
    document.body = body;
  },
  storm(world) {
    const [parent, before] = world.place();
    const box = document.createElement('div');
    parent.insertBefore(box, before);
    for (let i = 0; i < 1200; i += 1) {
      const element = document.createElement('span');
      element.textContent = i % 300 === 0 ? words(world) : '.';
      box.append(element);
      if (i > 8) box.firstChild?.remove();
    }
  },
};

/** Changes that are dear, and so come less often than the others. */
export const SELDOM: ReadonlySet<string> = new Set(['storm', 'replace the body', 'empty', 'remove']);

function fragment(markup: string): DocumentFragment {
  const box = document.createElement('div');
  box.setHTMLUnsafe(markup);
  const made = document.createDocumentFragment();
  made.append(...box.childNodes);
  return made;
}

function inRoot(world: World): string {
  return `${html(world)}${world.random.next() < 0.7 ? '<p><slot></slot></p>' : ''}`;
}

function rule(world: World): string {
  return ruleOf(world, [...BOXES, 'visibility: hidden']);
}

/** One that comes without anybody being told (docs/architecture.md): only whether there is a box is seen then. */
function quietRule(world: World): string {
  return ruleOf(world, BOXES);
}

const BOXES = ['display: none', 'display: block', 'display: inline', 'display: contents', 'font-size: 12px'] as const;

function ruleOf({ random }: World, declarations: readonly string[]): string {
  const selector = random.pick(['p', 'div:not([hidden])', 'section > p', 'li:not([hidden])', ':host']);
  return `${selector} { ${random.pick(declarations)} }`;
}

function canHold(parent: Node, node: Node): boolean {
  for (let at: Node | null = parent; at; at = at instanceof ShadowRoot ? at.host : at.parentNode)
    if (at === node) return false;
  return true;
}

/** The body is an element like others, but for that the document has to have one. */
function restoreBody(): void {
  if (!document.body) document.documentElement.append(document.createElement('body'));
}
