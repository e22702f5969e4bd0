import { MARK_COLOURS } from '../../reader/mark-style.ts';
import type { Colour } from '../../shelf/index.ts';

/** @returns the colour that a glossary's marks have, in CSS */
export function colourOf(colour: Colour): string {
  return colour === 'text' ? 'currentColor' : MARK_COLOURS[colour];
}
