import type { Severity } from "../diagnostics/diagnostic.js";
import { LineIndex } from "../text/lines.js";
import type { Problem } from "./result.js";

/** A mistake that the team has decided to live with. */
export interface Ignore {
  readonly rule: string;
  /** A JSON Pointer; what lies below it is ignored too. */
  readonly at: string;
}

/** What the config says of rules. */
export interface Policy {
  readonly severities: ReadonlyMap<string, Severity | "off">;
  readonly ignores: readonly Ignore[];
}

export const defaultPolicy: Policy = { severities: new Map(), ignores: [] };

/** What is left of `problems` after switched-off rules and ignored places, each with the severity that it is given. */
export function applyPolicy(
  problems: readonly Problem[],
  policy: Policy,
  sources: ReadonlyMap<string, string>,
): Problem[] {
  const comments = new IgnoreComments(sources);
  return problems.flatMap((problem) => {
    const { diagnostic, context } = problem;
    const severity = policy.severities.get(diagnostic.rule) ?? diagnostic.severity;
    if (severity === "off" || comments.cover(problem)) return [];
    const isIgnored = policy.ignores.some(
      ({ rule, at }) => rule === diagnostic.rule && isBelow(context.pointer ?? "", at),
    );
    return isIgnored ? [] : [{ diagnostic: { ...diagnostic, severity }, context }];
  });
}

function isBelow(pointer: string, at: string): boolean {
  return pointer === at || pointer.startsWith(`${at}/`);
}

/** In YAML, in code, and between the elements of JSX. */
const COMMENT = /^\s*(?:#|\/\/|\{?\/\*)\s*socket-contract-ignore\s+([a-z0-9-]+)\s*:\s*\S/;

/** `# socket-contract-ignore rule-name: reason` on the line above, or above that another such comment. */
class IgnoreComments {
  readonly #sources: ReadonlyMap<string, string>;
  readonly #indexes = new Map<string, LineIndex>();

  constructor(sources: ReadonlyMap<string, string>) {
    this.#sources = sources;
  }

  cover({ diagnostic: { rule, at } }: Problem): boolean {
    const text = this.#sources.get(at.file);
    if (!text?.includes("socket-contract-ignore")) return false;
    const index = this.#indexes.get(at.file) ?? new LineIndex(text);
    this.#indexes.set(at.file, index);
    for (let line = index.position(at.start).line - 1; line > 0; line--) {
      const comment = COMMENT.exec(index.line(line));
      if (!comment) return false;
      if (comment[1] === rule) return true;
    }
    return false;
  }
}
