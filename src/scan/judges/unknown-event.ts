import type { Direction } from "../../catalog/model.js";
import { didYouMean, nearest } from "../../diagnostics/nearest.js";
import { defineRule } from "../../diagnostics/rule.js";
import type { Scan } from "../model.js";
import { directionsOf } from "../resolve.js";
import { reservedNames } from "./subjects/reserved.js";
import { rawUses } from "./subjects/uses.js";
import { doing, inNamespace, sections } from "./subjects/words.js";

interface Facts extends Readonly<Record<string, unknown>> {
  readonly event: string;
  readonly namespace: string | undefined;
  readonly doing: string;
  readonly directions: readonly Direction[];
  readonly suggestion: string | undefined;
}

export const unknownEvent = defineRule<Scan, Facts>({
  name: "unknown-event",
  severity: "error",
  why: "An event that the contract does not know has nobody on the other side: what is emitted is lost, and what is listened for never comes.",
  message: ({ event, namespace, doing, suggestion }) =>
    `${doing} "${event}"${inNamespace(namespace)}, which the contract does not declare.${didYouMean(suggestion)}`,
  help: ({ directions, suggestion }) =>
    suggestion === undefined ? `Declare it under ${sections(directions)}, or remove this.` : undefined,
  *check(scan) {
    for (const { usage, meaning } of rawUses(scan)) {
      if (meaning.kind !== "unknown" || reservedNames(usage).includes(usage.event)) continue;
      const { event, namespace } = usage;
      const suggestion = nearest(event, meaning.names);
      const facts = { event, namespace, doing: doing(usage), directions: directionsOf(usage), suggestion };
      yield { at: usage.at, facts };
    }
  },
});
