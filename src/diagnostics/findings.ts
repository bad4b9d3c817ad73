/** The result model behind every machine-readable format: findings with lines and columns instead of offsets. */

import { createHash } from "node:crypto";
import { LineIndex, type Position } from "../text/lines.js";
import type { Span } from "../text/span.js";
import type { Diagnostic, Facts, Severity } from "./diagnostic.js";

export interface Place {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

/** Where in a contract a diagnostic belongs; each part only where it can be told. */
export interface Context {
  /** The contract's name in the config. */
  readonly contract?: string;
  readonly namespace?: string;
  readonly event?: string;
  /** A JSON Pointer into the file. */
  readonly pointer?: string;
}

export interface Finding extends Context {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help?: string;
  readonly at: Place;
  readonly related: readonly { readonly at: Place; readonly message: string }[];
  readonly facts: Facts;
  /** The same for the same mistake, wherever it moves and however it is worded. */
  readonly fingerprint: string;
}

/** Makes findings of diagnostics. `sources` holds the text of every file that a span may lie in. */
export class FindingMaker {
  readonly #sources: ReadonlyMap<string, string>;
  readonly #indexes = new Map<string, LineIndex>();

  constructor(sources: ReadonlyMap<string, string>) {
    this.#sources = sources;
  }

  make(diagnostic: Diagnostic, context: Context): Finding {
    const { rule, severity, message, help, related, facts } = diagnostic;
    return {
      rule,
      severity,
      message,
      ...(help === undefined ? {} : { help }),
      at: this.#place(diagnostic.at),
      related: related.map((each) => ({ at: this.#place(each.at), message: each.message })),
      ...context,
      facts,
      fingerprint: fingerprintOf(diagnostic, context),
    };
  }

  #place({ file, start, end }: Span): Place {
    const index = this.#indexOf(file);
    return { file, start: index.position(start), end: index.position(end) };
  }

  #indexOf(file: string): LineIndex {
    const known = this.#indexes.get(file);
    if (known) return known;
    const index = new LineIndex(this.#sources.get(file) ?? "");
    this.#indexes.set(file, index);
    return index;
  }
}

/** Of what is wrong where in the contract: the same however it is worded, and wherever in a file it moves. */
export function fingerprintOf({ rule, facts, identity = facts }: Diagnostic, context: Context): string {
  const { namespace, event, pointer } = context;
  const text = JSON.stringify([rule, namespace, event, pointer, identity]);
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
