import type { Lab } from './lab.ts';

/** One line of the table: what was measured against what was wished for. */
export interface Row {
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
  /** undefined where there is no goal to meet */
  readonly met?: boolean;
}

/** Rows that come out of one measurement, and how it is done. */
export interface Measurement {
  /** by which it is chosen on the command line */
  readonly name: string;
  /** what the rows mean and how they are got at, as it is printed below the table */
  readonly how: string;
  measure(lab: Lab): Promise<readonly Row[]>;
}

/** @returns a row whose goal is a number not to be passed */
export function atMost(what: string, value: number, limit: number, goal: string, measured: string): Row {
  return { what, goal, measured, met: value <= limit };
}

/** @returns a row whose goal is a number to be reached */
export function atLeast(what: string, value: number, limit: number, goal: string, measured: string): Row {
  return { what, goal, measured, met: value >= limit };
}
