import type { ChangeOf } from "../../compare/model.js";
import { defineJudge, type Setting } from "../judge.js";
import type { Ruling } from "../model.js";
import { breaking, compiler } from "../rulings.js";
import { type List, listOf } from "../words.js";
import { appended, type Sending } from "./recovery.js";

export const restArgumentChanged = defineJudge({
  name: "rest-argument-changed",
  why: "A sender writes null for an optional argument that it leaves out before others, and a server always does. That is no value of a rest argument.",
  of: "argument-presence",
  *judge(change, setting) {
    const { before, after } = change;
    if (before.presence === "required" || after.presence === "required") return;
    const list = listOf(change, setting);
    const { forward, backward } = rulings(change, list, setting);
    yield {
      title: `The ${list.item} "${after.name}" of ${list.name} is now ${after.presence}, was ${before.presence}`,
      ...list.traffic.mixes(forward ?? list.shifted, backward ?? list.shifted),
      source: compiler(after.presence === "rest" ? "safe" : "breaking", "breaking"),
      instead: "Add a new event.",
    };
  },
});

type Rulings = Readonly<Record<"forward" | "backward", Ruling | undefined>>;

function rulings({ pair, after, index }: ChangeOf<"argument-presence">, list: List, setting: Setting): Rulings {
  const { forward, backward } = list.traffic;
  const older = { catalog: setting.before, event: pair.before, lane: forward };
  const newer = { catalog: setting.after, event: pair.after, lane: backward };
  if (after.presence === "rest")
    return { forward: filled(list, older, index), backward: appended(after.name, list, newer) };
  return { forward: appended(after.name, list, older), backward: filled(list, newer, index) };
}

function filled({ item, name, sender }: List, { event, lane }: Sending, index: number): Ruling | undefined {
  const isLast = index === event.args.length - 1;
  if (item !== "argument" || (sender !== "server" && isLast)) return undefined;
  const argument = event.args[index]?.name ?? "";
  return breaking(
    `${lane.senders} write null into ${name} where "${argument}" is left out, which ${lane.receivers} refuse`,
  );
}
