import { entryRef } from '../../../glossary/index.ts';
import { EntryText } from '../../EntryText.tsx';
import { tabWords } from '../../i18n/tab.ts';
import { NoteList, type NoteStore } from '../../notes/NoteList.tsx';
import page from '../../page.css?inline';
import parts from '../../parts.css?inline';
import popup from '../../popup/popup.css?inline';
import { TermRow } from '../../TermRow.tsx';
import { LookupResults } from '../../tab/LookupResults.tsx';
import { OnThisPage } from '../../tab/OnThisPage.tsx';
import { type PageTerm, termsOf } from '../../tab/terms.ts';
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
    const t = tabWords(language);
    const found = ['unhcr', 'refugee', 'refugee-rights'].map((id) => {
      const entry = entryOf(glossary, id);
      return { ref: entryRef(glossary, entry), entry };
    });
    const counts = Object.fromEntries(
      glossary.entries.slice(0, 11).map((entry, index) => [entryRef(glossary, entry), 1 + (index % 3) ** 3]),
    );
    const onThisPage = {
      on: true,
      t,
      first: 8,
      children: (shown: readonly PageTerm[]) => (
        <ul>
          {shown.map(({ ref, entry, count }) => (
            <li key={ref}>
              <TermRow
                entry={entry}
                language={language}
                count={{ number: count, words: t('page.times', { count }) }}
                onPress={() => {}}
              />
            </li>
          ))}
        </ul>
      ),
    };
    const noteList = { title: t('notes.title'), t, onVisit: () => {}, empty: t('notes.none') };
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
            <LookupResults answered={{ query: 'unhcr', found, isAll: true }} language={language}>
              {({ entry }) => <EntryText entry={entry} language={language} />}
            </LookupResults>
          </Stage>
        ),
      },
      {
        name: 'Latest notes',
        drawn: (
          <Stage scene={scene} styles={STYLES}>
            <NoteList {...noteList} notes={notes} store={WORK} />
          </Stage>
        ),
      },
      {
        name: 'A note being edited',
        drawn: (
          <Stage scene={scene} styles={STYLES} act={(root) => press(root, 0)}>
            <NoteList {...noteList} notes={notes.slice(0, 1)} store={WORK} />
          </Stage>
        ),
      },
      {
        name: 'A note deleted',
        drawn: (
          <Stage scene={scene} styles={STYLES} act={(root) => press(root, 1)}>
            <NoteList {...noteList} notes={notes.slice(0, 1)} store={WORK} />
          </Stage>
        ),
      },
      {
        name: 'A note that could not be deleted',
        drawn: (
          <Stage scene={scene} styles={STYLES} act={(root) => press(root, 1)}>
            <NoteList {...noteList} notes={notes.slice(0, 1)} store={REFUSAL} />
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
            <NoteList {...noteList} notes={[]} store={WORK} />
          </Stage>
        ),
      },
      {
        name: 'Nothing found',
        drawn: (
          <Stage scene={scene} styles={STYLES}>
            <LookupResults answered={{ query: 'qqqq', found: [], isAll: true }} language={language}>
              {({ entry }) => <EntryText entry={entry} language={language} />}
            </LookupResults>
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

const WORK: NoteStore = { edit: nothing, trash: nothing, restore: nothing };
const REFUSAL: NoteStore = { edit: refusal, trash: refusal, restore: refusal };

/** Presses one of a note's buttons: 0 is to edit, 1 to delete. */
function press(root: ShadowRoot, which: 0 | 1): void {
  root.querySelectorAll<HTMLElement>('.note-actions button')[which]?.click();
}
