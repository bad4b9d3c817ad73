import { defineJudge } from "../judge.js";
import { listOf } from "../words.js";

export const argumentRenamed = defineJudge({
  name: "argument-renamed",
  why: "Arguments are known by their position; their names are documentation.",
  severity: "info",
  of: "argument-renamed",
  *judge(change, setting) {
    const { before, after } = change;
    const { item, name } = listOf(change, setting);
    yield { title: `The ${item} "${before.name}" of ${name} is now called "${after.name}"` };
  },
});
