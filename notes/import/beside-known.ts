import type { Known } from '../merge.ts';
import type { Note } from '../model.ts';

/**
 * A note that another program's file has says of most things only when the note was changed at all, and of some nothing. Seen
 * beside the note that is here already, it says when each thing was: so that a file brought in twice is the same as
 * brought in once, and a note that went out and comes back is the note that it was.
 *
 * @param note from a file
 * @param known what is here
 * @param importedAt when the file was read: notes that say they came in then are those of other programs' files
 */
export function besideKnown(note: Note, known: Known, importedAt: string): Note {
  if (note.origin?.importedAt !== importedAt) return note;
  const here = known.onMark(note.markKey) ?? known.withId(note.id);
  if (!here) return note;
  const { origin: _, extra, ...rest } = note;
  const isUndated = note.createdAt === importedAt;
  const time = isUndated ? here.createdAt : note.updatedAt;
  const other = { ...here.extra, ...extra };
  // Written in the file since it left: the text was the note's own at that time.
  const since = time === here.updatedAt && !isUndated ? later(time) : time;
  const hasWords = note.words === here.words;
  const hasTags = note.tags.join() === here.tags.join();
  return {
    ...rest,
    createdAt: isUndated ? here.createdAt : note.createdAt,
    updatedAt: hasWords && hasTags ? time : since,
    changed: {
      words: hasWords ? here.changed.words : since,
      tags: hasTags ? here.changed.tags : since,
      status: note.status === here.status ? here.changed.status : time,
    },
    ...(here.origin === undefined ? {} : { origin: here.origin }),
    ...(Object.keys(other).length > 0 ? { extra: other } : {}),
  };
}

function later(time: string): string {
  return new Date(Date.parse(time) + 1).toISOString();
}
