/** @returns the middle one of some values in order, NaN of none */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** @returns a figure as it is said in the table: with one decimal below ten, without any from there on */
export function say(value: number): string {
  if (!Number.isFinite(value)) return '?';
  return Math.abs(value) < 9.95 ? value.toFixed(1) : String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** @returns bytes in megabytes of a million, with one decimal */
export function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
