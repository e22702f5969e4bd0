/** What is printed of a part. */
export interface Printing {
  /** Only texts whose names begin so. */
  readonly only: string;
  /** The part of which mistakes are shown as well. */
  readonly show: string;
}
