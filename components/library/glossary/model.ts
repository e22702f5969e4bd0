import type { Glossary } from '../../../glossary/index.ts';

/** What is known of a glossary that is open, before all of its entries are read. */
export interface About extends Pick<Glossary, 'id' | 'title' | 'sections' | 'source'> {
  /** How many entries it has. */
  readonly count: number;
  /** Whether it is the reader's, who can change it. */
  readonly isOwn: boolean;
}
