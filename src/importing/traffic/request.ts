/** What is asked of an import from recorded traffic. */

export interface InferRequest {
  /** The log, as the caller named it: findings lie in it. */
  readonly file: string;
  /** Of the catalog; after the file, if left out. */
  readonly title: string | undefined;
}
