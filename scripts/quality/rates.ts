/** @returns precision and recall, and what they come from, as a line to be printed */
export function rates(right: number, wrong: number, missed: number): string {
  const per = (part: number, whole: number): string => (whole === 0 ? '  -  ' : (part / whole).toFixed(3));
  return `precision ${per(right, right + wrong)}  recall ${per(right, right + missed)}  wrong ${wrong}  missed ${missed}  labels ${right + missed}`;
}
