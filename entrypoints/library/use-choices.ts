import { useEffect, useRef, useState } from 'preact/hooks';
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
  const onTheWay = useRef(0);
  useEffect(() => {
    // News of a choice may come after the next was made, and know nothing of it.
    if (onTheWay.current === 0) setAhead({});
  }, [settings]);
  const onChange = (changes: Partial<Settings>): void => {
    setAhead((before) => ({ ...before, ...changes }));
    onTheWay.current += 1;
    void attempt(setSettings(changes)).then((done) => {
      onTheWay.current -= 1;
      if (!done) setAhead({});
    });
  };
  return { settings: { ...settings, ...ahead }, onChange };
}
