import { useEffect, useState } from 'preact/hooks';
import type { PopoverTranslate } from '../i18n/popover.ts';
import { BackIcon, NextIcon } from '../icons.tsx';

interface StepBarProps {
  readonly t: PopoverTranslate;
  readonly headword: string;
  readonly position: number;
  readonly total: number;
  readonly onGoOn: (by: 1 | -1) => void;
}

/** Where among the page's marks the reader is who steps through them, and the way on. */
export function StepBar({ t, headword, position, total, onGoOn }: StepBarProps) {
  const place = t('popover.place', { position, total });
  const [said, setSaid] = useState('');
  // A region that comes with its text is not read out: the text comes a moment later.
  useEffect(() => setSaid(`${headword}, ${place}`), [headword, place]);
  return (
    <div class="steps">
      <button
        type="button"
        class="icon"
        aria-label={t('popover.previous')}
        title={t('popover.previous')}
        onClick={() => onGoOn(-1)}
      >
        <BackIcon />
      </button>
      <span aria-hidden="true">{place}</span>
      <button
        type="button"
        class="icon"
        aria-label={t('popover.next')}
        title={t('popover.next')}
        onClick={() => onGoOn(1)}
      >
        <NextIcon />
      </button>
      <span class="unseen" role="status">
        {said}
      </span>
    </div>
  );
}
