import type { Decision } from '../../glossary/index.ts';

/** @returns why an ambiguous name was taken the way it was, in one line: the sum's parts, then each sense's clues */
export function describeDecision({ verdict, lead, scores, tilt, grounds }: Decision): string {
  const senses = scores.map((score, sense) => {
    const clues = grounds.filter((ground) => ground.sense === sense).map(({ clue, weight }) => `${clue} ${weight}`);
    return `${score}${clues.length > 0 ? ` (${clues.join(', ')})` : ''}`;
  });
  const said = verdict === 'page' ? 'asks the page' : verdict;
  return `${said}: lead ${lead}, tilt ${tilt}; for ${senses[0]}; against ${senses.slice(1).join(' | ')}`;
}
