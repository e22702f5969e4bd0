import { Dexie, type EntityTable } from 'dexie';
import type { NameColumns } from '../../glossary/index.ts';

/** The names of a glossary as it was. */
interface Sheet {
  readonly glossary: string;
  /** Which state of the glossary it was made of. */
  readonly state: string;
  readonly columns: NameColumns;
}

/**
 * Names of the reader's glossaries, ready to be looked up: to make them anew of a hundred thousand entries takes seconds. Nothing
 * but a spare: whatever is lost of it is made again.
 */
export class Sheets extends Dexie {
  declare sheets: EntityTable<Sheet, 'glossary'>;

  constructor(name = 'konteks-lookup') {
    super(name);
    this.version(1).stores({ sheets: 'glossary' });
  }

  /** @returns the names of a glossary, if they are kept of this state of it */
  async of(glossary: string, state: string): Promise<NameColumns | undefined> {
    const sheet = await this.sheets.get(glossary).catch(() => undefined);
    return sheet?.state === state ? sheet.columns : undefined;
  }

  async keep(sheet: Sheet): Promise<void> {
    await this.sheets.put(sheet).catch(() => undefined);
  }

  /** Forgets all but those of some glossaries. */
  async keepOnly(glossaries: readonly string[]): Promise<void> {
    await this.sheets
      .where('glossary')
      .noneOf([...glossaries])
      .delete()
      .catch(() => undefined);
  }
}
