import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../Button.tsx';
import type { ShelfTranslate } from '../i18n/shelf.ts';

/** As much as a title can have, in UTF-16 code units: see own-schema.ts. */
const LONGEST = 500;

interface NameFormProps {
  readonly t: ShelfTranslate;
  readonly label: string;
  readonly first: string;
  /** What stands on the button. */
  readonly save: string;
  readonly onSave: (name: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the name of a glossary. */
export function NameForm({ t, label, first, save, onSave, onCancel }: NameFormProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(first);
  const [isEmpty, setEmpty] = useState(false);
  useLayoutEffect(() => field.current?.select(), []);
  return (
    <form
      class="name-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') return onSave(name.trim());
        setEmpty(true);
        field.current?.focus();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) onCancel();
      }}
    >
      <label class="label" for={id}>
        {label}
      </label>
      <input
        class="text-field"
        id={id}
        ref={field}
        value={name}
        maxLength={LONGEST}
        autocomplete="off"
        aria-invalid={isEmpty}
        aria-describedby={`${id}-problem`}
        onInput={({ currentTarget }) => {
          setName(currentTarget.value);
          setEmpty(false);
        }}
      />
      <p class="problem" id={`${id}-problem`} role="alert">
        {isEmpty && t('title.empty')}
      </p>
      <span class="actions">
        <button type="submit" class="button primary">
          {save}
        </button>
        <Button look="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </span>
    </form>
  );
}
