import type { ComponentChildren } from 'preact';
import type { Glossary, Language } from '../../glossary/index.ts';
import type { Look } from './address.ts';

/** What specimens are made from. */
export interface Scene {
  readonly language: Language;
  readonly theme: Look['theme'];
  readonly glossary: Glossary;
}

/** One component in one state. */
export interface Specimen {
  /** The state, in the words of those who build: "disabled". */
  readonly name: string;
  readonly drawn: ComponentChildren;
  /** Whether it needs the whole width. */
  readonly wide?: boolean;
}

/** Specimens that belong together; each group is a file in `groups/`. */
export interface Group {
  readonly id: string;
  readonly title: string;
  /** What to look for. */
  readonly says: string;
  /** Whether a specimen is as wide as a card. */
  readonly roomy?: boolean;
  readonly specimens: (scene: Scene) => readonly Specimen[];
}
