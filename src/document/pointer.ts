import type { Span } from "../text/span.js";
import type { Document, Entry, Node } from "./model.js";

/** The keys and indices that lead to the innermost value, or its key, that stands at `offset`; empty for the root. */
export function pointerAt(document: Document, offset: number): readonly string[] {
  const tokens: string[] = [];
  let node = document.root;
  while (node !== undefined) {
    const step = stepTowards(node, offset);
    if (step === undefined) break;
    tokens.push(step.token);
    node = step.node;
  }
  return tokens;
}

/** The value that `tokens` lead to, each a key or, in a sequence, an index. */
export function nodeAt(root: Node | undefined, tokens: readonly string[]): Node | undefined {
  let node = root;
  for (const token of tokens) {
    if (node === undefined) return undefined;
    node = child(node, token);
  }
  return node;
}

interface Step {
  readonly token: string;
  readonly node: Node;
}

/** Neighbours may touch, for both ends belong to a value: the later one has the place then. */
function stepTowards(node: Node, offset: number): Step | undefined {
  switch (node.kind) {
    case "scalar":
      return undefined;
    case "sequence": {
      const home = node.items.reduce<Node | undefined>(
        (found, item) => (contains(item.at, offset) && item.at.start > (found?.at.start ?? -1) ? item : found),
        undefined,
      );
      return home && { token: String(node.items.indexOf(home)), node: home };
    }
    case "map": {
      const entry = node.entries.findLast(({ key }) => key.at.start <= offset);
      if (entry === undefined || offset > endOf(entry)) return undefined;
      return { token: entry.name, node: entry.value };
    }
    default:
      return node satisfies never;
  }
}

/** An alias's value stands elsewhere: before its key. */
function endOf({ key, value }: Entry): number {
  return Math.max(key.at.end, value.at.end);
}

function contains({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function child(node: Node, token: string): Node | undefined {
  switch (node.kind) {
    case "scalar":
      return undefined;
    case "sequence":
      return /^(?:0|[1-9]\d*)$/.test(token) ? node.items[Number(token)] : undefined;
    case "map":
      return node.entries.find((entry) => entry.name === token)?.value;
    default:
      return node satisfies never;
  }
}
