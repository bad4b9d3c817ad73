/** From recorded traffic to a draft of a catalog. */

import { posix } from "node:path";
import { pascalCase } from "../../catalog/identifiers.js";
import type { Diagnostic, Report } from "../../diagnostics/diagnostic.js";
import type { Imported } from "../imported.js";
import { draftOf } from "./draft.js";
import { messagesIn } from "./lines.js";
import { fewSamples } from "./problems.js";
import { type RecordedEvent, recordedEvents } from "./recording.js";
import type { InferRequest } from "./request.js";

/** Of fewer messages nothing can be told for sure. */
const ENOUGH = 3;

/**
 * What `log`, one JSON object a line, says of the events that went over the wire. The order of its lines changes nothing.
 */
export function inferDraft(log: string, { file, title }: InferRequest): Imported {
  const found: Diagnostic[] = [];
  const recorded = recordedEvents(messagesIn(log, file, (diagnostic) => found.push(diagnostic)));
  tellFewSamples(recorded, (diagnostic) => found.push(diagnostic));
  const draft = recorded.length === 0 ? undefined : draftOf(recorded, title ?? titleOf(file));
  return { draft, found, origins: [], sources: new Map([[file, log]]) };
}

function tellFewSamples(recorded: readonly RecordedEvent[], report: Report): void {
  for (const { name, samples } of recorded) {
    const { count } = samples.args;
    if (count < ENOUGH) report(fewSamples.found({ at: samples.at, facts: { event: name, count } }));
  }
}

/** `logs/chat.jsonl` is Chat. */
function titleOf(file: string): string {
  const name = posix.basename(file).replace(/\.[^.]*$/, "");
  return pascalCase(name) || "Contract";
}
