import { expose } from 'comlink';
import { NotesArchive } from '../../notes/archive.ts';
import { NotesDatabase } from '../../notes/database.ts';
import { Snapshots } from '../../notes/snapshots.ts';
import { TransferWork } from './transfer/work.ts';

const db = new NotesDatabase();
const archive = new NotesArchive(db);
expose(new TransferWork(archive, new Snapshots(db, archive)));
