/** Acks: every way to say what a receiver answers. */

import { type Entry, entryOf, type MapNode } from "../../document/model.js";
import type { Json, Keyword, Schema } from "../../schema/model.js";
import { jsonOf } from "../../schema/read/json.js";
import type { Ack, Answer } from "../model.js";
import { missingKey } from "../problems/shape.js";
import { type AckSettings, withSettings } from "./ack-settings.js";
import { readArguments } from "./arguments.js";
import { ackConflicts, reportConflicts } from "./conflicts.js";
import { type Context, codesOf } from "./context.js";
import type { CatalogFile } from "./includes.js";
import { textAt, textOf } from "./nodes.js";

/** What an ack is read with: where it stands, and what holds for all acks there. */
export interface AckScope {
  readonly defaults: AckSettings;
  readonly file: CatalogFile;
  readonly context: Context;
}

export function readAck({ key, value }: Entry, scope: AckScope): Ack | undefined {
  const { defaults, file, context } = scope;
  if (textOf(value) !== undefined) {
    const answer: Answer = { kind: "value", returns: context.schemas.read(value, file), refusal: undefined };
    return { answer, optional: defaults.optional, timeoutMs: defaults.timeoutMs, description: undefined, at: key.at };
  }
  if (value.kind !== "map") return undefined;
  reportConflicts(value, ackConflicts, context.report);
  const settings = withSettings(defaults, value, context.report);
  return {
    answer: readAnswer(value, settings, scope),
    optional: settings.optional,
    timeoutMs: settings.timeoutMs,
    description: textAt(value, "description"),
    at: key.at,
  };
}

function readAnswer(map: MapNode, settings: AckSettings, { file, context }: AckScope): Answer {
  const args = entryOf(map, "args");
  if (args) return { kind: "values", args: readArguments(args.value, file, context) };
  const returns = readReturns(map, file, context);
  if (["errors", "style", "envelope", "errorAs"].some((key) => entryOf(map, key))) {
    return carryingErrors(map, { returns, settings }, context);
  }
  const refusal = readRefusal(map, context);
  if (returns) return { kind: "value", returns, refusal };
  if (refusal)
    context.report(missingKey.found({ at: refusal.at, facts: { key: "returns", within: 'an ack with "refusal"' } }));
  return { kind: "nothing" };
}

function carryingErrors(
  map: MapNode,
  { returns, settings }: { readonly returns: Schema | undefined; readonly settings: AckSettings },
  context: Context,
): Answer {
  const errors = codesOf(entryOf(map, "errors")?.value, "refused", context);
  const { style, envelope, errorAs } = settings;
  if (style === "error-first") return { kind: "error-first", errorAs, returns, errors };
  return { kind: "envelope", envelope: { ...envelope, errorAs: envelope.errorAs ?? errorAs }, returns, errors };
}

function readReturns(map: MapNode, file: CatalogFile, { schemas }: Context): Schema | undefined {
  const returns = entryOf(map, "returns");
  if (returns) return schemas.read(returns.value, file);
  const fields = entryOf(map, "fields");
  return fields && schemas.readFields(fields, file);
}

function readRefusal(map: MapNode, { report }: Context): Keyword<Json> | undefined {
  const entry = entryOf(map, "refusal");
  return entry && { value: jsonOf(entry.value, report), at: entry.value.at };
}
