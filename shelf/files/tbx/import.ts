import { type Entry, type Glossary, KEPT_LIMITS, type Section } from '../../../glossary/index.ts';
import { assemble } from '../assemble.ts';
import type { Found } from '../found.ts';
import { idFrom } from '../ids.ts';
import { type LanguageChoice, LanguageCounts, settledChoice, tagsFor } from '../languages.ts';
import type { Inspected, ReadGlossary } from '../model.ts';
import { Refusals } from '../refusals.ts';
import { readGlossaryRest, withRest } from '../rest.ts';
import { UnreadableFile } from '../unreadable.ts';
import { type XmlNode, xmlOf } from '../xml/node.ts';
import { foundIn, inOneLine, languageSections, restNotes, termSections } from './concept.ts';
import { plainConcept, xmlId } from './plain.ts';
import { TbxReader } from './read.ts';
import { dialectOf, plainShell, restInHead, titleIn, withoutRest } from './shell.ts';

/** Looks through a TBX file. @throws UnreadableFile */
export async function inspectTbx(parts: AsyncIterable<string>, name: string): Promise<Inspected> {
  const languages = new LanguageCounts();
  let concepts = 0;
  const reader = new TbxReader({
    concept: (node) => {
      concepts += 1;
      for (const { tag, node: section } of languageSections(node))
        for (const _ of termSections(section)) languages.add(tag);
    },
    tooLong: () => {
      concepts += 1;
    },
  });
  for await (const part of parts) reader.write(part);
  reader.end();
  const { shell } = reader;
  if (!shell) throw new UnreadableFile({ why: 'unknown' });
  if (concepts === 0) throw new UnreadableFile({ why: 'no-entries' });
  const choice = readGlossaryRest(restInHead(shell) ?? '')?.kept?.languages;
  return { title: titleIn(shell) || name, concepts, languages: languages.done(), ...(choice ? { choice } : {}) };
}

/** Reads a TBX file. @throws UnreadableFile */
export async function readTbx(
  parts: AsyncIterable<string>,
  name: string,
  chosen: LanguageChoice,
): Promise<ReadGlossary> {
  const refusals = new Refusals();
  const languages = new LanguageCounts();
  /** Each concept as text, and as it is compared: their trees would take too much memory. */
  const texts: { readonly bare: string; readonly tidied: string }[] = [];
  const founds: Found[] = [];
  let concepts = 0;
  const reader = new TbxReader({
    concept: (node, place) => {
      concepts = place;
      const bare = withoutNotes(node);
      const text = xmlOf(bare);
      const tidied = xmlOf(tidy(bare));
      texts.push({ bare: text, tidied: tidied === text ? text : tidied });
      for (const { tag } of languageSections(node)) languages.add(tag);
      founds.push(foundIn(node, place, chosen, reader.workingLanguage));
    },
    tooLong: (id, place) => {
      concepts = place;
      refusals.add({ place, about: id, why: 'concept-long', isWhole: true });
    },
  });
  for await (const part of parts) reader.write(part);
  reader.end();
  const { shell } = reader;
  if (!shell) throw new UnreadableFile({ why: 'unknown' });
  if (concepts === 0) throw new UnreadableFile({ why: 'no-entries' });
  const choice = settledChoice(chosen, languages.done());
  const rest = readGlossaryRest(restInHead(shell) ?? '');
  const known = (rest?.sections ?? []).map((section) => ({ section, keys: keysOf(section) }));
  const { entries, sections, unlinked } = assemble(founds, { sections: known }, refusals);
  const byId = new Map(sections.map((section) => [section.id, section]));
  const idsInFile = new Map(entries.flatMap((entry, n) => (entry ? [[entry.id, founds[n]?.id ?? '']] : [])));
  const plain = {
    tags: tagsFor(choice),
    idOf: (id: string) => idsInFile.get(id) ?? '',
    sectionOf: (id: string) => byId.get(id),
  };
  const taken = entries.flatMap((entry, n): Entry[] => {
    const { bare = '', tidied = '' } = texts[n] ?? {};
    if (!entry) return [];
    if (entry.kept) return [entry];
    const isPlain = tidied === xmlOf(tidy(plainConcept(entry, plain)));
    const text = isPlain ? '' : bare;
    const id = plain.idOf(entry.id);
    const isOther = id !== xmlId(entry.id) && id.length <= KEPT_LIMITS.id;
    const isLong = text.length > KEPT_LIMITS.entry;
    if (isLong) {
      const about = entry.names.id[0] ?? entry.names.en[0] ?? id;
      refusals.add({ place: founds[n]?.place ?? 0, about, why: 'kept-long', isWhole: false });
    }
    const kept = { ...(isOther ? { id } : {}), ...(text === '' || isLong ? {} : { text }) };
    return [Object.keys(kept).length > 0 ? { ...entry, kept: { format: 'tbx' as const, ...kept } } : entry];
  });
  const title = titleIn(shell) || name;
  const about: Omit<Glossary, 'entries'> = {
    format: 'konteks-glossary',
    version: 1,
    id: idFrom(title) || 'glossary',
    title: { id: '', en: title },
    sections: [...sections],
  };
  const glossary = withRest(about, { kept: keptShell(shell, choice, refusals), ...rest });
  return {
    glossary: { ...glossary, sections: [...sections], entries: taken },
    concepts,
    unlinked,
    refused: refusals.done(),
  };
}

/** @returns what a heading may stand for a section as */
export function keysOf({ title }: Section): string[] {
  return [title.en, title.id].map(inOneLine).filter((text) => text !== '');
}

function keptShell(shell: XmlNode, choice: LanguageChoice, refusals: Refusals): Glossary['kept'] {
  const bare = withoutRest(shell);
  const language = shell.attributes.get('xml:lang') ?? '';
  const isPlain = xmlOf(tidy(bare)) === xmlOf(plainShell(titleIn(shell), language, dialectOf(shell)));
  const text = isPlain ? '' : xmlOf(bare);
  const isLong = text.length > KEPT_LIMITS.glossary;
  if (isLong) refusals.add({ place: 0, about: '', why: 'kept-long', isWhole: false });
  const areOurs = choice.id === 'id' && choice.en === 'en';
  const kept = {
    ...(text === '' || isLong ? {} : { text }),
    ...(areOurs ? {} : { languages: { ...choice } }),
  };
  return Object.keys(kept).length > 0 ? { format: 'tbx', ...kept } : undefined;
}

function withoutNotes(concept: XmlNode): XmlNode {
  const own = new Set(restNotes(concept, 'note'));
  if (own.size === 0) return concept;
  return { ...concept, children: concept.children.filter((child) => typeof child === 'string' || !own.has(child)) };
}

/** @returns an element with its texts as they are read: blanks in them are one */
function tidy(node: XmlNode): XmlNode {
  const children = node.children.map((child) => (typeof child === 'string' ? inOneLine(child) : tidy(child)));
  return { ...node, children };
}
