/**
 * An element's accessible name by the main steps of the W3C's "Accessible Name and Description Computation", for
 * Firefox, which finds elements by name but does not tell their names. Chromium is asked for its own answer, so the same
 * test holds this one to it.
 *
 * Runs in the page: it can use nothing from outside itself.
 */
export function accessibleName(element: Element): string {
  const clean = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
  const fromContent = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
    if (node.nodeType !== Node.ELEMENT_NODE) return '';
    const child = node as Element;
    if (child.getAttribute('aria-hidden') === 'true' || !child.checkVisibility()) return '';
    const label = child.getAttribute('aria-label') ?? child.getAttribute('alt');
    return label ?? [...child.childNodes].map(fromContent).join('');
  };
  const root = element.getRootNode() as Document | ShadowRoot;
  const labels = (element.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .map((id) => (id === '' ? null : root.getElementById(id)))
    .filter((label) => label !== null);
  if (labels.length > 0)
    return clean(labels.map((label) => label.getAttribute('aria-label') ?? label.textContent).join(' '));
  const named = clean(element.getAttribute('aria-label'));
  if (named !== '') return named;
  const owned = [...((element as HTMLInputElement).labels ?? [])].map((label) => clean(label.textContent)).join(' ');
  if (owned !== '') return owned;
  const byContent = /^(?:button|link|menuitem|option|switch|checkbox|heading|tab)$/.test(
    element.getAttribute('role') ?? { A: 'link', BUTTON: 'button', SUMMARY: 'button' }[element.tagName] ?? '',
  );
  return (
    (byContent && clean([...element.childNodes].map(fromContent).join(''))) || clean(element.getAttribute('title'))
  );
}
