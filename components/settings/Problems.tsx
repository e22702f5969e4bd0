/** So many are worth reading before one mends the file. */
const SHOWN = 6;

interface ProblemsProps {
  /** How many there are, in words. */
  readonly title: string;
  /** One sentence each. */
  readonly problems: readonly string[];
  /** How many there are, when not all are given. */
  readonly count?: number;
  /** Says that there are more. */
  readonly more: (count: number) => string;
}

/** What is wrong in a file, and where. */
export function Problems({ title, problems, count = problems.length, more }: ProblemsProps) {
  if (problems.length === 0) return null;
  const rest = count - SHOWN;
  return (
    <div class="problems">
      <p class="problem">{title}</p>
      <ul>
        {problems.slice(0, SHOWN).map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
        {rest > 0 && <li>{more(rest)}</li>}
      </ul>
    </div>
  );
}
