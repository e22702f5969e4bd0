import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Language } from '../../glossary/index.ts';
import type { Draft, OwnGlossary } from '../../shelf/index.ts';
import { Button } from '../Button.tsx';
import type { NotesTranslate } from '../i18n/notes.ts';
import type { ShelfTranslate } from '../i18n/shelf.ts';
import { type News, NewsFoot } from '../library/NewsFoot.tsx';
import { isUndoKey } from '../library/undo-key.ts';
import { useFocusNotLost } from '../library/use-focus-not-lost.ts';
import { ViewTitle } from '../library/ViewTitle.tsx';
import { Begun } from './Begun.tsx';
import { GlossaryItem } from './GlossaryItem.tsx';
import { type Known, KnownList } from './KnownList.tsx';
import type { Listed, ShelfActions } from './model.ts';
import { NameForm } from './NameForm.tsx';
import { Removed } from './Removed.tsx';

export interface GlossariesViewProps extends ShelfActions {
  readonly language: Language;
  readonly t: ShelfTranslate;
  /** What all views of the library say of what was done. */
  readonly common: NotesTranslate;
  /** What the library calls the view. */
  readonly title: string;
  /** In the reader's order; undefined until they are known. */
  readonly glossaries: readonly Listed[] | undefined;
  readonly removed: readonly OwnGlossary[];
  readonly drafts: readonly Draft[];
  readonly draftPlace: (draft: Draft) => string;
  readonly onDropDraft: (draft: Draft) => void;
  readonly known: readonly Known[];
  readonly onMarkAgain: (some: readonly Known[]) => void;
  readonly news: News;
  readonly problem: string;
  readonly onUndo: () => void;
  readonly onNewsRead: () => void;
  /** What brings glossaries in and out. */
  readonly transfer?: ComponentChildren;
}

/** All glossaries: which are on, in which order, in which colour; the reader's own are made, named, thrown away. */
export function GlossariesView(props: GlossariesViewProps) {
  const { language, t, glossaries } = props;
  const [isNaming, setNaming] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const view = useRef<HTMLElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  useFocusNotLost(view, foot);
  const close = (): void => {
    setNaming(false);
    queueMicrotask(() => add.current?.focus());
  };
  return (
    <section
      class="shelf"
      aria-labelledby="glossaries"
      ref={view}
      onKeyDown={(event) => {
        if (!isUndoKey(event)) return;
        event.preventDefault();
        props.onUndo();
      }}
    >
      <ViewTitle id="glossaries" text={props.title} isHere />
      <p class="source">{t('says')}</p>
      <div class="shelf-actions">
        {isNaming ? (
          <NameForm
            t={t}
            label={t('new.label')}
            first=""
            save={t('new.save')}
            onSave={(title) => {
              props.onCreate(title);
              close();
            }}
            onCancel={close}
          />
        ) : (
          <>
            <Button look="quiet" buttonRef={add} onClick={() => setNaming(true)}>
              {t('new')}
            </Button>
            <a href="#make">{t('make')}</a>
          </>
        )}
        {props.transfer}
      </div>
      <Begun t={t} language={language} drafts={props.drafts} placeOf={props.draftPlace} onDrop={props.onDropDraft} />
      {glossaries && (
        <ol class="shelf-list" aria-label={t('list')}>
          {glossaries.map((glossary, n) => (
            <GlossaryItem
              {...props}
              key={glossary.id}
              glossary={glossary}
              isFirst={n === 0}
              isLast={n === glossaries.length - 1}
            />
          ))}
        </ol>
      )}
      <Removed t={t} language={language} removed={props.removed} onRestore={props.onRestore} />
      <KnownList t={t} known={props.known} onMarkAgain={props.onMarkAgain} />
      <p class="hint shelf-part">{t('where')}</p>
      <NewsFoot
        t={props.common}
        news={props.news}
        problem={props.problem}
        onUndo={props.onUndo}
        onNewsRead={props.onNewsRead}
        footRef={foot}
      />
    </section>
  );
}
