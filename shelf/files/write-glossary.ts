import type { Glossary } from '../../glossary/index.ts';
import type { GlossaryFile } from './formats.ts';
import { jsonParts } from './json.ts';
import { rdfParts } from './rdf/write.ts';
import { tableParts } from './table/write.ts';
import { tbxParts } from './tbx/write.ts';

/** How each file is written: its parts, none of them long. */
export const GLOSSARY_WRITERS: Readonly<Record<GlossaryFile, (glossary: Glossary) => Iterable<string>>> = {
  json: jsonParts,
  csv: (glossary) => tableParts(glossary, ','),
  tsv: (glossary) => tableParts(glossary, '\t'),
  'tbx-v2': (glossary) => tbxParts(glossary, 'v2'),
  'tbx-dca': (glossary) => tbxParts(glossary, 'dca'),
  'tbx-dct': (glossary) => tbxParts(glossary, 'dct'),
  'rdf-xml': (glossary) => rdfParts(glossary, 'rdf-xml'),
  turtle: (glossary) => rdfParts(glossary, 'turtle'),
};
