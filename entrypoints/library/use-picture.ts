import { useEffect, useState } from 'preact/hooks';
import type { NotesDesk, ReadingPicture } from '../../notes/desk/model.ts';
import { followDesk } from './desk.ts';

/** @returns the picture of one's reading, followed as notes come and go; undefined until it is first known */
export function usePicture(desk: NotesDesk): ReadingPicture | undefined {
  const [picture, setPicture] = useState<ReadingPicture>();
  useEffect(() => {
    let isHere = true;
    const ask = async (): Promise<void> => {
      const now = await desk.picture();
      if (isHere) setPicture(now);
    };
    void ask();
    const end = followDesk(() => void ask());
    return () => {
      isHere = false;
      end();
    };
  }, [desk]);
  return picture;
}
