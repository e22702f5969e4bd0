/** A tag has at most so many characters. */
export const TAG_LIMIT = 50;

/**
 * @param tags as typed, or as another program has them
 * @returns sound ones: in one Unicode form (NFC), trimmed, without commas and line breaks, no longer than
 *   {@link TAG_LIMIT}, none empty, none twice but for its case; in the order given
 */
export function soundTags(tags: Iterable<string>): readonly string[] {
  const found = new Map<string, string>();
  for (const tag of tags) {
    const sound = cut(
      tag
        .toWellFormed()
        .normalize('NFC')
        .replace(/[\s,]+/gu, ' ')
        .trim(),
    );
    const key = tagKey(sound);
    if (sound !== '' && !found.has(key)) found.set(key, sound);
  }
  return [...found.values()];
}

/** @returns the same for tags that differ only in case */
export function tagKey(tag: string): string {
  return tag.toLowerCase();
}

function cut(tag: string): string {
  return [...tag].slice(0, TAG_LIMIT).join('').trim();
}
