import type { Group } from '../model.ts';
import { BRAND } from './brand.tsx';
import { BUTTONS } from './buttons.tsx';
import { CHOICES } from './choices.tsx';
import { COLOURS } from './colours.tsx';
import { ENTRIES } from './entries.tsx';
import { FIELDS } from './fields.tsx';
import { MESSAGES } from './messages.tsx';
import { NOTES } from './notes.tsx';
import { PICTURE } from './picture.tsx';
import { POPOVER } from './popover.tsx';
import { POPUP } from './popup.tsx';
import { TYPE } from './type.tsx';

/** All groups, in the order that they are shown in: what everything is made of first, whole surfaces last. */
export const GROUPS: readonly Group[] = [
  COLOURS,
  TYPE,
  BRAND,
  BUTTONS,
  CHOICES,
  FIELDS,
  MESSAGES,
  ENTRIES,
  NOTES,
  PICTURE,
  POPOVER,
  POPUP,
];
