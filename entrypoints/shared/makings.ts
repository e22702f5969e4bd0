import { Makings } from '../../shelf/making/makings.ts';

/** Glossaries in the making, as our pages keep them. */
export const makings = new Makings();
