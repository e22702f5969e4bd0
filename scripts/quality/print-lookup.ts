import { styleText } from 'node:util';
import { createLookup, type Glossary } from '../../glossary/index.ts';
import { readGold } from './gold.ts';

/** Prints how often what is typed finds first what was meant, and where it does not. */
export async function printLookup(glossaries: readonly Glossary[]): Promise<void> {
  const look = createLookup(glossaries);
  const gold = await readGold();
  const missed = gold.flatMap(({ query, language, entry }) => {
    const first = look(query, language, 1)[0]?.entry.id ?? 'nothing';
    return first === entry ? [] : [`  "${query}" finds ${first}, not ${entry}`];
  });
  console.log(
    styleText('bold', `\nlook-up: ${gold.length - missed.length} of ${gold.length} find first what was meant`),
  );
  for (const line of missed) console.log(line);
}
