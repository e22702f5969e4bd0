import { styleText } from 'node:util';
import type { Language } from '../../glossary/index.ts';
import { DEFINITION_PARTS, readDefinitionPassages, scoreDefinitions } from './definitions.ts';
import type { Printing } from './printing.ts';
import { rates } from './rates.ts';

const LANGUAGES: Readonly<Record<string, (language: Language) => boolean>> = {
  all: () => true,
  Indonesian: (language) => language === 'id',
  English: (language) => language === 'en',
};

/** Prints how well definitions that pages give are found, and the mistakes. */
export async function printDefinitions({ only, show }: Printing): Promise<void> {
  for (const part of DEFINITION_PARTS) {
    const passages = (await readDefinitionPassages(part)).filter(({ name }) => name.startsWith(only));
    console.log(styleText('bold', `\ndefinitions, ${part}: ${passages.length} passages`));
    for (const [what, holds] of Object.entries(LANGUAGES)) {
      const { right, mistakes } = scoreDefinitions(passages.filter(({ language }) => holds(language)));
      const wrong = mistakes.filter(({ kind }) => kind === 'wrong').length;
      console.log(`  ${what.padEnd(12)} ${rates(right, wrong, mistakes.length - wrong)}`);
      if (part !== show || what === 'all') continue;
      for (const { kind, passage, short, long } of mistakes)
        console.log(`  ${styleText(kind === 'wrong' ? 'red' : 'yellow', kind)} ${passage}: "${short}" as "${long}"`);
    }
  }
}
