/** What `dependentRequired` and `dependentSchemas` say: without the one property, or with it and what it asks for. */

import type { Schema } from "../../../schema/model.js";
import type { Inner } from "./inner.js";
import { intersection } from "./intersection.js";
import { memberOf, requiredNames, typeUnder } from "./members.js";
import { isKeyword, type Member, never, type TypeNode, union, unknown } from "./node.js";

/** TypeScript multiplies the choices out, and more of them nobody can read. */
const MOST = 5;

export function dependentTypes(schema: Schema, inner: Inner): readonly TypeNode[] {
  const { dependentRequired = [], dependentSchemas = [] } = schema;
  const triggers = new Set([...dependentRequired, ...dependentSchemas].map(({ name }) => name));
  const types = [...triggers].map((trigger) => dependentType(trigger, schema, inner));
  const certain = types.filter((type) => type.kind !== "union" && type !== unknown);
  const choices = types.filter((type) => type.kind === "union");
  return [...certain, ...choices.slice(0, MOST)];
}

function dependentType(trigger: string, schema: Schema, inner: Inner): TypeNode {
  const { dependentRequired = [], dependentSchemas = [] } = schema;
  const always = requiredNames(schema);
  const schemas = dependentSchemas.filter(({ name }) => name === trigger);
  const asked = intersection(schemas.map((each) => inner.use(each.schema, ["object"])));
  if (always.has(trigger)) return asked;
  if (isKeyword(typeUnder(trigger, schema, inner), "never")) return unknown;
  const names = new Set(
    dependentRequired.flatMap(({ name, required }) => (name === trigger ? required.map(({ value }) => value) : [])),
  );
  const required = [...names].filter((name) => !always.has(name) && name !== trigger);
  if (required.length === 0 && (isKeyword(asked, "unknown") || asked.kind === "anyObject")) return unknown;
  const members = [trigger, ...required].map((name) => memberOf(name, typeUnder(name, schema, inner), "required"));
  return union([objectOf([memberOf(trigger, never, "optional")]), intersection([objectOf(members), asked])]);
}

function objectOf(members: readonly Member[]): TypeNode {
  return { kind: "object", members, index: undefined };
}
