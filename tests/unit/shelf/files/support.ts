import type { Glossary } from '../../../../glossary/index.ts';
import {
  type FileChoice,
  GLOSSARY_FILE_KINDS,
  GLOSSARY_WRITERS,
  type GlossaryFile,
  type Inspection,
  inspectGlossary,
  type NamedFile,
  type ReadGlossary,
  readGlossary,
  type Unreadable,
} from '../../../../shelf/files/index.ts';

/** A file of a name, as a browser gives it. */
export function fileOf(name: string, ...parts: readonly (string | Uint8Array<ArrayBuffer>)[]): NamedFile {
  return new File([...parts], name);
}

/** A glossary as a file. */
export function written(glossary: Glossary, format: GlossaryFile): NamedFile {
  return fileOf(`glossary.${GLOSSARY_FILE_KINDS[format].extension}`, ...GLOSSARY_WRITERS[format](glossary));
}

/** Looks through a file and reads it as it is probably meant, or as is chosen. */
export async function read(
  file: NamedFile,
  choice?: FileChoice,
): Promise<ReadGlossary & { readonly inspection: Inspection }> {
  const inspection = await inspectGlossary(file);
  if (inspection.kind === 'unreadable') throw new Error(`unreadable: ${JSON.stringify(inspection)}`);
  const result = await readGlossary(file, choice ?? inspection.guess);
  if (result.kind === 'unreadable') throw new Error(`unreadable: ${JSON.stringify(result)}`);
  return { ...result, inspection };
}

/** Why a file is refused, at the first look. */
export async function refusal(file: NamedFile): Promise<Unreadable> {
  const inspection = await inspectGlossary(file);
  if (inspection.kind === 'glossary') throw new Error(`readable: ${JSON.stringify(inspection).slice(0, 200)}`);
  const { kind: _kind, ...problem } = inspection;
  return problem;
}
