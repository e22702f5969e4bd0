import { useLayoutEffect, useRef } from 'preact/hooks';
import { LANGUAGES, type Language, textIn } from '../../glossary/index.ts';
import { type Fault, type Field, isError, type OwnGlossary, type Written } from '../../shelf/index.ts';
import { Button } from '../Button.tsx';
import type { ShelfTranslate } from '../i18n/shelf.ts';
import { Pick } from '../library/notes/Pick.tsx';
import { Notice } from '../Notice.tsx';
import { faultWords } from './fault-words.ts';
import { Lines } from './Lines.tsx';
import { SourceLine } from './SourceLine.tsx';

/** Stands for the glossary that is made when there is none yet. */
export const FIRST = '';

/** What has become of it. */
export type Added = {
  readonly kind: 'added' | 'undone';
  readonly name: string;
  readonly title: string;
  readonly place: string;
};

export interface AddViewProps {
  readonly t: ShelfTranslate;
  readonly language: Language;
  /** Of the name and the texts. */
  readonly spoken: Language;
  readonly onSpoken: (language: Language) => void;
  readonly written: Written;
  readonly onWrite: (written: Written) => void;
  readonly glossaries: readonly OwnGlossary[];
  /** The glossary that it goes into: its id, or {@link FIRST}. */
  readonly into: string;
  readonly onInto: (id: string) => void;
  readonly faults: readonly Fault[];
  readonly isChecked: boolean;
  readonly problem: string;
  readonly added: Added | undefined;
  /** Whether what is typed is kept when one leaves it. */
  readonly isKept: boolean;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  /** Leaves it: closes the window, or goes back. */
  readonly onLeave: () => void;
}

/** Adds an entry with what is there already: a name, the sentence it stands in, where that was. One key saves it. */
export function AddView(props: AddViewProps) {
  const { t, added } = props;
  const isAdded = added?.kind === 'added';
  const close = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (isAdded) close.current?.focus();
  }, [isAdded]);
  return (
    <section
      class="add"
      aria-labelledby="add"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) props.onLeave();
      }}
    >
      <h2 class="title" id="add" tabIndex={-1}>
        {t('add.title')}
      </h2>
      <Notice tone="news" text={added ? t(`add.${isAdded ? 'done' : 'undone'}`, { ...added }) : ''} />
      {!isAdded && <Form {...props} />}
      {isAdded && (
        <p class="words-actions">
          <Button look="primary" buttonRef={close} onClick={props.onLeave}>
            {t('add.close')}
          </Button>
          <Button look="quiet" onClick={props.onUndo}>
            {t('add.undo')}
          </Button>
          <a href={`library.html#${added.place}`} target="_blank" rel="noreferrer">
            {t('add.open')}
          </a>
        </p>
      )}
      <Notice tone="problem" text={props.problem} />
    </section>
  );
}

function Form(props: AddViewProps) {
  const { t, language, spoken, written, onWrite, glossaries, into, faults } = props;
  const form = useRef<HTMLFormElement>(null);
  const at = (field: Field) => {
    const here = props.isChecked ? faults.filter((fault) => fault.field === field) : [];
    return { problems: [...new Set(here.map((fault) => faultWords(fault, t)))], isWrong: here.some(isError) };
  };
  useLayoutEffect(() => form.current?.querySelector('input')?.select(), []);
  const put = (part: 'names' | 'definition' | 'inArticle') => (value: string) =>
    onWrite({ ...written, [part]: { ...written[part], [spoken]: value } });
  const { title, url, date } = written.source;
  return (
    <form
      class="entry-form"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        props.onSave();
        queueMicrotask(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
    >
      <Lines
        label={t('add.name')}
        isLine
        lang={spoken}
        value={written.names[spoken]}
        onInput={put('names')}
        {...at(`names.${spoken}`)}
      />
      <Lines
        label={t('add.definition')}
        lang={spoken}
        rows={2}
        value={written.definition[spoken]}
        onInput={put('definition')}
        {...at(`definition.${spoken}`)}
      />
      <Lines
        label={t('add.sentence')}
        lang={spoken}
        rows={2}
        value={written.inArticle[spoken]}
        onInput={put('inArticle')}
        {...at(`inArticle.${spoken}`)}
      />
      {(title !== '' || url !== '') && (
        <p class="meta">
          {t('add.from')} <SourceLine source={{ title, url, date }} language={language} />
        </p>
      )}
      <div class="add-into">
        <Pick
          label={t('add.into')}
          value={into}
          options={glossaries.length > 0 ? glossaries.map(({ id }) => id) : [FIRST]}
          nameOf={(id) => {
            const one = glossaries.find((glossary) => glossary.id === id);
            return one ? textIn(one.title, language) : t('add.first');
          }}
          onPick={props.onInto}
        />
        <Pick
          label={t('add.language')}
          value={spoken}
          options={language === 'id' ? LANGUAGES : LANGUAGES.toReversed()}
          nameOf={(each) => t(`add.language.${each}`)}
          onPick={(next) => {
            if (next !== spoken) props.onSpoken(next);
          }}
        />
      </div>
      <p class="words-actions">
        <button type="submit" class="button primary">
          {t('add.save')}
        </button>
        <Button look="quiet" onClick={props.onLeave}>
          {t('cancel')}
        </Button>
        <span class={props.isKept ? 'hint' : 'hint keys'}>{t(props.isKept ? 'add.kept' : 'add.keys')}</span>
      </p>
    </form>
  );
}

/** @returns what is written with name and texts in the other language: it was taken for the wrong one */
export function inOtherLanguage(written: Written): Written {
  const swap = ({ id, en }: Readonly<Record<Language, string>>) => ({ id: en, en: id });
  return {
    ...written,
    names: swap(written.names),
    definition: swap(written.definition),
    inArticle: swap(written.inArticle),
  };
}
