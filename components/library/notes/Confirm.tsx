import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../Button.tsx';

interface ConfirmProps {
  readonly question: string;
  /** What comes of it. */
  readonly says: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks once more before something that cannot be undone. */
export function Confirm({ question, says, yes, no, onYes, onNo }: ConfirmProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const { activeElement } = document;
    const modal = dialog.current;
    modal?.showModal();
    return () => {
      // As long as it is open, nothing else can have focus.
      modal?.close();
      if (activeElement instanceof HTMLElement && activeElement.isConnected)
        activeElement.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      class="confirm"
      role="alertdialog"
      aria-labelledby={id}
      aria-describedby={`${id}-says`}
      ref={dialog}
      onCancel={(event) => {
        event.preventDefault();
        onNo();
      }}
    >
      <h2 id={id}>{question}</h2>
      <p class="hint" id={`${id}-says`}>
        {says}
      </p>
      <p class="actions">
        {/* The first one has focus: Enter by mistake costs nothing. */}
        <Button look="quiet" onClick={onNo}>
          {no}
        </Button>
        <Button look="danger" onClick={onYes}>
          {yes}
        </Button>
      </p>
    </dialog>
  );
}
