import type { Decision } from '../../glossary/index.ts';

/** @returns why an ambiguous name was taken the way it was, in one line: the sum's parts, then each reading's clues */
export function describeDecision({ verdict, lead, scores, tilt, grounds }: Decision): string {
  const readings = scores.map((score, reading) => {
    const clues = grounds.filter((ground) => ground.reading === reading).map(({ clue, weight }) => `${clue} ${weight}`);
    return `${score}${clues.length > 0 ? ` (${clues.join(', ')})` : ''}`;
  });
  const said = verdict === 'page' ? 'asks the page' : verdict;
  return `${said}: lead ${lead}, tilt ${tilt}; for ${readings[0]}; against ${readings.slice(1).join(' | ')}`;
}
