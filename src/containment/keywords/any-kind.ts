/** Keywords that every kind of value is asked for: `type`, `const`, `enum`. */

import type { Json, Schema } from "../../schema/model.js";
import { typeOfValue } from "../../schema/shape.js";
import { ALWAYS, type Assertion, all, any, type Formula, fact, type Kind, NEVER } from "../formula.js";
import { constant, oneOfValues } from "../synthetic.js";

export function anyKindAssertions(schema: Schema, kind: Kind): readonly Assertion[] {
  const asked: Assertion[] = [];
  if (schema.never) asked.push({ holds: NEVER, fails: ALWAYS });
  if (schema.type) asked.push(typeAssertion(schema.type.value, kind));
  if (schema.const) asked.push(valueAssertion([schema.const.value], kind));
  if (schema.enum) asked.push(valueAssertion(schema.enum.value, kind));
  return asked;
}

function typeAssertion(types: readonly string[], kind: Kind): Assertion {
  if (types.includes(kind)) return { holds: ALWAYS, fails: NEVER };
  if (kind !== "number" || !types.includes("integer")) return { holds: NEVER, fails: ALWAYS };
  const whole = (holds: boolean): Formula => fact({ kind: "multiple", of: 1, holds });
  return { holds: whole(true), fails: whole(false) };
}

function valueAssertion(listed: readonly Json[], kind: Kind): Assertion {
  const values = listed.filter((value) => kindOf(value) === kind);
  return {
    holds: values.length === 0 ? NEVER : fact({ kind: "one-of", values }),
    fails: all(values.map(differsFrom)),
  };
}

export function kindOf(value: unknown): Kind {
  const type = typeOfValue(value);
  return type === "integer" ? "number" : type;
}

/** That a value of the same kind is another one. */
function differsFrom(value: Json): Formula {
  if (typeof value === "number" || typeof value === "string") return fact({ kind: "not", value });
  if (typeof value !== "object" || value === null) return NEVER;
  return isList(value) ? differsFromArray(value) : differsFromObject(value);
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}

function differsFromArray(value: readonly Json[]): Formula {
  return any([
    fact({ kind: "most", size: value.length - 1 }),
    fact({ kind: "least", size: value.length + 1 }),
    ...value.map((item, index) => {
      const is = { schema: constant(item), holds: false };
      return all([fact({ kind: "least", size: index + 1 }), fact({ kind: "item", index, is })]);
    }),
  ]);
}

function differsFromObject(value: { readonly [key: string]: Json }): Formula {
  // What is said of a property is true where it is absent, so that objects without it differ, too.
  const inside = Object.entries(value).map(([name, each]) =>
    fact({ kind: "property", name, is: { schema: constant(each), holds: false } }),
  );
  return any([...inside, fact({ kind: "some-name", is: { schema: oneOfValues(Object.keys(value)), holds: false } })]);
}
