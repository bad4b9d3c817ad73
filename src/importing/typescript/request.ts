/** What is asked of an import from TypeScript. */

export interface ImportRequest {
  /** The file whose event maps are meant, as the caller named it. */
  readonly file: string;
  /** The host's working directory: files are named from there. */
  readonly cwd: string;
  /** Of the catalog; after the file, if left out. */
  readonly title: string | undefined;
  /** Names of event maps, where their position does not say who sends them. */
  readonly clientToServer: string | undefined;
  readonly serverToClient: string | undefined;
}
