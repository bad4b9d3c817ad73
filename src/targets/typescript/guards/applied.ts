/** Applied: the schemas that apply to one value beside a schema, always or depending on the value. */

import { ts } from "../../../code/code.js";
import { name } from "../../../code/names.js";
import type { Schema } from "../../../schema/model.js";
import { inPlace } from "../../../schema/shape.js";
import { acceptBranch, hintOf } from "./accept-choices.js";
import type { Place } from "./place.js";
import type { Step } from "./step.js";
import { all, always, atom, fact, isAlways, isNever, not, some, type Test } from "./test.js";
import { acceptedTypes } from "./value-types.js";
import type { Writer } from "./writer.js";

export interface Applied {
  readonly schema: Schema;
  /** Whether it applies to the value; a local says so where that depends on the value. */
  readonly holds: Test;
}

export interface AppliedSchemas {
  /** What has to be known first. */
  readonly steps: readonly Step[];
  /** The schema itself first. */
  readonly schemas: readonly Applied[];
}

/** All schemas that apply to the value at `place`, a container, where it satisfies `schema`, and that `says` holds for. */
export function appliedSchemas(
  writer: Writer,
  { schema, place }: { readonly schema: Schema; readonly place: Place },
  says: (schema: Schema) => boolean,
): AppliedSchemas {
  const order = inOrder(schema, says);
  const reasons = new Map<Schema, Edge[]>([[schema, [{ schema, test: always, hint: "" }]]]);
  const steps: Step[] = [];
  const schemas: Applied[] = [];
  for (const each of order) {
    const [first, ...more] = reasons.get(each) ?? [];
    if (!first) continue;
    const test = some([first, ...more].map((edge) => edge.test));
    const holds = named(writer, steps, `fits-${first.hint}`, test);
    if (isNever(holds)) continue;
    schemas.push({ schema: each, holds });
    for (const edge of edges(writer, steps, { schema: each, place, holds })) {
      if (order.includes(edge.schema)) reasons.set(edge.schema, [...(reasons.get(edge.schema) ?? []), edge]);
    }
  }
  return { steps, schemas: schemas.filter((each) => says(each.schema)) };
}

/** Schemas from which one that `says` holds for is reached, each behind all that lead to it. */
function inOrder(root: Schema, says: (schema: Schema) => boolean): readonly Schema[] {
  const wanted = new Map<Schema, boolean>();
  const finished: Schema[] = [];
  const visit = (schema: Schema): boolean => {
    const known = wanted.get(schema);
    if (known !== undefined) return known;
    const answer = inPlace(schema).toReversed().filter(visit).length > 0 || says(schema);
    wanted.set(schema, answer);
    if (answer) finished.push(schema);
    return answer;
  };
  visit(root);
  return finished.reverse();
}

interface Edge {
  readonly schema: Schema;
  readonly test: Test;
  /** A word for the schema. */
  readonly hint: string;
}

interface Node extends Applied {
  readonly place: Place;
}

function edges(writer: Writer, steps: Step[], node: Node): readonly Edge[] {
  const { schema, place, holds } = node;
  const { reference, allOf = [], dependentSchemas = [] } = schema;
  const certain = [...(reference ? [reference.target] : []), ...allOf];
  return [
    ...certain.map((each) => ({ schema: each, test: holds, hint: "part" })),
    ...branchEdges(writer, node, schema.anyOf ?? []),
    ...branchEdges(writer, node, schema.oneOf ?? []),
    ...conditionalEdges(writer, steps, node),
    ...dependentSchemas.map((each) => {
      return { schema: each.schema, test: all([holds, has(writer, place, each.name)]), hint: each.name };
    }),
  ];
}

function branchEdges(writer: Writer, { schema, place, holds }: Node, branches: readonly Schema[]): readonly Edge[] {
  const possible = branches.filter((each) => [...place.types].some((type) => acceptedTypes(each).has(type)));
  return possible.map((each) => {
    const hint = hintOf(schema, branches, branches.indexOf(each));
    if (possible.length === 1) return { schema: each, test: holds, hint };
    return { schema: each, test: all([holds, acceptBranch(writer, each, place, hint)]), hint };
  });
}

function conditionalEdges(writer: Writer, steps: Step[], { schema, place, holds }: Node): readonly Edge[] {
  if (!schema.if) return [];
  const condition = acceptBranch(writer, schema.if, place, "If");
  const fits = named(writer, steps, "fits-if", all([holds, condition]));
  return [
    { schema: schema.if, test: fits, hint: "if" },
    ...(schema.then ? [{ schema: schema.then, test: fits, hint: "then" }] : []),
    ...(schema.else ? [{ schema: schema.else, test: all([holds, not(fits)]), hint: "else" }] : []),
  ];
}

/** The test under a name, so that it is made once; itself where it is decided or has a name. */
function named(writer: Writer, steps: Step[], words: string, test: Test): Test {
  if (isAlways(test) || isNever(test) || (test.kind === "atom" && test.places.length === 0)) return test;
  const local = writer.scope.local(words);
  steps.push({ kind: "constant", local, test });
  return fact(name(local), ts`!${name(local)}`);
}

/** Whether an object has a property of its own by this name. */
export function has(writer: Writer, object: Place, property: string): Test {
  return atom(
    object,
    (code) => ts`${writer.read(code, property)} !== undefined`,
    (code) => ts`${writer.read(code, property)} === undefined`,
  );
}
