import { ask } from '../messages/messenger.ts';
import { openShelf } from './shelf.ts';

/** The reader's own glossaries, as our pages read and change them: the background compiles its index anew, and may be asleep. */
export const shelf = openShelf(() => void ask('glossariesChanged', {}).catch(() => undefined));
