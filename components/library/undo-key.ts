/** @returns whether a key asks for what was done last to be undone; in a field it is meant for what is typed there */
export function isUndoKey(event: KeyboardEvent): boolean {
  const { target, key, ctrlKey, metaKey, shiftKey } = event;
  const isField = target instanceof HTMLElement && target.matches('textarea, select, input:not([type=checkbox])');
  return !isField && (ctrlKey || metaKey) && !shiftKey && key.toLowerCase() === 'z';
}
