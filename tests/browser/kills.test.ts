import { describe, expect, test } from 'vitest';
import { readBackup } from '../../notes/formats/backup.ts';
import { type Random, randomFrom } from '../random.ts';
import { storedNotes } from './extension.ts';
import { pause, until, useBench } from './support/index.ts';

const bench = useBench();

/** How often the background is ended; to end Firefox's costs ten times as much. KONTEKS_KILLS says how often else. */
const KILLS = Number(process.env.KONTEKS_KILLS ?? (bench.engine === 'chromium' ? 200 : 20));

/** Marks that are saved again and again. */
const MARKS = 12;

/** What was sent to the background to be saved, and what it answered. */
interface Sent {
  readonly mark: number;
  /** Larger than for whatever was sent before. */
  readonly turn: number;
  readonly isAcknowledged: boolean;
  /** Whether it was neither acknowledged nor refused for as long as a popover waits. */
  readonly isUnanswered: boolean;
}

describe('a background that is ended at random points', () => {
  test(`loses no note that it has acknowledged and leaves none half-written, ${KILLS} times over`, {
    timeout: 240_000,
  }, async () => {
    const random = randomFrom(KILLS);
    const sent: Sent[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const first = sent.length;
      const marks = someMarks(random, random.between(1, 6));
      const answers = bench.inExtension(saveAll, marks, first);
      // Every other time right after it has acknowledged something; else whatever it is at.
      if (kill % 2 === 0) await bench.inExtension(firstAnswer);
      else await pause(random.between(0, 60));
      await bench.stopBackground();
      sent.push(...(await answers));
    }
    const acknowledged = sent.filter(({ isAcknowledged }) => isAcknowledged);
    // Neither all nor none: else nothing was interrupted, or nothing was saved.
    expect(acknowledged.length).toBeGreaterThan(KILLS / 3);
    expect(acknowledged.length).toBeLessThan(sent.length);
    expect(await lost(acknowledged)).toEqual([]);
    expect(sent.filter(({ isUnanswered }) => isUnanswered)).toEqual([]);
  });

  test('as when the whole browser is: what it has acknowledged a moment before is there when it comes back', {
    timeout: 180_000,
  }, async () => {
    const random = randomFrom(7);
    const acknowledged: Sent[] = [];
    for (let kill = 0; kill < 3; kill += 1) {
      const marks = someMarks(random, 5);
      // Right after the start there may be nobody yet who listens.
      await until('the background to answer', () => bench.inExtension(isAnswered));
      const answers = await bench.inExtension(saveAll, marks, 1_000_000 + kill * 100);
      acknowledged.push(...answers.filter(({ isAcknowledged }) => isAcknowledged));
      await bench.restart('kill');
    }
    expect(acknowledged).toHaveLength(15);
    expect(await lost(acknowledged)).toEqual([]);
  });
});

/** Each but once: a popover waits for one saving of its mark before it begins the next. */
function someMarks(random: Random, count: number): readonly number[] {
  const first = random.between(0, MARKS - 1);
  return Array.from({ length: count }, (_, i) => (first + i) % MARKS);
}

/** @returns what is wrong in the store, given what was acknowledged; nothing when all is there, whole and once */
async function lost(acknowledged: readonly Sent[]): Promise<readonly string[]> {
  const notes = await storedNotes(bench);
  const reading = readBackup(JSON.stringify({ format: 'konteks-backup', version: 2, notes }));
  if (reading.kind !== 'backup') return ['the notes make no backup'];
  const wrong = reading.refused.map(({ headword, field }) => `half-written: ${headword} lacks ${field}`);
  const turnOf = new Map(notes.map(({ title, words }) => [title, Number(words)]));
  if (turnOf.size !== notes.length) wrong.push('two notes on one mark');
  for (const { mark, turn } of acknowledged)
    if ((turnOf.get(`page ${mark}`) ?? -1) < turn)
      wrong.push(`turn ${turn} on mark ${mark} was acknowledged and is lost`);
  return wrong;
}

/**
 * Runs in the extension. Saves marks one after the other, as popovers do, without waiting for one before the next.
 *
 * @param marks by their numbers
 * @param first turn of the first of them
 */
function saveAll(marks: readonly number[], first: number): Promise<Sent[]> {
  const answers = marks.map(async (mark, i) => {
    const turn = first + i;
    const data = {
      entry: 'solidaritas-global/unhcr',
      url: `https://news.example/${mark}`,
      passage: { exact: 'UNHCR', prefix: '', suffix: ' came', sentence: 'UNHCR came.' },
      language: 'en',
      title: `page ${mark}`,
      words: String(turn),
    };
    await new Promise((resolve) => setTimeout(resolve, i * 8));
    const reply: unknown = await Promise.race([
      chrome.runtime.sendMessage({ call: 'saveNote', data }).catch(() => undefined),
      new Promise((resolve) => setTimeout(resolve, 20_000, 'nothing')),
    ]);
    const isAcknowledged = typeof reply === 'object' && reply !== null && 'value' in reply;
    return { mark, turn, isAcknowledged, isUnanswered: reply === 'nothing' };
  });
  (globalThis as { answers?: Promise<Sent>[] }).answers = answers;
  return Promise.all(answers);
}

/** Runs in the extension. @returns whether the background answers a question */
async function isAnswered(): Promise<boolean> {
  const data = { entry: 'solidaritas-global/unhcr' };
  const reply: unknown = await chrome.runtime.sendMessage({ call: 'explain', data });
  return typeof reply === 'object' && reply !== null && 'value' in reply;
}

/** Runs in the extension. Resolves as soon as one of the marks that were sent last has an answer. */
async function firstAnswer(): Promise<void> {
  await Promise.race((globalThis as { answers?: Promise<Sent>[] }).answers ?? []);
}
