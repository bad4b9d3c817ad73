import type { Report } from "../diagnostics/diagnostic.js";
import type { Span } from "../text/span.js";
import { MAX_DEPTH } from "./compose.js";
import type { Node } from "./model.js";
import { aliasLimit, nestedTooDeep, unknownAlias } from "./problems.js";

/** How many values all aliases of a file may unfold into; far more than anybody writes. */
const MAX_UNFOLDED = 100_000;

/** A complete anchored value, with what it costs to walk it. */
interface Anchored {
  readonly node: Node;
  readonly values: number;
  readonly height: number;
}

/**
 * The anchors of one file while its tree is read. An alias stands for the very node of its anchor, so it costs nothing
 * here; what is bounded is how large the tree looks to those who walk it.
 */
export class Aliases {
  readonly #report: Report;
  readonly #anchors = new Map<string, Anchored | "incomplete">();
  #values = 0;
  #depth = 0;
  #deepest = 0;
  #unfolded = 0;

  constructor(report: Report) {
    this.#report = report;
  }

  /** Reads one node, and keeps it where it has an anchor. */
  reading(anchor: string | undefined, read: () => Node): Node {
    this.#values += 1;
    this.#depth += 1;
    const node = anchor === undefined ? read() : this.#keeping(anchor, read);
    this.#deepest = Math.max(this.#deepest, this.#depth);
    this.#depth -= 1;
    return node;
  }

  #keeping(anchor: string, read: () => Node): Node {
    const outer = { values: this.#values, deepest: this.#deepest };
    this.#deepest = this.#depth;
    this.#anchors.set(anchor, "incomplete");
    const node = read();
    const values = this.#values - outer.values + 1;
    this.#anchors.set(anchor, { node, values, height: this.#deepest - this.#depth + 1 });
    this.#deepest = Math.max(this.#deepest, outer.deepest);
    return node;
  }

  /** The node that an alias stands for; nothing where there is none, after saying so. */
  resolve(name: string, at: Span): Node | undefined {
    const anchored = this.#anchors.get(name);
    if (anchored === undefined || anchored === "incomplete") {
      const reason = anchored === undefined ? "missing" : "inside-itself";
      this.#report(unknownAlias.found({ at, facts: { name, reason } }));
      return undefined;
    }
    return this.#fits(anchored, at) ? anchored.node : undefined;
  }

  #fits({ values, height }: Anchored, at: Span): boolean {
    if (this.#depth + height > MAX_DEPTH) {
      this.#report(nestedTooDeep.found({ at, facts: { limit: MAX_DEPTH } }));
      return false;
    }
    if (this.#unfolded > MAX_UNFOLDED) return false;
    this.#unfolded += values;
    this.#values += values;
    this.#deepest = Math.max(this.#deepest, this.#depth + height);
    if (this.#unfolded <= MAX_UNFOLDED) return true;
    this.#report(aliasLimit.found({ at, facts: { limit: MAX_UNFOLDED } }));
    return false;
  }
}
