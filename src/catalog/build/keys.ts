import { normalized, resolvePath } from "./paths.js";

/** Names the files of one catalog. Files of a revision are told from those on the disk by it: `main:contracts/chat.yaml`. */
export class Keys {
  readonly #prefix: string;

  constructor(revision: string | undefined) {
    this.#prefix = revision === undefined ? "" : `${revision}:`;
  }

  of(path: string): string {
    return this.#prefix + normalized(path);
  }

  /** The key of the file that `path` names inside the file with the key `from`. */
  resolve(from: string, path: string): string {
    return this.#prefix + resolvePath(from.slice(this.#prefix.length), path);
  }
}
