import type { Ref } from 'preact';
import { useRef } from 'preact/hooks';
import { Button } from '../Button.tsx';

interface FileButtonProps {
  readonly label: string;
  /** Kinds of files, as in the attribute of that name. */
  readonly accept: string;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  readonly onFile: (file: File) => void;
}

/** A button that lets the reader choose a file. */
export function FileButton({ label, accept, buttonRef = null, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look="quiet" buttonRef={buttonRef} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        type="file"
        accept={accept}
        hidden
        ref={input}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          // The same file, mended meanwhile, can be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
