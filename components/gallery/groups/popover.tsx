import { spokenBy } from '../../../glossary/index.ts';
import { pageEntry, pageRef } from '../../../glossary/page-definitions/entry.ts';
import { popoverWords } from '../../i18n/popover.ts';
import type { SaveFailure } from '../../popover/NoteForm.tsx';
import { Popover, type PopoverEntry, type PopoverProps } from '../../popover/Popover.tsx';
import popoverStyles from '../../popover/popover.css?inline';
import tokens from '../../tokens.css?inline';
import type { Group, Scene } from '../model.ts';
import { Stage } from '../Stage.tsx';
import { cardOf, LONG_WORD, notesOf } from '../samples.ts';

/** As a page has them, in a card's shadow tree. */
const STYLES = [tokens, popoverStyles, '.card { --konteks-room: none }'];

export const POPOVER: Group = {
  id: 'popover',
  title: 'Popover',
  says: 'The card that explains a mark, as it stands on a page: in px, since the page’s size of text is not the reader’s.',
  roomy: true,
  specimens: (scene) => [
    { name: 'Opened', drawn: <Card scene={scene} /> },
    { name: 'Words, not saved', drawn: <Card scene={scene} words={wordsOf(scene)} /> },
    { name: 'Saved', drawn: <Card scene={scene} words={wordsOf(scene)} saved={wordsOf(scene)} /> },
    { name: 'Saved, then changed', drawn: <Card scene={scene} words={`${wordsOf(scene)} …`} saved={wordsOf(scene)} /> },
    {
      name: 'Saving',
      drawn: <Card scene={scene} words={wordsOf(scene)} onSave={() => new Promise(() => {})} act={pressSave} />,
    },
    {
      name: 'Not saved, with the reason',
      drawn: (
        <Card
          scene={scene}
          words={wordsOf(scene)}
          onSave={refuse({ kind: 'other', reason: LONG_WORD })}
          act={pressSave}
        />
      ),
    },
    {
      name: 'Not saved: updated meanwhile',
      drawn: <Card scene={scene} words={wordsOf(scene)} onSave={refuse({ kind: 'orphaned' })} act={pressSave} />,
    },
    { name: 'A related entry, with the way back', drawn: <Card scene={scene} act={pressRelated} /> },
    {
      name: 'A related entry that is gone, all related shown',
      drawn: <Card scene={scene} explain={async () => undefined} act={pressAllRelated} />,
    },
    { name: 'With the page’s own words', drawn: <Card scene={scene} said={saidIn(scene)} /> },
    { name: 'Explained by the page alone', drawn: <Card scene={scene} said={saidIn(scene)} ofPage /> },
    { name: 'In both languages', drawn: <Card scene={scene} isBilingual /> },
    { name: 'For a reader who steps through the page’s terms', drawn: <Card scene={scene} step={[3, 12]} /> },
    { name: 'Long words', drawn: <Card scene={scene} long /> },
  ],
};

interface CardProps
  extends Partial<Pick<PopoverProps, 'words' | 'saved' | 'said' | 'onSave' | 'explain' | 'isBilingual' | 'step'>> {
  readonly scene: Scene;
  readonly long?: boolean;
  /** Whether only the page explains it. */
  readonly ofPage?: boolean;
  readonly act?: (root: ShadowRoot) => void;
}

function Card({
  scene,
  long,
  ofPage,
  act,
  words = '',
  saved,
  said,
  onSave = saveAtOnce,
  explain,
  isBilingual = false,
  step,
}: CardProps) {
  const { language, glossary } = scene;
  const entry = cardOf(glossary, 'sdgs');
  const longEntry = {
    ...entry,
    names: { en: [LONG_WORD], id: [LONG_WORD.toUpperCase()] },
    section: { en: LONG_WORD, id: LONG_WORD },
  };
  return (
    <Stage scene={scene} styles={STYLES} {...(act && { act })}>
      <Popover
        entry={ofPage ? pagesEntry(said ?? '') : long ? longEntry : entry}
        language={language}
        isBilingual={isBilingual}
        theme="system"
        step={step}
        t={popoverWords(language)}
        words={words}
        saved={saved}
        said={said}
        onTyped={() => {}}
        onSave={onSave}
        explain={explain ?? (async (ref) => cardOf(glossary, ref.split('/')[1] ?? ''))}
        onClose={() => {}}
        onGoOn={() => {}}
        onSiteOff={() => {}}
        onKnow={() => {}}
        onLibrary={() => {}}
      />
    </Stage>
  );
}

/** What an Indonesian and an English page may say. */
function saidIn({ language }: Scene): string {
  return language === 'id'
    ? 'Otoritas Jasa Keuangan (OJK) menutup 213 layanan pinjaman tanpa izin.'
    : 'The Otoritas Jasa Keuangan (OJK), Indonesia’s financial regulator, has closed 213 lenders.';
}

function pagesEntry(sentence: string): PopoverEntry {
  const ref = pageRef('OJK');
  const entry = pageEntry(ref, { short: 'OJK', long: 'Otoritas Jasa Keuangan', sentence });
  const spoken = { en: spokenBy(entry, 'en'), id: spokenBy(entry, 'id') };
  return { ...entry, ref, spoken, section: { en: '', id: '' }, related: [], isKnown: false };
}

function wordsOf({ glossary, language }: Scene): string {
  return notesOf(glossary, language)[0]?.words ?? '';
}

async function saveAtOnce(): Promise<undefined> {}

function refuse(failure: SaveFailure): () => Promise<SaveFailure> {
  return async () => failure;
}

function pressSave(root: ShadowRoot): void {
  root.querySelector<HTMLElement>('.primary')?.click();
}

function pressRelated(root: ShadowRoot): void {
  root.querySelector<HTMLElement>('.related .link')?.click();
}

function pressAllRelated(root: ShadowRoot): void {
  root.querySelector<HTMLElement>('.related .quiet')?.click();
  pressRelated(root);
}
