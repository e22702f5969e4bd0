import type { Fault } from '../../shelf/index.ts';
import type { ShelfTranslate } from '../i18n/shelf.ts';

/** @returns what is wrong, and what to do about it */
export function faultWords(fault: Fault, t: ShelfTranslate): string {
  switch (fault.what) {
    case 'noName':
      return t('fault.noName');
    case 'noLetter':
      return t('fault.noLetter', { name: fault.name });
    case 'longName':
      return t('fault.longName', { name: `${fault.name.slice(0, 40)}…`, limit: fault.limit });
    case 'longText':
      return t('fault.longText', { over: fault.over, limit: fault.limit });
    case 'sameName':
      return t('fault.sameName', { name: fault.name, other: fault.other });
  }
}
