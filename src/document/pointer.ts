import type { Document, Node } from "./model.js";

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

function stepTowards(node: Node, offset: number): Step | undefined {
  switch (node.kind) {
    case "scalar":
      return undefined;
    case "sequence": {
      const index = node.items.findIndex((item) => contains(item.at.start, item.at.end, offset));
      const item = node.items[index];
      return item === undefined ? undefined : { token: String(index), node: item };
    }
    case "map": {
      const entry = node.entries.find(
        ({ key, value }) =>
          contains(key.at.start, key.at.end, offset) ||
          contains(value.at.start, value.at.end, offset) ||
          // Between a key and its value; an alias's value stands elsewhere.
          (value.at.start >= key.at.end && contains(key.at.start, value.at.start, offset)),
      );
      return entry === undefined ? undefined : { token: entry.name, node: entry.value };
    }
    default:
      return node satisfies never;
  }
}

/** Both ends belong to it, so that what is missing at an end still has a place. */
function contains(start: number, end: number, offset: number): boolean {
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
