/** Text: where something stands in a source file. */

/** A half-open range of a source file; offsets in UTF-16 code units from 0. `file` is the key under which the host reads it. */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}
