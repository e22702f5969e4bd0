/** @returns the place in the library where something is looked up */
export function lookupPlace(query: string): string {
  return query === '' ? 'lookup' : `lookup?${new URLSearchParams({ q: query })}`;
}

/** @returns what is looked up at a place; nothing at any other */
export function lookedUpAt(place: string): string {
  const [view, ...rest] = place.split('?');
  return view === 'lookup' ? (new URLSearchParams(rest.join('?')).get('q') ?? '') : '';
}

/** @returns the place where an entry of a name is added to a glossary */
export function addPlace(name: string): string {
  return `add?${new URLSearchParams({ name })}`;
}

/** @returns the place where notes are looked through for something */
export function notesAboutPlace(query: string): string {
  return `notes?${new URLSearchParams({ q: query })}`;
}
