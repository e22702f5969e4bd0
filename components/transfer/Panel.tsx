import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../Button.tsx';

interface PanelProps {
  readonly title: string;
  /** The word on the button that closes it. */
  readonly close: string;
  readonly onClose: () => void;
  /** Takes a file that is dropped anywhere in the panel; whatever this is for has a button for it too. */
  readonly onDropFile?: (file: File) => void;
  readonly children: ComponentChildren;
}

/** Something to do with the notes, opened in place; focus begins at its title, and Escape closes it. */
export function Panel({ title, close, onClose, onDropFile, children }: PanelProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [isOver, setIsOver] = useState(false);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <section
      class={isOver ? 'preview transfer over' : 'preview transfer'}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
      onDragOver={(event) => {
        if (!onDropFile) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        const [file] = event.dataTransfer?.files ?? [];
        if (!onDropFile) return;
        event.preventDefault();
        setIsOver(false);
        if (file) onDropFile(file);
      }}
    >
      <div class="transfer-head">
        <h3 class="subtitle" id={id} tabIndex={-1} ref={heading}>
          {title}
        </h3>
        <Button look="link" onClick={onClose}>
          {close}
        </Button>
      </div>
      {children}
    </section>
  );
}
