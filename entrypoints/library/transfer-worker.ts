import { expose } from 'comlink';
import { NotesArchive } from '../../notes/archive.ts';
import { TransferWork } from './transfer/work.ts';

expose(new TransferWork(new NotesArchive()));
