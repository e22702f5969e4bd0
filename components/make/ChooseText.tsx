import { useId, useState } from 'preact/hooks';
import { Button } from '../Button.tsx';
import type { MakeTranslate } from '../i18n/make.ts';
import { Notice } from '../Notice.tsx';
import { FileButton } from '../settings/FileButton.tsx';
import type { NoText, Unfinished } from './state.ts';

const ACCEPT = '.txt,.md,.markdown,.html,.htm,.xhtml,.pdf,text/plain,text/markdown,text/html';

export interface ChooseTextProps {
  readonly t: MakeTranslate;
  /** What was wrong with what was chosen last. */
  readonly problem: NoText | undefined;
  readonly unfinished: readonly Unfinished[];
  /** How a moment is said. */
  readonly sayWhen: (time: string) => string;
  readonly onText: (text: string) => void;
  readonly onFile: (file: File) => void;
  readonly onDiscard: (id: string) => void;
}

/** Where the text comes from: pasted, a file, or what was begun before. */
export function ChooseText({ t, problem, unfinished, sayWhen, onText, onFile, onDiscard }: ChooseTextProps) {
  const id = useId();
  const [text, setText] = useState('');
  return (
    <>
      <p class="hint">{t('intro')}</p>
      <div class="make-text">
        <label class="label" for={id}>
          {t('paste')}
        </label>
        <textarea
          id={id}
          class="text-field"
          rows={8}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <div class="actions">
          <Button look="primary" disabled={text.trim() === ''} onClick={() => onText(text)}>
            {t('find')}
          </Button>
          <FileButton label={t('file')} accept={ACCEPT} onFile={onFile} />
          <span class="hint">{t('file.hint')}</span>
        </div>
      </div>
      <Notice tone="problem" text={problem ? t(`none.${problem}`) : ''} />
      {unfinished.length > 0 && (
        <section aria-labelledby={`${id}-unfinished`}>
          <h3 class="make-heading" id={`${id}-unfinished`}>
            {t('unfinished')}
          </h3>
          <ul class="make-unfinished">
            {unfinished.map((draft) => (
              <li key={draft.id}>
                <div class="make-grow">
                  <p class="serif">{draft.title}</p>
                  <p class="hint">{t('unfinished.says', { count: draft.ticked, when: sayWhen(draft.updatedAt) })}</p>
                </div>
                <a
                  href={`#make:${draft.id}`}
                  aria-label={t('unfinished.named', { what: t('unfinished.continue'), title: draft.title })}
                >
                  {t('unfinished.continue')}
                </a>
                <Button
                  look="link"
                  aria-label={t('unfinished.named', { what: t('unfinished.discard'), title: draft.title })}
                  onClick={() => onDiscard(draft.id)}
                >
                  {t('unfinished.discard')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
