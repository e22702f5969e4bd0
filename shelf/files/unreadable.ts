/**
 * Why nothing can be read from a file. `large`: over the limit; `encoding`: no text in an encoding that is read; `mislabelled`: it says that it
 * is in another encoding than it is; `nul`: a zero in the text; `unknown`: no format that is read; `version`: made by a later Konteks; `json`,
 * `xml`, `turtle`: it breaks the rules of that; `cut`: it ends too early; `doctype`: it declares what is not taken in, such as other files;
 * `deep`, `wide`, `long`, `many`: over a limit of levels, of attributes or columns, of one text, of entries or statements.
 */
export type Unreadable =
  | { readonly why: 'large' | 'empty' | 'encoding' | 'mislabelled' | 'unknown' | 'version' | 'no-entries' }
  | {
      readonly why: 'nul' | 'json' | 'xml' | 'turtle' | 'cut' | 'doctype' | 'deep' | 'wide' | 'long' | 'many';
      /** From 1. */
      readonly line: number;
    };

/** Ends the reading of a file. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly problem: Unreadable;

  constructor(problem: Unreadable) {
    super(problem.why);
    this.problem = problem;
  }
}

/** @throws UnreadableFile always */
export function refuse(why: Extract<Unreadable, { line: number }>['why'], line: number): never {
  throw new UnreadableFile({ why, line });
}
