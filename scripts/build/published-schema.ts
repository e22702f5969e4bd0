import { toJsonSchema } from '@valibot/to-json-schema';
import { ownGlossarySchema } from '../../glossary/index.ts';
import { SCHEMA_ADDRESS } from '../../shelf/files/json.ts';

/** @returns the JSON Schema of the glossaries that Konteks reads and writes, as a text */
export function publishedSchema(): string {
  // What JSON Schema cannot say (blanks at the ends, a name in one language at least, relations that exist) is left to the reading.
  const schema = toJsonSchema(ownGlossarySchema, { target: 'draft-2020-12', typeMode: 'input', errorMode: 'ignore' });
  const { $schema, properties, ...rest } = schema;
  const published = {
    $schema,
    $id: SCHEMA_ADDRESS,
    title: 'Konteks glossary',
    description:
      'A set of entries: names in Indonesian and English, definitions, relations. See docs/glossary-files.md.',
    ...rest,
    properties: { $schema: { type: 'string' }, ...properties },
  };
  return `${JSON.stringify(published, null, 2)}\n`;
}
