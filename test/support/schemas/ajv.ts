/** What ajv says of a schema and a value, where its word counts. */

import { Ajv2020 } from "ajv/dist/2020.js";
import { checkedFormats, formatCheck } from "../../../src/schema/formats.js";
import { TREE } from "./arbitraries.js";

const ajv = new Ajv2020({ strict: false, ownProperties: true, logger: false });
for (const format of checkedFormats()) ajv.addFormat(format, formatCheck(format) ?? (() => true));

/** A document in which `plain` is the type `T`, beside `Tree`. */
export function documentOf(plain: unknown): { readonly types: { readonly T: unknown; readonly Tree: unknown } } {
  return { types: { T: plain, Tree: TREE } };
}

/** ajv's own answer, right or wrong; it can also throw. */
export function ajvFor(plain: unknown): (value: unknown) => boolean {
  const judge = ajv.compile({ $ref: "#/types/T", ...documentOf(plain) });
  return (value) => judge(value) === true;
}

/**
 * What ajv is known to get wrong: `schema` is the text of schemas, `both` that of the value too. Each has its examples
 * in test/property/interpreter.test.ts. More is left out than ajv gets wrong, for there is no telling from a text.
 */
const KNOWN_TO_BE_WRONG: readonly { readonly schema: RegExp; readonly both: RegExp }[] = [
  { schema: /"(const|enum|uniqueItems)"/, both: /"(constructor|toString|valueOf)"/ },
  { schema: /"multipleOf"/, both: /e\+21/ },
  { schema: /"__proto__":/, both: /"__proto__"/ },
  {
    schema: /"unevaluated/,
    both: /"(\$ref|if|contains|hasOwnProperty|propertyIsEnumerable|constructor|toString|__proto__)"/,
  },
];

/** Whether ajv's answer is evidence. */
export function isAjvReliable(plain: unknown, value: unknown): boolean {
  const schema = JSON.stringify(plain);
  const both = `${schema} ${JSON.stringify(value)}`;
  return !KNOWN_TO_BE_WRONG.some((each) => each.schema.test(schema) && each.both.test(both));
}
