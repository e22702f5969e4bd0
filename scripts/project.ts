import { join, resolve } from 'node:path';

/** The project's folder, whatever folder a script was started from. */
export const ROOT = resolve(import.meta.dirname, '..');

/** Where builds, reports and pictures go; nothing in it is kept under version control. */
export const OUTPUT = join(ROOT, '.output');

/** The folder of pages that tests and the demo are served from. */
export const PAGES = join(ROOT, 'tests', 'fixtures', 'pages');
