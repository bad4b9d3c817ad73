/** Explaining a choice between objects that a property tells apart: by the variant that the value says it is. */

import { type Code, ts } from "../../../code/code.js";
import { literal } from "../../../code/literals.js";
import { switchOver, type TaggedChoice } from "./choices.js";
import { describeValues } from "./describe.js";
import type { Subject } from "./explain.js";
import { add, chain } from "./explain-code.js";
import { always, not } from "./test.js";
import { narrowingTest } from "./type-tests.js";
import type { Writer } from "./writer.js";

/** `other`: what to say of a value that is no object. */
export function explainTagged(writer: Writer, choice: TaggedChoice, subject: Subject, other: Code): readonly Code[] {
  const { place, path } = subject;
  const object = place.as(new Set(["object"]), true);
  const tag = { place: writer.property(object, choice.tag.property), path: path.at(literal(choice.tag.property)) };
  const variants = switchOver(writer, choice, {
    value: object,
    each: (branch) => [
      ts`${writer.call(writer.explanationOf(branch.schema), branch, { place: object, args: ts`, issues, ${path.code}` })};`,
      ts`break;`,
    ],
    otherwise: add(tag, "enum", describeValues([...choice.tag.branches.keys()])),
  });
  if (place.narrowed && place.types.has("object")) return [variants];
  const refusal = { condition: not(narrowingTest(writer, place, "object")), body: [other] };
  return chain([refusal, { condition: always, body: [variants] }]);
}
