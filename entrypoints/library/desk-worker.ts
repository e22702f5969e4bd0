import { expose, transfer } from 'comlink';
import { NotesArchive } from '../../notes/archive.ts';
import { NotesDatabase } from '../../notes/database.ts';
import { watchChanges } from '../../notes/desk/changes.ts';
import { Desk } from '../../notes/desk/desk.ts';
import type { NotesDesk, NotesQuery } from '../../notes/desk/model.ts';
import { type PackedFound, pack } from '../../notes/desk/packing.ts';

const database = new NotesDatabase();
const desk = new Desk(new NotesArchive(database), (changed) => {
  watchChanges(database.name, changed);
});

/** The desk, as it is asked from another thread. */
export interface RemoteDesk extends Omit<NotesDesk, 'query'> {
  query(query: NotesQuery): Promise<PackedFound>;
}

const remote: RemoteDesk = {
  ready: () => desk.ready(),
  query: async (query) => {
    const { packed, owned } = pack(await desk.query(query));
    return transfer(packed, owned);
  },
  notes: (places) => desk.notes(places),
  ids: (places) => desk.ids(places),
  tags: () => desk.tags(),
  picture: () => desk.picture(),
  watch: (changed) => desk.watch(changed),
};

expose(remote);
