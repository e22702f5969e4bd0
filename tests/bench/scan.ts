import type { Lab } from './lab.ts';
import { addLargePage, opened, workToMark } from './large-scan.ts';
import { shippedNames } from './names.ts';
import { median, say } from './numbers.ts';
import { BARE_WALK, bigExpression } from './rivals.ts';
import { atLeast, atMost, type Measurement, type Row } from './row.ts';

/** How often the page is loaded anew; within each, everything takes its turn. */
const ROUNDS = 3;

/** New worlds for each rival in a round: they are soon done and so the noisier. */
const WORLDS = 3;

/** Scanning a large page, against the least that a scan can do, and against one regular expression. */
export const scan: Measurement = {
  name: 'scan',
  how: `A generated article: sections in Indonesian and English with links, emphasis, lists and tables; a tenth of its text is
the labelled passages of \`tests/quality\`, the rest new sentences from those passages' words. It is loaded while the extension is off on
the site, and left alone until its main thread rests. Then the extension is switched on, and all that the main thread does
until it rests again is counted: the index is read, the page walked, names found, senses decided, marks registered, counted and painted,
garbage collected; what the page does in an equally long rest is taken off. The walk goes over the same document
with a \`TreeWalker\` and reads each text's length; the regular expression is all names of the index as alternatives, between
non-letters, with the flags \`giu\`, and looks at each text node. Both run in new isolated worlds, as content scripts
do, so that they too meet each node for the first time, and are measured by the same meter.`,
  measure: async (lab) => {
    const path = await addLargePage(lab);
    const expression = bigExpression(await shippedNames());
    const rounds: Round[] = [];
    for (let n = 0; n < ROUNDS; n += 1) rounds.push(await round(lab, path, expression));
    const of = (pick: (round: Round) => number): number => median(rounds.map(pick));
    const own = of(({ own }) => own);
    const walk = of(({ walk }) => walk);
    const search = of(({ search }) => search);
    const [{ characters = 0, elements = 0, found = 0, marks = 0 } = {}] = rounds;
    return [
      {
        what: 'the large page',
        goal: '',
        measured: `${say(characters)} characters, ${say(elements)} elements, ${say(marks)} matches`,
      },
      atMost(
        'scanning and marking it / a bare TreeWalker',
        own / walk,
        2.5,
        'at most 2.5',
        `${say(own / walk)} (${say(own)} ms / ${say(walk)} ms; of it style and layout ${say(of(({ layout }) => layout))} ms)`,
      ),
      atLeast(
        'one regular expression of all names / scanning and marking it',
        search / own,
        3,
        'at least 3',
        `${(search / own).toFixed(2)} (${say(search)} ms / ${say(own)} ms; it finds ${say(found)})`,
      ),
    ] satisfies Row[];
  },
};

interface Round {
  readonly own: number;
  readonly layout: number;
  readonly walk: number;
  readonly search: number;
  readonly characters: number;
  readonly elements: number;
  readonly found: number;
  readonly marks: number;
}

function round(lab: Lab, path: string, expression: string): Promise<Round> {
  return opened(lab, path, async (page) => {
    const { meter } = page;
    const walks = [];
    const searches = [];
    for (let n = 0; n < WORLDS; n += 1) {
      walks.push(await meter.inNewWorld<{ characters: number; elements: number }>(BARE_WALK));
      searches.push(await meter.inNewWorld<number>(expression));
    }
    const { all, layout } = await workToMark(lab, page);
    return {
      own: all,
      layout,
      walk: median(walks.map(({ work }) => work.all)),
      search: median(searches.map(({ work }) => work.all)),
      characters: walks[0]?.value.characters ?? 0,
      elements: walks[0]?.value.elements ?? 0,
      found: searches[0]?.value ?? 0,
      marks: await lab.countOn(page.page),
    };
  });
}
