import { expose } from 'comlink';
import { MakeWork } from './make/work.ts';

expose(new MakeWork());
