/** A draft of what was recorded. */

import { errorTypeName, typeName } from "../../catalog/output-names/words.js";
import { type Draft, type DraftEvent, type DraftNamespace, undocumented } from "../draft.js";
import { ErrorCodes } from "../typescript/events/error-codes.js";
import { ackOf } from "./acks.js";
import { argumentsOf } from "./arguments.js";
import type { RecordedEvent } from "./recording.js";
import { withShapes } from "./shapes-of-events.js";
import { TypeNames } from "./type-names.js";

/** An event without names for what it holds, and where it was recorded. */
interface Found {
  readonly from: RecordedEvent;
  readonly event: DraftEvent;
}

export function draftOf(recorded: readonly RecordedEvent[], title: string): Draft {
  const codes = new ErrorCodes();
  const found = recorded.map((from): Found => ({ from, event: eventOf(from, codes) }));
  const names = new TypeNames();
  for (const { event } of found) {
    withShapes(event, (shape, name) => {
      names.note(shape, name);
      return shape;
    });
  }
  const errors = codes.all();
  const types = names.types(new Set([...typesOfEvents(recorded), ...errors.map(({ code }) => errorTypeName(code))]));
  const named = found.map(({ from, event }) => ({
    from,
    event: withShapes(event, (shape, name) => names.named(shape, name)),
  }));
  const paths = new Set(["/", ...recorded.map(({ namespace }) => namespace)]);
  const namespaces = [...paths].map((path) => namespaceOf(path, named));
  return { title, recovery: !namespaces.some(sendsRest), types, errors, namespaces };
}

function eventOf({ name, samples }: RecordedEvent, codes: ErrorCodes): DraftEvent {
  return {
    name,
    identifier: undefined,
    args: argumentsOf(samples.args, name),
    ack: ackOf(samples, (errors) => codes.declare(errors)),
    documentation: undocumented,
    examples: [],
  };
}

/** Names that the generated code will declare for the events. */
function typesOfEvents(recorded: readonly RecordedEvent[]): readonly string[] {
  return recorded.flatMap(({ name }) => ["Arguments", "Error", "Result"].map((end) => typeName(name) + end));
}

function namespaceOf(path: string, found: readonly Found[]): DraftNamespace {
  const events = (direction: RecordedEvent["direction"]): readonly DraftEvent[] =>
    found.flatMap(({ from, event }) => (from.namespace === path && from.direction === direction ? [event] : []));
  return {
    path,
    socketData: undefined,
    clientToServer: events("clientToServer"),
    serverToClient: events("serverToClient"),
    serverToServer: [],
  };
}

/** Connection state recovery appends a text to what a server sends, which a rest argument would take for its own. */
function sendsRest({ serverToClient }: DraftNamespace): boolean {
  return serverToClient.some(({ args }) => args.some(({ presence }) => presence === "rest"));
}
