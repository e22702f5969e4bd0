import { isRecord } from '../record.ts';

/** @returns a text, empty when it is none */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** @returns the things in JSON-LD's or anyone's "one or several" */
export function several(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** @returns the texts among them */
export function textsOf(value: unknown): string[] {
  return several(value).filter((each) => typeof each === 'string');
}

/** @returns what a TextQuoteSelector among selectors quotes; it may be a part of another */
export function quoteIn(selectors: unknown): {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
} {
  const found = findQuote(selectors, 8) ?? {};
  return { exact: textOf(found.exact), prefix: textOf(found.prefix), suffix: textOf(found.suffix) };
}

function findQuote(selectors: unknown, levels: number): Record<string, unknown> | undefined {
  for (const selector of several(selectors)) {
    if (!isRecord(selector)) continue;
    if (textsOf(selector.type).some((type) => /(?:^|[:#/])TextQuoteSelector$/u.test(type))) return selector;
    const inner = levels > 0 ? findQuote([selector.refinedBy, selector.items].flat(), levels - 1) : undefined;
    if (inner) return inner;
  }
  return undefined;
}
