/** One node of a cluster as tests see it: a process of its own. */

import type { Served } from "./served.js";

/** What may travel between processes. */
export type Data = null | boolean | number | string | readonly Data[] | { readonly [key: string]: Data | undefined };

/**
 * Something to do on a node. Its text is sent to the node's process: it knows its two parameters and nothing else.
 * What it results in travels back as JSON.
 */
export type Action<Argument, Result> = (node: Served, argument: Argument) => Result | Promise<Result>;

export interface Node {
  readonly url: string;
  run<Result>(action: Action<undefined, Result>): Promise<Result>;
  run<Argument extends Data, Result>(action: Action<Argument, Result>, argument: Argument): Promise<Result>;
  /** Ends it as the harshest crash does: it tells nobody. */
  kill(): void;
}

/** Nodes that know each other. */
export interface Cluster {
  readonly nodes: readonly Node[];
  close(): Promise<void>;
}
