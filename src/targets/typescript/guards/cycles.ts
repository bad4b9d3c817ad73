/** Cycles of references: the schemas whose values can hold others of their own kind, without a bound. */

import type { Schema } from "../../../schema/model.js";
import { children } from "../../../schema/shape.js";

/** The targets of references that a schema contains, as it is written; references are not followed. */
export function targetsIn(schema: Schema): ReadonlySet<Schema> {
  const targets = new Set<Schema>();
  const waiting = [schema];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.reference) targets.add(next.reference.target);
    for (const child of children(next)) waiting.push(child.schema);
  }
  return targets;
}

/** The cycle that each of these reference targets is part of, by number; nothing for one that is part of none. */
export function cyclesAmong(schemas: Iterable<Schema>): ReadonlyMap<Schema, number> {
  const graph = new Map<Schema, ReadonlySet<Schema>>();
  for (const schema of schemas) {
    for (const target of schema.reference ? [schema.reference.target] : []) graph.set(target, new Set());
  }
  for (const target of graph.keys()) graph.set(target, targetsIn(target));
  return numbered(components(graph), graph);
}

function numbered(
  groups: readonly (readonly Schema[])[],
  graph: ReadonlyMap<Schema, ReadonlySet<Schema>>,
): ReadonlyMap<Schema, number> {
  const cycles = new Map<Schema, number>();
  groups.forEach((group, number) => {
    const [only] = group;
    const isCycle = group.length > 1 || (only !== undefined && graph.get(only)?.has(only));
    if (isCycle) for (const schema of group) cycles.set(schema, number);
  });
  return cycles;
}

/** Strongly connected components, by Kosaraju: what is reached against the arrows, in the order of finishing along them. */
function components(graph: ReadonlyMap<Schema, ReadonlySet<Schema>>): readonly (readonly Schema[])[] {
  const reversed = new Map<Schema, Set<Schema>>([...graph.keys()].map((schema) => [schema, new Set()]));
  for (const [from, targets] of graph) for (const to of targets) reversed.get(to)?.add(from);
  const finished: Schema[] = [];
  const seen = new Set<Schema>();
  for (const schema of graph.keys()) visit(schema, graph, seen, finished);
  const placed = new Set<Schema>();
  return finished
    .reverse()
    .map((schema) => visit(schema, reversed, placed, []))
    .filter((group) => group.length > 0);
}

/** Depth first, without recursion, for chains may be as long as a catalog. */
function visit(
  start: Schema,
  graph: ReadonlyMap<Schema, ReadonlySet<Schema>>,
  seen: Set<Schema>,
  finished: Schema[],
): readonly Schema[] {
  const found: Schema[] = [];
  const path: { readonly schema: Schema; readonly rest: Iterator<Schema> }[] = [];
  const enter = (schema: Schema): void => {
    if (seen.has(schema)) return;
    seen.add(schema);
    found.push(schema);
    path.push({ schema, rest: (graph.get(schema) ?? new Set<Schema>()).values() });
  };
  enter(start);
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const next = top.rest.next();
    if (!next.done) enter(next.value);
    else {
      finished.push(top.schema);
      path.pop();
    }
  }
  return found;
}
