import { useEffect, useState } from 'preact/hooks';
import { type Settings, setSettings } from '../../settings/index.ts';
import type { Attempt } from './use-attempt.ts';

/**
 * The settings as the reader has just chosen them: what is on its way to the store counts already, so that two quick
 * choices do not undo each other.
 *
 * @param settings as they are stored
 * @param attempt says when one could not be stored
 */
export function useChoices(settings: Settings, attempt: Attempt) {
  const [ahead, setAhead] = useState<Partial<Settings>>({});
  useEffect(() => setAhead({}), [settings]);
  const onChange = (changes: Partial<Settings>): void => {
    setAhead((before) => ({ ...before, ...changes }));
    void attempt(setSettings(changes)).then((done) => {
      if (!done) setAhead({});
    });
  };
  return { settings: { ...settings, ...ahead }, onChange };
}
