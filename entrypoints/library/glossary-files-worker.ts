import { expose } from 'comlink';
import { openShelf } from '../shared/shelf.ts';
import { GlossaryFilesWork } from './glossary-files/work.ts';

expose(new GlossaryFilesWork(openShelf()));
