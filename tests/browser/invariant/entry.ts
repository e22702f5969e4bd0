import { runSequence } from './sequence.ts';

/** What the test calls in each frame. */
Object.assign(globalThis, { runSequence });
