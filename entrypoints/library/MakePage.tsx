import { useEffect, useMemo, useState } from 'preact/hooks';
import { makeWords } from '../../components/i18n/make.ts';
import { MakeView } from '../../components/make/MakeView.tsx';
import type { Unfinished } from '../../components/make/state.ts';
import { type Language, textIn } from '../../glossary/index.ts';
import type { OwnGlossary } from '../../shelf/index.ts';
import { makings } from '../shared/makings.ts';
import { shelf } from '../shared/own-shelf.ts';
import { useMake } from './make/use-make.ts';
import type { PlaceState } from './use-place.ts';

interface MakePageProps {
  readonly language: Language;
  /** What the library calls the view. */
  readonly title: string;
  readonly where: PlaceState;
}

/** A glossary from an article: what it is made of, what was found, and where it goes. */
export function MakePage({ language, title, where }: MakePageProps) {
  const t = useMemo(() => makeWords(language), [language]);
  const { state, ...making } = useMake(where, language);
  const { unfinished, discard } = useUnfinished(state.kind === 'choose');
  const own = useOwn();
  const sayWhen = useMemo(() => {
    const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
    return (time: string): string => format.format(new Date(time));
  }, [language]);
  return (
    <MakeView
      {...making}
      t={t}
      language={language}
      title={title}
      state={state}
      targets={own.map((glossary) => ({ id: glossary.id, title: textIn(glossary.title, language) }))}
      unfinished={unfinished}
      sayWhen={sayWhen}
      onDiscard={discard}
    />
  );
}

/** What was begun and not saved, while one chooses what to make a glossary of. */
function useUnfinished(isAsked: boolean): {
  readonly unfinished: readonly Unfinished[];
  readonly discard: (id: string) => void;
} {
  const [unfinished, setUnfinished] = useState<readonly Unfinished[]>([]);
  const look = async (): Promise<void> => {
    const drafts = await makings.drafts();
    setUnfinished(
      drafts.map(({ id, updatedAt, draft }) => ({
        id,
        updatedAt,
        title: draft.title,
        ticked: draft.rows.filter(({ isTicked }) => isTicked).length,
      })),
    );
  };
  useEffect(() => {
    if (isAsked) void look().catch(() => undefined);
  }, [isAsked]);
  return { unfinished, discard: (id) => void makings.discard(id).then(look) };
}

function useOwn(): readonly OwnGlossary[] {
  const [own, setOwn] = useState<readonly OwnGlossary[]>([]);
  useEffect(() => {
    const following = shelf.watch().subscribe({ next: ({ glossaries }) => setOwn(glossaries) });
    return () => following.unsubscribe();
  }, []);
  return own;
}
