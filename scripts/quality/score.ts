import { type Decision, type Findings, type Match, type Matcher, PageEvidence } from '../../glossary/index.ts';
import type { Label, Passage } from './passages.ts';

/** A difference between the marks and the labels. */
export interface Mistake {
  readonly passage: Passage;
  /** `wrong` is marked but not labelled so, `missed` is labelled but not marked. */
  readonly kind: 'wrong' | 'missed';
  readonly words: string;
  readonly entry: string;
  /** The text around it. */
  readonly around: string;
  /** What was decided of the names there. */
  readonly decisions: readonly Decision[];
}

export interface Score {
  readonly right: number;
  readonly mistakes: readonly Mistake[];
}

/** Marks a passage as a page of its own, with the code that runs on pages, and compares. */
export function scorePassage(passage: Passage, matcher: Matcher): Score {
  const page = new PageEvidence();
  const read = passage.blocks.map(({ text, labels }) => {
    const decisions: (Decision & { start: number; end: number })[] = [];
    const findings = matcher.find(text, { page: passage.language }, (decision) => decisions.push(decision));
    page.add(findings.evidence);
    return { text, labels, findings, decisions };
  });
  let right = 0;
  const mistakes: Mistake[] = [];
  for (const { text, labels, findings, decisions } of read) {
    const marks = marked(findings, page).map((match) => ({ ...match, id: idOf(matcher, match) }));
    const mistake = (
      kind: Mistake['kind'],
      { start, end }: { start: number; end: number },
      entry: string,
    ): Mistake => ({
      passage,
      kind,
      words: text.slice(start, end),
      entry,
      around: text.slice(Math.max(0, start - 60), end + 60).replace(/\n/gu, ' '),
      decisions: decisions.filter((decision) => overlap(decision, { start, end })),
    });
    for (const mark of marks) {
      const label = labels.find((candidate) => candidate.entry === mark.id && overlap(candidate, mark));
      if (!label) {
        if (!labels.some((other) => other.optional && overlap(other, mark)))
          mistakes.push(mistake('wrong', mark, mark.id));
      } else if (!label.optional) right += 1;
    }
    for (const label of labels.filter(({ optional }) => !optional)) {
      if (!marks.some((mark) => mark.id === label.entry && overlap(label, mark)))
        mistakes.push(mistake('missed', label, label.entry));
    }
  }
  return { right, mistakes };
}

function marked({ matches }: Findings, page: PageEvidence): Match[] {
  return matches.filter(({ undecided }) => !undecided || page.decides(undecided));
}

function idOf(matcher: Matcher, { entry }: Match): string {
  return matcher.refOf(entry).split('/')[1] ?? '';
}

function overlap(a: Pick<Label, 'start' | 'end'>, b: Pick<Label, 'start' | 'end'>): boolean {
  return a.start < b.end && b.start < a.end;
}
