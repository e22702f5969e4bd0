import type { Source } from '../../glossary/index.ts';
import type { MakeTranslate } from '../i18n/make.ts';

/** Where the article is from. */
export function SourceLine({ t, source }: { readonly t: MakeTranslate; readonly source: Source }) {
  const { title, url, date } = source;
  if (!title && !url) return null;
  return (
    <p class="make-source">
      <span class="label">{t('source')}</span>
      <span>
        {url !== undefined && /^https?:/.test(url) ? (
          <a href={url} rel="noreferrer noopener" target="_blank">
            {title || url}
          </a>
        ) : (
          title || url
        )}
        {date && `, ${date.slice(0, 10)}`}
      </span>
    </p>
  );
}
