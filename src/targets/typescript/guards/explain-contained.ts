/** Explaining `contains`: how many items there should be of a kind. */

import { type Code, ts } from "../../../code/code.js";
import { literal } from "../../../code/literals.js";
import { name } from "../../../code/names.js";
import type { Schema } from "../../../schema/model.js";
import { countContained } from "./accept-array.js";
import { counted } from "./accept-scalar.js";
import { describe } from "./describe.js";
import type { Subject } from "./explain.js";
import { add, chain } from "./explain-code.js";
import { countLoop } from "./print-steps.js";
import { onlyReference } from "./schema-facts.js";
import { use } from "./step.js";
import { fact, placesOf } from "./test.js";
import { acceptedTypes } from "./value-types.js";
import type { Writer } from "./writer.js";

export function explainContained(writer: Writer, schema: Schema, subject: Subject): readonly Code[] {
  const count = countContained(writer, schema, subject.place);
  if (!count || !schema.contains) return [];
  const { least, most } = count;
  const matching = name(count.matching);
  use(placesOf(count.test));
  const words = wordsFor(schema.contains, writer.file.emission.names.typeOf);
  const items = (number: number): string => `${counted(number, "item")} that ${number === 1 ? "is" : "are"} ${words}`;
  const rule = schema.minContains ? "minContains" : "contains";
  const tooFew = {
    condition: fact(ts`${matching} < ${literal(least)}`, ts`${matching} >= ${literal(least)}`),
    body: [add(subject, rule, `at least ${items(least)}`)],
  };
  if (most === undefined) return [countLoop(count), ...chain([tooFew])];
  const tooMany = {
    condition: fact(ts`${matching} > ${literal(most)}`, ts`${matching} <= ${literal(most)}`),
    body: [add(subject, "maxContains", `at most ${items(most)}`)],
  };
  return [countLoop(count), ...chain(least > 0 ? [tooFew, tooMany] : [tooMany])];
}

/** What is looked for, as far as a few words can say it. */
function wordsFor(contains: Schema, nameOf: (schema: Schema) => string | undefined): string {
  const hasName = nameOf(onlyReference(contains) ?? contains) !== undefined;
  const isOpen = !hasName && !contains.type && acceptedTypes(contains).size > 2;
  return isOpen ? 'what "contains" describes' : describe(contains, nameOf);
}
