/** The words that the browser itself shows, in one language: `public/_locales`. */
export interface BrowserLocale {
  /** Its path, for what is said of it. */
  readonly file: string;
  readonly messages: Readonly<Record<string, { readonly message: string }>>;
}

/**
 * @param manifest the extension's manifest, whose texts name messages: `__MSG_name__`
 * @param asked names that our own code asks for
 * @returns everything that is wrong, one line each, file and name first
 */
export function browserMessageProblems(
  locales: readonly BrowserLocale[],
  manifest: unknown,
  asked: readonly string[],
): string[] {
  const inManifest = JSON.stringify(manifest).matchAll(/__MSG_(\w+?)__/g);
  // The browser's own, as @@ui_locale, are always there.
  const used = new Set([...inManifest.map(([, name = '']) => name), ...asked.filter((name) => !name.startsWith('@@'))]);
  return locales.flatMap(({ file, messages }) => [
    ...[...used].filter((name) => !messages[name]?.message).map((name) => `${file}: "${name}" is missing`),
    ...Object.keys(messages)
      .filter((name) => !used.has(name))
      .map((name) => `${file}: "${name}" is used nowhere`),
  ]);
}
