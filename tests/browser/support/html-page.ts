import type { MemoryPage } from '../../../scripts/serve.ts';

/** How a page is made from its body. */
export interface PageOptions {
  /** the language that the page says it is in; the empty string for none */
  readonly lang?: string;
  readonly title?: string;
  /** further markup for `<head>` */
  readonly head?: string;
  /** further response headers, such as a content security policy */
  readonly headers?: Readonly<Record<string, string>>;
}

/** @returns a whole HTML page around a body */
export function page(body: string, { lang = 'en', title = 'Test', head = '', headers = {} }: PageOptions): MemoryPage {
  const attribute = lang === '' ? '' : ` lang="${lang}"`;
  return {
    body: `<!doctype html><html${attribute}><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`,
    headers,
  };
}
