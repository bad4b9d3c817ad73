import type { Direction } from "../../catalog/model.js";
import { defineRule } from "../../diagnostics/rule.js";
import type { Scan } from "../model.js";
import { directionsOf } from "../resolve.js";
import { rawUses } from "./subjects/uses.js";
import { doing, inNamespace, sections } from "./subjects/words.js";

interface Facts extends Readonly<Record<string, unknown>> {
  readonly event: string;
  readonly namespace: string | undefined;
  readonly doing: string;
  readonly declared: Direction;
  readonly directions: readonly Direction[];
}

export const wrongDirection = defineRule<Scan, Facts>({
  name: "wrong-direction",
  severity: "error",
  why: "An event has one sender and one receiver. Where it is emitted by the side that should receive it, nobody listens; where it is listened for by its sender, it never comes.",
  message: ({ event, namespace, doing, declared }) =>
    `${doing} "${event}"${inNamespace(namespace)}, which is declared under "${declared}".`,
  help: ({ directions }) => `Declare it under ${sections(directions)} too if it is meant to go this way.`,
  *check(scan) {
    for (const { usage, meaning } of rawUses(scan)) {
      if (meaning.kind !== "other-direction") continue;
      const { event, namespace } = usage;
      const declared = meaning.events[0].event;
      yield {
        at: usage.at,
        facts: {
          event,
          namespace,
          doing: doing(usage),
          declared: declared.direction,
          directions: directionsOf(usage),
        },
        related: [{ at: declared.at, message: "declared here" }],
      };
    }
  },
});
