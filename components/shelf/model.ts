import type { Glossary } from '../../glossary/index.ts';
import type { Colour } from '../../shelf/index.ts';

/** A glossary as it stands in the list of all. */
export interface Listed {
  readonly id: string;
  readonly title: Glossary['title'];
  readonly count: number;
  readonly source: Glossary['source'];
  /** Whether it is the reader's own, and can be changed. */
  readonly isOwn: boolean;
  readonly isOn: boolean;
  readonly colour: Colour;
}

/** What can be done to glossaries. */
export interface ShelfActions {
  readonly onCreate: (title: string) => void;
  readonly onOn: (glossary: Listed, isOn: boolean) => void;
  readonly onColour: (glossary: Listed, colour: Colour) => void;
  readonly onMove: (glossary: Listed, by: 1 | -1) => void;
  readonly onRename: (glossary: Listed, title: string) => void;
  readonly onRemove: (glossary: Listed) => void;
  readonly onRestore: (id: string) => void;
}
