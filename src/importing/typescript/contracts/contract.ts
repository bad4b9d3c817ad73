/** What the code says of one namespace, before its maps are read. */

import type { Node, Type } from "../../../compiler/compiler.js";

/** A type in the source. */
export interface Located {
  readonly type: Type;
  /** A node or a declaration with this type; nothing where the code only reaches it through others. */
  readonly node: Node | undefined;
}

export interface Contract {
  readonly path: string;
  /** Absent where nobody says what goes that way. */
  readonly clientToServer: Located | undefined;
  readonly serverToClient: Located | undefined;
  readonly serverToServer: Located | undefined;
  readonly socketData: Located | undefined;
  /** Where the maps are put into their places, or declared. */
  readonly at: Node;
}
