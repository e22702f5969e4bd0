import { useEffect, useState } from 'preact/hooks';
import type { NotesDatabase } from '../../notes/database.ts';
import { type Trouble, troubleWith } from '../../notes/health.ts';

/** @returns what is wrong with the notes, undefined when nothing is or it is not known yet; and a way to look again */
export function useHealth(db: NotesDatabase) {
  const [trouble, setTrouble] = useState<Trouble>();
  const look = async (): Promise<Trouble | undefined> => {
    const found = await troubleWith(db);
    setTrouble(found);
    return found;
  };
  useEffect(() => void look(), [db]);
  return { trouble, look };
}
