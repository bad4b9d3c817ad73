import type { Report } from "../../diagnostics/diagnostic.js";
import type { Schema } from "../model.js";
import { referenceCycle } from "../problems.js";
import { children } from "../shape.js";
import type { Draft } from "./draft.js";

/** A step from a schema to one that the same value has to satisfy. */
interface Step {
  readonly from: Draft;
  readonly rest: Schema[];
}

/**
 * Reports references that lead back to where they stand without a step into the value (`A: B` beside `B: A`, or through
 * `allOf` and the like), and cuts them, so that nothing later runs in circles. What is in `done` is passed over, and
 * all that is looked at is put there.
 */
export function cutCycles(roots: Iterable<Schema>, done: WeakSet<Schema>, report: Report): void {
  const inside = new Set(roots);
  for (const schema of inside) {
    for (const child of children(schema)) if (!done.has(child.schema)) inside.add(child.schema);
    if (!done.has(schema)) visit(schema, done, report);
  }
}

function visit(root: Schema, done: WeakSet<Schema>, report: Report): void {
  const path: Step[] = [{ from: root, rest: inPlace(root) }];
  const onPath = new Set<Schema>([root]);
  for (let step = path.at(-1); step; step = path.at(-1)) {
    const next = step.rest.pop();
    if (next === undefined) {
      done.add(step.from);
      onPath.delete(step.from);
      path.pop();
    } else if (onPath.has(next)) {
      cut(path.slice(path.findIndex((each) => each.from === next)), report);
    } else if (!done.has(next)) {
      path.push({ from: next, rest: inPlace(next) });
      onPath.add(next);
    }
  }
}

/** Only references can lead back, so every cycle has one. The last is the one that closes it. */
function cut(cycle: readonly Step[], report: Report): void {
  const references = cycle.flatMap(({ from }) => (from.reference ? [{ from, reference: from.reference }] : []));
  const last = references.at(-1);
  if (last === undefined) return;
  delete last.from.reference;
  const texts = references.map(({ reference }) => reference.text);
  const path = [last.reference.text, ...texts];
  report(referenceCycle.found({ at: last.reference.at, facts: { path } }));
}

/** The reference first off the end, so that a plain chain is met before branches. */
function inPlace(schema: Schema): Schema[] {
  const inside = [...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.allOf ?? [])];
  for (const { schema: each } of schema.dependentSchemas ?? []) inside.push(each);
  for (const each of [schema.not, schema.if, schema.then, schema.else]) if (each) inside.push(each);
  if (schema.reference) inside.push(schema.reference.target);
  return inside;
}
