import { entryRef } from '../../../glossary/index.ts';
import { popupWords } from '../../i18n/popup.ts';
import page from '../../page.css?inline';
import parts from '../../parts.css?inline';
import { LatestNotes, type NoteActions } from '../../popup/LatestNotes.tsx';
import { LookupResults } from '../../popup/LookupResults.tsx';
import { termsOf } from '../../popup/model.ts';
import { OnThisPage } from '../../popup/OnThisPage.tsx';
import popup from '../../popup/popup.css?inline';
import tokens from '../../tokens.css?inline';
import type { Group } from '../model.ts';
import { Stage } from '../Stage.tsx';
import { entryOf, notesOf } from '../samples.ts';

const STYLES = [tokens, page, parts, popup];

export const POPUP: Group = {
  id: 'popup',
  title: 'Popup',
  says: 'Its sections; the whole stands behind the toolbar’s button.',
  roomy: true,
  specimens: (scene) => {
    const { language, glossary } = scene;
    const t = popupWords(language);
    const found = ['unhcr', 'refugee', 'refugee-rights'].map((id) => {
      const entry = entryOf(glossary, id);
      return { ref: entryRef(glossary, entry), entry };
    });
    const counts = Object.fromEntries(
      glossary.entries.slice(0, 11).map((entry, index) => [entryRef(glossary, entry), 1 + (index % 3) ** 3]),
    );
    const onThisPage = { on: true, language, t, onReveal: () => {} };
    const notes = notesOf(glossary, language);
    return [
      {
        name: 'On this page',
        drawn: (
          <Stage scene={scene} styles={STYLES}>
            <OnThisPage {...onThisPage} terms={termsOf([glossary], counts, language)} />
          </Stage>
        ),
      },
      {
        name: 'Look-up',
        drawn: (
          <Stage scene={scene} styles={STYLES}>
            <LookupResults query="unhcr" found={found} language={language} t={t} onLibrary={() => {}} />
          </Stage>
        ),
      },
      {
        name: 'Latest notes',
        drawn: (
          <Stage scene={scene} styles={STYLES}>
            <LatestNotes notes={notes} t={t} actions={WORK} />
          </Stage>
        ),
      },
      {
        name: 'A note being edited',
        drawn: (
          <Stage scene={scene} styles={STYLES} act={(root) => press(root, 0)}>
            <LatestNotes notes={notes.slice(0, 1)} t={t} actions={WORK} />
          </Stage>
        ),
      },
      {
        name: 'A note deleted',
        drawn: (
          <Stage scene={scene} styles={STYLES} act={(root) => press(root, 1)}>
            <LatestNotes notes={notes.slice(0, 1)} t={t} actions={WORK} />
          </Stage>
        ),
      },
      {
        name: 'A note that could not be deleted',
        drawn: (
          <Stage scene={scene} styles={STYLES} act={(root) => press(root, 1)}>
            <LatestNotes notes={notes.slice(0, 1)} t={t} actions={REFUSAL} />
          </Stage>
        ),
      },
      {
        name: 'Nothing on this page, and off',
        drawn: (
          <Stage scene={scene} styles={STYLES}>
            <OnThisPage {...onThisPage} terms={[]} />
            <OnThisPage {...onThisPage} on={false} terms={[]} />
          </Stage>
        ),
      },
      {
        name: 'No notes',
        drawn: (
          <Stage scene={scene} styles={STYLES}>
            <LatestNotes notes={[]} t={t} actions={WORK} />
          </Stage>
        ),
      },
      {
        name: 'Nothing found',
        drawn: (
          <Stage scene={scene} styles={STYLES}>
            <LookupResults query="qqqq" found={[]} language={language} t={t} onLibrary={() => {}} />
          </Stage>
        ),
      },
    ];
  },
};

const nothing = async (): Promise<void> => {};
const refusal = async (): Promise<void> => {
  throw new Error('QuotaExceededError');
};

const WORK: NoteActions = { edit: nothing, trash: nothing, restore: nothing, visit: () => {} };
const REFUSAL: NoteActions = { ...WORK, edit: refusal, trash: refusal, restore: refusal };

/** Presses one of a note's buttons: 0 is to edit, 1 to delete. */
function press(root: ShadowRoot, which: 0 | 1): void {
  root.querySelectorAll<HTMLElement>('.note-actions button')[which]?.click();
}
