import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { notesWords } from '../../components/i18n/notes.ts';
import { shelfWords } from '../../components/i18n/shelf.ts';
import { failureWords } from '../../components/library/failure-words.ts';
import { type Added, AddView, FIRST, inOtherLanguage } from '../../components/shelf/AddView.tsx';
import { headword, LANGUAGES, type Language, soundId, textIn } from '../../glossary/index.ts';
import {
  ChangedMeanwhile,
  entryFrom,
  faultsOf,
  isError,
  linesOf,
  nameOf,
  type OnShelf,
  type Written,
} from '../../shelf/index.ts';
import { forgetBegun, readBegun, writtenFrom } from './begin-entry.ts';
import { shelf } from './own-shelf.ts';

interface AddPageProps {
  readonly language: Language;
  /** "add?begun=…", of what was begun elsewhere, or "add?name=…". */
  readonly place: string;
  /** Leaves it: closes the window, or goes back. */
  readonly onLeave: () => void;
}

/** What is being added, once it has been read. */
interface First {
  readonly written: Written;
  readonly spoken: Language;
  /** What was there before anything was typed. */
  readonly untouched: Written;
}

/** Adds one entry to a glossary of the reader's own, which is made if there is none. */
export function AddPage(props: AddPageProps) {
  const { language, place } = props;
  const [first, setFirst] = useState<First & { readonly on: OnShelf }>();
  useEffect(() => {
    let isFirst = true;
    const subscription = shelf.watch().subscribe((on) => {
      if (isFirst) void readFirst(place, language).then((read) => setFirst({ ...read, on }));
      else setFirst((known) => known && { ...known, on });
      isFirst = false;
    });
    return () => subscription.unsubscribe();
  }, [place]);
  return first ? <Adding key={place} {...props} first={first} on={first.on} /> : null;
}

function Adding({
  language,
  place,
  onLeave,
  first,
  on,
}: AddPageProps & { readonly first: First; readonly on: OnShelf }) {
  const t = useMemo(() => shelfWords(language), [language]);
  const [written, setWritten] = useState(first.written);
  const [spoken, setSpoken] = useState(first.spoken);
  const [chosen, setChosen] = useState<string>();
  const [isChecked, setChecked] = useState(false);
  const [problem, setProblem] = useState('');
  const [added, setAdded] = useState<Added>();
  const undo = useRef<() => Promise<unknown>>(undefined);
  const keeping = useRef(Promise.resolve());
  const isBusy = useRef(false);
  const key = draftKeyOf(place);
  // The one that was last changed is the one that is being filled.
  const glossaries = [...on.glossaries].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  const into = glossaries.find(({ id }) => id === chosen)?.id ?? glossaries[0]?.id ?? FIRST;
  const owner = useNameOwner(into, written, language, added?.kind !== 'added');
  const faults = faultsOf(written, (name) => (name === owner?.name ? owner.other : undefined));
  const isTouched = isOther(written, first.untouched);
  const say = (error: unknown): void => setProblem(failureWords(error, notesWords(language)));
  /** One thing at a time: a second press has nothing left to do. */
  const act = (action: () => Promise<void>): void => {
    if (isBusy.current) return;
    isBusy.current = true;
    void action()
      .then(() => setProblem(''), say)
      .finally(() => {
        isBusy.current = false;
      });
  };

  const write = (next: Written): void => {
    setWritten(next);
    const at = new Date().toISOString();
    const draft = { key, glossary: undefined, before: undefined, written: next, at };
    keeping.current = shelf.keepDraft(draft).catch(say);
  };
  const forget = async (): Promise<void> => {
    await shelf.forgetDraft(key);
    await forgetBegun(begunIn(place));
  };
  const save = async (): Promise<void> => {
    const title = glossaries.find(({ id }) => id === into)?.title;
    const glossary = into === FIRST ? await makeFirst(t('add.first'), language) : into;
    const { entry, change } = await put(glossary, written, language);
    // It is saved, whatever becomes of the draft.
    await forget().catch(() => undefined);
    undo.current = () => shelf.change(glossary, change, { id: entry.id, entry });
    setAdded({
      kind: 'added',
      name: nameOf(written, language),
      title: title ? textIn(title, language) : t('add.first'),
      place: `edit:${glossary}/${entry.id}`,
    });
  };
  const takeOut = async (): Promise<void> => {
    await undo.current?.();
    setAdded((known) => known && { ...known, kind: 'undone' });
    if (isTouched) write(written);
  };
  const leave = async (): Promise<void> => {
    // What was typed can be gone on with: the last key too.
    await keeping.current;
    if (added?.kind !== 'added' && !isTouched) await forget().catch(() => undefined);
    onLeave();
  };
  return (
    <AddView
      t={t}
      language={language}
      spoken={spoken}
      onSpoken={(next) => {
        write(inOtherLanguage(written));
        setSpoken(next);
      }}
      written={written}
      onWrite={write}
      glossaries={glossaries}
      into={into}
      onInto={setChosen}
      faults={faults}
      isChecked={isChecked || owner !== undefined}
      problem={problem}
      added={added}
      isKept={isTouched}
      onSave={() => {
        setChecked(true);
        if (!faults.some(isError)) act(save);
      }}
      onUndo={() => act(takeOut)}
      onLeave={() => void leave()}
    />
  );
}

/** Puts an entry into a glossary, under an id that is free. */
async function put(glossary: string, written: Written, language: Language) {
  const tried = new Set<string>();
  for (;;) {
    const id = soundId(nameOf(written, language), (each) => tried.has(each));
    try {
      const entry = entryFrom(written, id);
      const change = await shelf.change(
        glossary,
        { put: [{ entry }], remove: [] },
        { id, entry: undefined, isNew: true },
      );
      return { entry, change };
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error;
      tried.add(id);
    }
  }
}

function makeFirst(name: string, language: Language): Promise<string> {
  const title = { id: '', en: '', [language]: name };
  const id = soundId(name, () => false, 'glossary');
  return shelf.add({ format: 'konteks-glossary', version: 1, id, title, sections: [], entries: [] });
}

/** Looks whether a glossary has an entry with the id that the name makes: cheap, and who adds a term twice is told. */
function useNameOwner(
  glossary: string,
  written: Written,
  language: Language,
  isAsked: boolean,
): { readonly name: string; readonly other: string } | undefined {
  const [owner, setOwner] = useState<{ name: string; other: string }>();
  const name = nameOf(written, language);
  useEffect(() => {
    let isCurrent = true;
    // What has just been added is no other.
    if (!isAsked) return setOwner(undefined);
    const id = soundId(name, () => false);
    void shelf.entries(glossary, [id]).then(([found]) => {
      if (!isCurrent) return;
      const isSame = found && LANGUAGES.some((each) => found.entry.names[each].includes(name));
      setOwner(isSame ? { name, other: headword(found.entry, language) } : undefined);
    });
    return () => {
      isCurrent = false;
    };
  }, [glossary, name, isAsked]);
  return owner;
}

async function readFirst(place: string, language: Language): Promise<First> {
  const begun = await readBegun(begunIn(place));
  const draft = await shelf.draft(draftKeyOf(place));
  const name = paramsOf(place).get('name') ?? '';
  const untouched = writtenFrom(begun ?? { name, sentence: '', language, source: {} });
  const written = draft?.written ?? untouched;
  const spoken = LANGUAGES.find((each) => linesOf(written.names[each]).length > 0) ?? begun?.language ?? language;
  return { written, spoken, untouched };
}

/** @returns whether something was typed; to say that it is in the other language is not to type */
function isOther(written: Written, untouched: Written): boolean {
  const now = JSON.stringify(written);
  return ![untouched, inOtherLanguage(untouched)].some((each) => JSON.stringify(each) === now);
}

function paramsOf(place: string): URLSearchParams {
  return new URLSearchParams(place.replace(/^[^?]*\??/, ''));
}

function begunIn(place: string): string {
  return paramsOf(place).get('begun') ?? '';
}

/** What was begun elsewhere goes on where it was; what is added by name is begun once for that name. */
function draftKeyOf(place: string): string {
  return begunIn(place) || `name:${paramsOf(place).get('name') ?? ''}`;
}
