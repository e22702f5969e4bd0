import { useEffect, useMemo, useState } from 'preact/hooks';
import { makeWords } from '../../components/i18n/make.ts';
import { MakeView, type MakeViewProps } from '../../components/make/MakeView.tsx';
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
  const unfinished = useUnfinished(state.kind === 'choose');
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
      {...unfinished}
      sayWhen={sayWhen}
    />
  );
}

type KeptDraft = Awaited<ReturnType<typeof makings.drafts>>[number];

/** What was begun and not saved, while one chooses what to make a glossary of; what was discarded last can be brought back. */
function useUnfinished(isAsked: boolean): Pick<MakeViewProps, 'unfinished' | 'discarded' | 'onDiscard' | 'onRestore'> {
  const [drafts, setDrafts] = useState<readonly KeptDraft[]>([]);
  const [discarded, setDiscarded] = useState<KeptDraft>();
  const look = async (gone?: KeptDraft): Promise<void> => {
    setDrafts(await makings.drafts());
    setDiscarded(gone);
  };
  const discard = async (id: string): Promise<void> => {
    // As it is now: another window may have gone on with it.
    const gone = (await makings.drafts()).find((each) => each.id === id);
    await makings.discard(id);
    await look(gone);
  };
  useEffect(() => {
    if (isAsked) void look().catch(() => undefined);
  }, [isAsked]);
  return {
    unfinished: drafts.map(unfinishedOf),
    discarded: discarded && unfinishedOf(discarded),
    onDiscard: (id) => void discard(id),
    onRestore: () => {
      if (discarded) void makings.keep(discarded.id, discarded.draft).then(() => look());
    },
  };
}

function unfinishedOf({ id, updatedAt, draft }: KeptDraft): Unfinished {
  return { id, updatedAt, title: draft.title, ticked: draft.rows.filter(({ isTicked }) => isTicked).length };
}

function useOwn(): readonly OwnGlossary[] {
  const [own, setOwn] = useState<readonly OwnGlossary[]>([]);
  useEffect(() => {
    const following = shelf.watch().subscribe({ next: ({ glossaries }) => setOwn(glossaries) });
    return () => following.unsubscribe();
  }, []);
  return own;
}
