import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ShelfTranslate } from '../../components/i18n/shelf.ts';
import type { Known } from '../../components/shelf/KnownList.tsx';
import type { Listed, ShelfActions } from '../../components/shelf/model.ts';
import {
  type EntryRef,
  type Glossary,
  headword,
  isEntryRef,
  type Language,
  otherLanguage,
  soundId,
  textIn,
} from '../../glossary/index.ts';
import { type Draft, nameOf, type OnShelf, placesFor, type Shelf, withMoved, withPlace } from '../../shelf/index.ts';
import { loadWith } from '../shared/glossaries.ts';
import type { KnownState } from '../shared/known.ts';
import type { NewsState } from './use-news.ts';

interface With {
  readonly shelf: Shelf;
  /** Those that ship with Konteks. */
  readonly shipped: readonly Glossary[];
  readonly language: Language;
  readonly t: ShelfTranslate;
  readonly act: NewsState['act'];
}

/** @returns what is on the shelf, followed in whatever context it changes; undefined until it is known */
export function useOnShelf(shelf: Shelf): OnShelf | undefined {
  const [on, setOn] = useState<OnShelf>();
  useEffect(() => {
    const subscription = shelf.watch().subscribe({ next: setOn, error: () => undefined });
    return () => subscription.unsubscribe();
  }, [shelf]);
  return on;
}

/** All glossaries in the reader's order, and what can be done to them: each says what it did, and how it is undone. */
export function useGlossaries(
  on: OnShelf | undefined,
  { shelf, shipped, language, t, act }: With,
): ShelfActions & {
  readonly glossaries: readonly Listed[] | undefined;
  readonly onDropDraft: (draft: Draft) => void;
} {
  const ids = [...shipped, ...(on?.glossaries ?? [])].map(({ id }) => id);
  const nameOfOne = ({ title }: Pick<Listed, 'title'>): string => textIn(title, language);
  /** As it was, whatever else has been set since. */
  const put = (id: string, how: Parameters<typeof withPlace>[3]): Promise<void> =>
    shelf.arrange((places) => withPlace(ids, places, id, how));
  return {
    glossaries: on && listed(shipped, on),
    onCreate: (name) =>
      void act(async () => {
        const title = { id: '', en: '', [language]: name };
        const id = soundId(name, () => false, 'glossary');
        const made = await shelf.add({ format: 'konteks-glossary', version: 1, id, title, sections: [], entries: [] });
        return { text: t('done.created', { title: name }), undo: () => shelf.remove(made) };
      }),
    onOn: (glossary, isOn) =>
      void act(async () => {
        await put(glossary.id, { isOn });
        const text = t(isOn ? 'done.on' : 'done.off', { title: nameOfOne(glossary) });
        return { text, undo: () => put(glossary.id, { isOn: !isOn }) };
      }),
    onColour: ({ id, colour: before }, colour) =>
      void act(async () => {
        await put(id, { colour });
        return { text: t('done.coloured', { colour: t(`colour.${colour}`) }), undo: () => put(id, { colour: before }) };
      }),
    onMove: (glossary, by) =>
      void act(async () => {
        const move = (way: 1 | -1): Promise<void> =>
          shelf.arrange((places) => withMoved(ids, places, glossary.id, way));
        await move(by);
        const place = placesFor(ids, await shelf.places()).findIndex(({ id }) => id === glossary.id) + 1;
        const text = t('done.moved', { title: nameOfOne(glossary), place });
        return { text, undo: () => move(by === 1 ? -1 : 1) };
      }),
    onRename: ({ id, title }, name) =>
      void act(async () => {
        const shown = title[language] === '' ? otherLanguage(language) : language;
        if (title[shown] === name) return undefined;
        const before = await shelf.describe(id, { title: { ...title, [shown]: name } });
        const undo = () => shelf.describe(id, { title: before.title });
        return { text: t('done.renamed', { title: name }), undo };
      }),
    onRemove: (glossary) =>
      void act(async () => {
        await shelf.remove(glossary.id);
        const undo = () => shelf.restore(glossary.id);
        return { text: t('done.removed', { title: nameOfOne(glossary) }), undo };
      }),
    onRestore: (id) =>
      void act(async () => {
        await shelf.restore(id);
        const about = await shelf.about(id);
        const undo = () => shelf.remove(id);
        return { text: t('done.restored', { title: about ? nameOfOne(about) : id }), undo };
      }),
    onDropDraft: (draft) =>
      void act(async () => {
        await shelf.forgetDraft(draft.key);
        const name = nameOf(draft.written, language) || t('begun.nameless');
        return { text: t('done.dropped', { name }), undo: () => shelf.keepDraft(draft) };
      }),
  };
}

/** The entries that the reader knows, by name, the latest first, and how they are marked again. */
export function useKnownList(
  { known, onKnown }: KnownState,
  { shelf, language, t, act }: With,
): { readonly known: readonly Known[]; readonly onMarkAgain: (some: readonly Known[]) => void } {
  const [glossaries, setGlossaries] = useState<readonly Glossary[]>([]);
  const refs = known.filter(isEntryRef);
  const asked = refs.join(' ');
  useEffect(() => {
    if (asked !== '') void loadWith(shelf, asked.split(' ') as EntryRef[]).then(setGlossaries);
  }, [asked]);
  const list = useMemo(() => {
    const names = new Map(
      glossaries.flatMap(({ id, entries }) =>
        entries.map((entry) => [`${id}/${entry.id}`, headword(entry, language)] as const),
      ),
    );
    return refs.map((ref) => ({ ref, name: names.get(ref) ?? ref })).reverse();
  }, [asked, glossaries, language]);
  return {
    known: list,
    onMarkAgain: (some) =>
      void act(async () => {
        const those = some.map(({ ref }) => ref);
        await onKnown(those, false);
        const text = t('done.marked', { count: some.length, name: some[0]?.name ?? '' });
        return { text, undo: () => onKnown(those.toReversed(), true) };
      }),
  };
}

function listed(shipped: readonly Glossary[], { glossaries, places }: OnShelf): Listed[] {
  const all = [
    ...shipped.map(({ entries, ...rest }) => ({ ...rest, count: entries.length, isOwn: false })),
    ...glossaries.map((glossary) => ({ ...glossary, isOwn: true })),
  ];
  const inOrder = placesFor(
    all.map(({ id }) => id),
    places,
  );
  return inOrder.flatMap(({ id, isOn, colour }) => {
    const one = all.find((glossary) => glossary.id === id);
    if (!one) return [];
    const { title, source, count, isOwn } = one;
    return [{ id, title, source, count, isOwn, isOn, colour }];
  });
}
