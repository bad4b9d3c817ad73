/** What an import comes back with. */

import type { Node } from "../compiler/compiler.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Draft } from "./draft.js";

export interface Imported {
  /** Absent where there is nothing that a catalog could be made of; `found` says why. */
  readonly draft: Draft | undefined;
  /** What could not be carried over as it was, each at its place in the source. */
  readonly found: readonly Diagnostic[];
  /** The text of every file that `found` points into. */
  readonly sources: ReadonlyMap<string, string>;
  /** What the draft was made of, to be compared with what becomes of it; nothing where that was no code. */
  readonly origins: readonly Origin[];
}

/** A type in the source that became a part of a namespace: an event map, whose properties are events, or the socket's data. */
export interface Origin {
  readonly namespace: string;
  readonly part: "clientToServer" | "serverToClient" | "serverToServer" | "socketData";
  /** A type's node or declaration. Its type is asked for anew once there is more code beside it. */
  readonly node: Node;
}
