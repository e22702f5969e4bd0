import { useLayoutEffect, useRef } from 'preact/hooks';
import { KINDS, type Language, otherLanguage } from '../../glossary/index.ts';
import { type Fault, type Field, isBlank, isError, type Written, writtenOf } from '../../shelf/index.ts';
import { Button } from '../Button.tsx';
import { popoverWords } from '../i18n/popover.ts';
import type { ShelfTranslate } from '../i18n/shelf.ts';
import { Pick } from '../library/notes/Pick.tsx';
import { isFocusLost } from '../library/notes/use-kept-focus.ts';
import type { EntryEdit } from './editing.ts';
import { faultWords } from './fault-words.ts';
import { Lines } from './Lines.tsx';
import { RelatedField, type Relative } from './RelatedField.tsx';

export interface EntryFormProps {
  readonly t: ShelfTranslate;
  readonly language: Language;
  readonly edit: EntryEdit;
  /** Whether the entry is not there any more. */
  readonly isGone: boolean;
  /** Whether it was drawn already, elsewhere in the view: it takes focus only with it. */
  readonly isMoved: boolean;
  readonly faults: readonly Fault[];
  readonly related: readonly Relative[];
  readonly suggest: (typed: string) => readonly Relative[];
  readonly onWrite: (written: Written) => void;
  /** A field was left: what is wrong may be said. */
  readonly onCheck: () => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** An entry that is being written: its names first, then what it means, then the rest. */
export function EntryForm(props: EntryFormProps) {
  const { t, language, edit, faults, onWrite } = props;
  const { written } = edit;
  const form = useRef<HTMLFormElement>(null);
  const other = otherLanguage(language);
  const kinds = popoverWords(language);
  const shownFaults = edit.isChecked ? faults : [];
  const at = (field: Field) => {
    const here = shownFaults.filter((fault) => fault.field === field);
    return {
      problems: [...new Set(here.map((fault) => faultWords(fault, t)))],
      isWrong: here.some(isError),
      onLeave: () => !isBlank(written) && props.onCheck(),
    };
  };
  useLayoutEffect(() => {
    if (!props.isMoved || isFocusLost()) form.current?.querySelector<HTMLElement>('textarea')?.focus();
  }, []);
  const save = (): void => {
    props.onSave();
    // What is wrong is drawn first.
    queueMicrotask(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const hasMore = written.not !== '' || Object.values(written.source).some((value) => value !== '');
  return (
    <form
      class="entry-form"
      ref={form}
      noValidate
      aria-label={t(edit.before ? 'form.edit' : 'form.new')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          save();
        } else if (event.key === 'Escape') {
          event.stopPropagation();
          props.onCancel();
        }
      }}
    >
      <ClashNotice t={t} edit={edit} isGone={props.isGone} />
      <div class="in-both">
        {[language, other].map((each) => (
          <Lines
            key={each}
            label={t(`field.names.${each}`)}
            hint={t('field.names.hint')}
            lang={each}
            value={written.names[each]}
            onInput={(value) => onWrite({ ...written, names: { ...written.names, [each]: value } })}
            {...at(`names.${each}`)}
          />
        ))}
      </div>
      {(['definition', 'inArticle'] as const).map((part) => (
        <div class="in-both" key={part}>
          {[language, other].map((each) => (
            <Lines
              key={each}
              label={t(`field.${part}.${each}`)}
              lang={each}
              rows={2}
              value={written[part][each]}
              onInput={(value) => onWrite({ ...written, [part]: { ...written[part], [each]: value } })}
              {...at(`${part}.${each}`)}
            />
          ))}
        </div>
      ))}
      <Pick
        label={t('field.kind')}
        value={written.kind}
        options={KINDS}
        nameOf={(kind) => kinds(`kind.${kind}`)}
        onPick={(kind) => onWrite({ ...written, kind })}
      />
      <RelatedField
        t={t}
        related={props.related}
        suggest={props.suggest}
        onChange={(ids) => onWrite({ ...written, related: [...ids] })}
      />
      <details open={hasMore}>
        <summary>{t('field.more')}</summary>
        <div class="entry-form-more">
          <Lines
            label={t('field.not')}
            hint={t('field.not.hint')}
            value={written.not}
            onInput={(not) => onWrite({ ...written, not })}
            {...at('not')}
          />
          <fieldset class="source-fields">
            <legend class="label">{t('field.source')}</legend>
            {(['title', 'url', 'date', 'section'] as const).map((part) => (
              <Lines
                key={part}
                label={t(`field.source.${part}`)}
                isLine
                value={written.source[part]}
                onInput={(value) => onWrite({ ...written, source: { ...written.source, [part]: value } })}
                {...at(`source.${part}`)}
              />
            ))}
          </fieldset>
        </div>
      </details>
      <p class="words-actions">
        <button type="submit" class="button primary">
          {t('save')}
        </button>
        <Button look="quiet" onClick={props.onCancel}>
          {t('cancel')}
        </Button>
        <span class="hint">{t(isChanged(edit) ? 'form.kept' : 'form.keys')}</span>
      </p>
    </form>
  );
}

interface ClashNoticeProps {
  readonly t: ShelfTranslate;
  readonly edit: EntryEdit;
  readonly isGone: boolean;
}

/** Says what somebody else has made of the entry meanwhile, so that nothing of it is lost. */
function ClashNotice({ t, edit, isGone }: ClashNoticeProps) {
  const { clash } = edit;
  if (!isGone && !clash?.now) return <div role="alert" />;
  const theirs = isGone || !clash?.now ? undefined : writtenOf(clash.now);
  return (
    <div class="notice problem" role="alert">
      <p>{t(theirs ? 'clash.changed' : 'clash.gone')}</p>
      {theirs && (
        <ul class="clash-parts">
          {clash?.parts.map((part) => (
            <li key={part}>
              <span class="label">{t(`part.${part}`)}</span> {said(theirs[part])}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** @returns a part of an entry in one line */
function said(part: Written[keyof Written]): string {
  if (typeof part === 'string') return part.replace(/\n/g, ', ');
  const texts: readonly string[] = Array.isArray(part) ? part : Object.values(part as Record<string, string>);
  return texts
    .filter((text) => text !== '')
    .map((text) => text.replace(/\n/g, ', '))
    .join(' / ');
}

function isChanged({ before, written }: EntryEdit): boolean {
  return before ? JSON.stringify(writtenOf(before)) !== JSON.stringify(written) : !isBlank(written);
}
