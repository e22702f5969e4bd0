import { useId, useState } from 'preact/hooks';
import { Button } from '../Button.tsx';
import type { ShelfTranslate } from '../i18n/shelf.ts';
import { CloseIcon } from '../icons.tsx';

/** An entry that another can be related to. */
export interface Relative {
  readonly id: string;
  readonly name: string;
}

interface RelatedFieldProps {
  readonly t: ShelfTranslate;
  readonly related: readonly Relative[];
  /** @returns those whose names begin with what was typed, or hold it; the best first */
  readonly suggest: (typed: string) => readonly Relative[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Which entries an entry is related to: each can be taken away, others are found by name. */
export function RelatedField({ t, related, suggest, onChange }: RelatedFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const suggested = typed.trim() === '' ? [] : suggest(typed);
  const ids = related.map((each) => each.id);
  const add = (): void => {
    const wanted = typed.trim().toLowerCase();
    if (wanted === '') return;
    const found = suggested.find(({ name }) => name.toLowerCase() === wanted) ?? suggested[0];
    if (found) {
      if (!ids.includes(found.id)) onChange([...ids, found.id]);
      setTyped('');
    } else setProblem(t('related.none', { typed: typed.trim() }));
  };
  return (
    <div class="lines">
      <label class="label" for={id}>
        {t('field.related')}
      </label>
      {related.length > 0 && (
        <ul class="relatives">
          {related.map((each) => (
            <li key={each.id} class="tag">
              {each.name}
              <button
                type="button"
                class="tag-remove"
                aria-label={t('related.remove', { name: each.name })}
                onClick={() => onChange(ids.filter((other) => other !== each.id))}
              >
                <CloseIcon />
              </button>
            </li>
          ))}
        </ul>
      )}
      <span class="related-add">
        <input
          class="text-field"
          id={id}
          list={`${id}-list`}
          value={typed}
          autocomplete="off"
          aria-describedby={`${id}-problem`}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setProblem('');
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            add();
          }}
        />
        <datalist id={`${id}-list`}>
          {suggested.map(({ id: each, name }) => (
            <option key={each} value={name} />
          ))}
        </datalist>
        <Button look="quiet" onClick={add}>
          {t('related.add')}
        </Button>
      </span>
      <p class="problem" id={`${id}-problem`} role="alert">
        {problem}
      </p>
    </div>
  );
}
