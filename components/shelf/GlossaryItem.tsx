import { useRef, useState } from 'preact/hooks';
import { type Language, textIn } from '../../glossary/index.ts';
import { COLOURS } from '../../shelf/index.ts';
import { Button } from '../Button.tsx';
import type { ShelfTranslate } from '../i18n/shelf.ts';
import { DownIcon, UpIcon } from '../icons.tsx';
import { Pick } from '../library/notes/Pick.tsx';
import { Switch } from '../Switch.tsx';
import { colourOf } from './colour-of.ts';
import type { Listed, ShelfActions } from './model.ts';
import { NameForm } from './NameForm.tsx';
import { SourceLine } from './SourceLine.tsx';

interface GlossaryItemProps extends ShelfActions {
  readonly t: ShelfTranslate;
  readonly language: Language;
  readonly glossary: Listed;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** A glossary in the list of all: what it is, how it is used, what can be done to it. */
export function GlossaryItem(props: GlossaryItemProps) {
  const { t, language, glossary, isFirst, isLast } = props;
  const { id, count, isOwn, isOn, colour } = glossary;
  const [isNaming, setNaming] = useState(false);
  const rename = useRef<HTMLButtonElement>(null);
  const title = textIn(glossary.title, language);
  const close = (): void => {
    setNaming(false);
    // It is drawn again first.
    queueMicrotask(() => rename.current?.focus());
  };
  return (
    <li class={isOn ? 'shelf-item' : 'shelf-item off'} data-glossary={id}>
      <div class="shelf-order">
        <MoveButton label={t('move.up', { title })} isEnd={isFirst} onMove={() => props.onMove(glossary, -1)}>
          <UpIcon />
        </MoveButton>
        <MoveButton label={t('move.down', { title })} isEnd={isLast} onMove={() => props.onMove(glossary, 1)}>
          <DownIcon />
        </MoveButton>
      </div>
      <div class="shelf-about">
        {isNaming ? (
          <NameForm
            t={t}
            label={t('rename.label')}
            first={title}
            save={t('save')}
            onSave={(name) => {
              props.onRename(glossary, name);
              close();
            }}
            onCancel={close}
          />
        ) : (
          <h3 class="serif">
            <a class="title-link" href={`#${id}`}>
              {title}
            </a>
          </h3>
        )}
        <p class="meta">
          {t('entries', { count })}
          {!isOwn && ` · ${t('shipped')}`}
          {glossary.source && (
            <>
              {' · '}
              <SourceLine source={glossary.source} language={language} />
            </>
          )}
        </p>
        <div class="shelf-use">
          <Switch
            small
            on={isOn}
            label={t(isOn ? 'on' : 'off')}
            name={t('on.name', { title })}
            onChange={(on) => props.onOn(glossary, on)}
          />
          <span class="shelf-colour">
            <Pick
              label={t('colour')}
              value={colour}
              options={COLOURS}
              nameOf={(each) => t(`colour.${each}`)}
              onPick={(each) => props.onColour(glossary, each)}
            />
            <span class="colour-sample" style={{ '--mark': colourOf(colour) }} aria-hidden="true">
              {t('colour.sample')}
            </span>
          </span>
        </div>
      </div>
      {isOwn && (
        <div class="row-actions">
          <a class="action-link" href={`#edit:${id}`} aria-label={t('edit.name', { title })}>
            {t('edit')}
          </a>
          <Button
            look="link"
            buttonRef={rename}
            aria-label={t('rename.name', { title })}
            onClick={() => setNaming(true)}
          >
            {t('rename')}
          </Button>
          <Button look="link" aria-label={t('remove.name', { title })} onClick={() => props.onRemove(glossary)}>
            {t('remove')}
          </Button>
        </div>
      )}
    </li>
  );
}

interface MoveButtonProps {
  readonly label: string;
  readonly isEnd: boolean;
  readonly onMove: () => void;
  readonly children: preact.ComponentChildren;
}

/** Stays a button at the end of the list, so that whoever moves by key keeps focus. */
function MoveButton({ label, isEnd, onMove, children }: MoveButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      aria-disabled={isEnd}
      onClick={() => !isEnd && onMove()}
    >
      {children}
    </button>
  );
}
