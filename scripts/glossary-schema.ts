import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publishedSchema } from './build/published-schema.ts';
import { ROOT } from './project.ts';

/** Writes the JSON Schema of glossaries where it is published. A test says when this is to be run again. */
await writeFile(join(ROOT, 'docs/glossary.schema.json'), publishedSchema());
