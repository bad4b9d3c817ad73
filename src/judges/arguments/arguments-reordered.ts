import type { Argument } from "../../catalog/model.js";
import { defineJudge } from "../judge.js";
import { breaking, compiler } from "../rulings.js";
import type { Lane } from "../traffic.js";
import { listOf } from "../words.js";

export const argumentsReordered = defineJudge({
  name: "arguments-reordered",
  why: "Arguments are known by their position. In another order each is taken for another, even where all types agree and nothing is refused.",
  of: "arguments-reordered",
  *judge(change, setting) {
    const { item, name, sends, traffic } = listOf(change, setting);
    const mistaken = ({ senders, receivers }: Lane) =>
      breaking(`${senders} ${sends} with its ${item}s where ${receivers} expect others`);
    yield {
      title: `The ${item}s of ${name} are ${names(change.after)}, were ${names(change.before)}`,
      ...traffic.mixes(mistaken(traffic.forward), mistaken(traffic.backward)),
      source: compiler("breaking", "breaking"),
      instead: "Add new ones at the end, as optional, or add a new event.",
    };
  },
});

function names(list: readonly Argument[]): string {
  return `(${list.map(({ name }) => name).join(", ")})`;
}
