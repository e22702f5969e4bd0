/** Long enough to be told apart, short enough for an address. */
const LONGEST = 60;

/** Letters that do not fall apart into a plain one and an accent. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * Makes an id from a name: small letters, digits, hyphens.
 *
 * @param isTaken tells which ids there are already
 * @param otherwise what it is made from when nothing of the name is left, as of one in another script
 * @returns one that is free: "krisis-iklim", "krisis-iklim-2"
 */
export function soundId(name: string, isTaken: (id: string) => boolean, otherwise = 'entry'): string {
  const plain = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\0-\x7f]/g, (letter) => PLAIN[letter] ?? ' ')
    .replace(/['.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  const wanted = plain === '' ? otherwise : plain;
  let id = wanted;
  for (let n = 2; isTaken(id); n += 1) id = `${wanted}-${n}`;
  return id;
}
