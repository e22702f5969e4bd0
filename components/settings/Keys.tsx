import { Button } from '../Button.tsx';
import { Group } from './Group.tsx';
import type { GroupProps } from './group-props.ts';

/** A keyboard command as the browser has it. */
export interface Command {
  readonly name: string;
  /** In the browser's language. */
  readonly description: string;
  /** Such as "Alt+Shift+J"; empty when it has none. */
  readonly shortcut: string;
}

/** The keyboard commands, and where they are changed. */
export interface KeysState {
  readonly commands: readonly Command[];
  /** Opens the browser's own page for it; undefined where it lets no extension do so. */
  readonly onChangeKeys: (() => void) | undefined;
}

/**
 * The commands that there are words of our own for, in order: the browser's know nothing of the reader's choice of
 * language.
 */
const NAMED = [
  'next-mark',
  'previous-mark',
  'open-mark',
  'look-up',
  '_execute_action',
  '_execute_sidebar_action',
] as const;

/** @returns its place among those; after them when it is none */
function orderOf({ name }: Command): number {
  const at = (NAMED as readonly string[]).indexOf(name);
  return at < 0 ? NAMED.length : at;
}

/** What the keys do. */
export function Keys({ t, title, place, keys }: GroupProps & { readonly keys: KeysState }) {
  const named = keys.commands
    .toSorted((a, b) => orderOf(a) - orderOf(b))
    .flatMap((command) => {
      const known = NAMED[orderOf(command)];
      const words = known ? t(`command.${known}`) : command.description;
      return words === '' ? [] : [{ ...command, words }];
    });
  return (
    <Group part="keys" title={title} place={place}>
      <dl class="facts">
        {named.map(({ name, words, shortcut }) => (
          <div key={name}>
            <dt>{words}</dt>
            <dd>{shortcut === '' ? <span class="hint">{t('keys.unset')}</span> : <Shortcut keys={shortcut} />}</dd>
          </div>
        ))}
      </dl>
      {keys.onChangeKeys ? (
        <div class="actions">
          <Button look="quiet" onClick={keys.onChangeKeys}>
            {t('keys.change')}
          </Button>
        </div>
      ) : (
        <p class="hint">{t('keys.where')}</p>
      )}
    </Group>
  );
}

function Shortcut({ keys }: { readonly keys: string }) {
  return keys.split('+').map((key) => <kbd key={key}>{key}</kbd>);
}
