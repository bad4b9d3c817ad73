/** What a victim and the test that watches it tell each other: one JSON text a line, over standard input and output. */

/** What a victim tells. Written at once, so that nothing is lost when the process dies. */
export type Line =
  | { readonly kind: "ready"; readonly port: number }
  /** The application's code was run, or came to a result. */
  | { readonly kind: "ran"; readonly text: string }
  | { readonly kind: "refused"; readonly text: string }
  /** What came against the contract, and has no one to reach. */
  | { readonly kind: "reported"; readonly text: string }
  /** What onError heard. */
  | { readonly kind: "error"; readonly text: string }
  /** A client was let in, or turned away. */
  | { readonly kind: "decided" }
  /** A connection ended; at a server with the id of the socket. */
  | { readonly kind: "left"; readonly id: string }
  /** All that was asked before is done. */
  | { readonly kind: "settled" }
  /** The last words of a process. */
  | { readonly kind: "crash"; readonly text: string };

/** What a victim is told. */
export type Order =
  | { readonly kind: "settle" }
  /** For clients. */
  | { readonly kind: "join"; readonly url: string; readonly parser: ParserName }
  | { readonly kind: "call"; readonly event: Callable }
  | { readonly kind: "leave" };

export type Callable = "alive" | "post" | "count" | "save" | "accept" | "anything";

/** The parser of Socket.IO's packets. */
export type ParserName = "default" | "msgpack";

/** Whether a server asks before each event: one that does not runs its handlers on a shorter way. */
export type Policy = "authorize" | "none";
