import { useEffect, useMemo } from 'preact/hooks';
import { notesWords } from '../../components/i18n/notes.ts';
import { shelfWords } from '../../components/i18n/shelf.ts';
import { GlossariesView } from '../../components/shelf/GlossariesView.tsx';
import { type Glossary, type Language, textIn } from '../../glossary/index.ts';
import { useKnown } from '../shared/known.ts';
import { shelf } from '../shared/own-shelf.ts';
import { draftPlace } from './draft-place.ts';
import { GlossaryFiles } from './glossary-files/GlossaryFiles.tsx';
import { useNews } from './use-news.ts';
import { useGlossaries, useKnownList, useOnShelf } from './use-shelf.ts';

interface ShelfPageProps {
  readonly language: Language;
  /** What the library calls the view. */
  readonly title: string;
  readonly shipped: readonly Glossary[];
}

/** The glossaries: which there are, and how they are used. */
export function ShelfPage({ language, title, shipped }: ShelfPageProps) {
  const t = useMemo(() => shelfWords(language), [language]);
  const common = useMemo(() => notesWords(language), [language]);
  const { act, ...news } = useNews(common);
  const all = { shelf, shipped, language, t, act };
  const on = useOnShelf(shelf);
  const own = (on?.glossaries ?? []).map(({ id, title: name }) => ({ id, title: textIn(name, language) }));
  const known = useKnownList(useKnown(), all);
  // Nobody waits for it; what cannot be cleared up today can be another day.
  useEffect(() => void shelf.discardOld().catch(() => undefined), []);
  return (
    <GlossariesView
      {...news}
      {...known}
      {...useGlossaries(on, all)}
      language={language}
      t={t}
      common={common}
      title={title}
      removed={on?.removed ?? []}
      drafts={on?.drafts ?? []}
      draftPlace={draftPlace}
      transfer={<GlossaryFiles language={language} glossaries={own} />}
    />
  );
}
