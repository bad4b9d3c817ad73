/** The guards of events: argument lists as they arrive, and answers as they lie on the wire. */

import type { Argument, Catalog, Event } from "../../../src/catalog/model.js";
import type { OutputNames } from "../../../src/catalog/output-names.js";
import { answerArguments, answerValue, eventsOf } from "../../../src/catalog/places.js";
import type { Schema } from "../../../src/schema/model.js";
import { argumentsOf } from "../../../src/targets/typescript/guards/argument-guards.js";
import { makeSchemas } from "../../../src/targets/typescript/guards/made-schemas.js";
import { variantOf } from "../../support/schemas/variants.js";
import type { Random } from "../random.js";
import type { GoldenGuards } from "./golden-guards.js";
import { plainReading, type Reading } from "./plain-reading.js";
import { isCallable, member, type Subject, verbsOf } from "./subject.js";
import type { Found } from "./subjects.js";

export function eventSubjects(guards: GoldenGuards, names: OutputNames): readonly Found[] {
  const made = makeSchemas(guards.catalog, names);
  return guards.catalog.namespaces
    .flatMap(eventsOf)
    .flatMap((event) => [
      ...argumentsSubject(guards, names, event, argumentsOf(event, made)),
      ...answerSubject(guards, names, event, made.failures.get(event)?.schema),
    ]);
}

function argumentsSubject(
  { name, catalog, exports }: GoldenGuards,
  names: OutputNames,
  event: Event,
  args: readonly Argument[],
): readonly Found[] {
  const { guard, pick } = names.eventOf(event);
  const present = [guard, pick].filter((each) => each in exports);
  if (present.length === 0) return [];
  const subject: Subject = {
    title: `${name}: ${guard}`,
    valid: (random) => listOf(args, random),
    shown: asList,
    verbs: verbsOf({
      is: member(exports[guard], "is"),
      explain: member(exports[guard], "explain"),
      strip: member(exports[guard], "strip"),
      pick: member(exports[pick], "pick"),
      validate: undefined,
    }),
    // Of an error event's payload only the support code's own tests know all.
    ...(event.codes ? {} : { isRight: listReading(catalog, args) }),
  };
  return [{ subject, exports: present }];
}

function listReading(catalog: Catalog, args: readonly Argument[]): Reading {
  const readings = args.map(({ schema, presence }, index): Reading => {
    const isRight = plainReading(schema, catalog);
    return (value) => {
      if (!Array.isArray(value)) return false;
      if (presence === "rest") return isRight(value.slice(index));
      return (presence === "optional" && value[index] === undefined) || isRight(value[index]);
    };
  });
  return (value) => {
    const verdicts = readings.map((isRight) => isRight(value));
    return verdicts.includes(undefined) ? undefined : !verdicts.includes(false);
  };
}

/** Socket.IO always brings a list. */
function asList(value: unknown): { readonly value: readonly unknown[] } {
  return { value: Array.isArray(value) ? value : [value] };
}

function listOf(args: readonly Argument[], random: Random): unknown[] {
  const values: unknown[] = [];
  for (const { schema, presence } of args) {
    if (presence === "optional" && random.next() < 0.3) break;
    const value = variantOf(schema, random);
    if (presence === "rest" && Array.isArray(value)) values.push(...value);
    else values.push(value);
  }
  return values;
}

function answerSubject(
  { name, exports }: GoldenGuards,
  names: OutputNames,
  event: Event,
  failure: Schema | undefined,
): readonly Found[] {
  const { answer } = names.eventOf(event);
  const reader = exports[answer];
  const style = member(reader, "style");
  const read = member(style, "read");
  if (reader === undefined || !isCallable(read)) return [];
  const subject: Subject = {
    title: `${name}: ${answer}`,
    valid: (random) => wireOf(event, { style, failure }, random),
    shown(value) {
      const received = read(asList(value).value);
      return typeof received === "symbol" ? undefined : { value: received };
    },
    verbs: verbsOf({
      is: member(reader, "is"),
      // Says of any value that it is one: it is asked only where there should be none.
      explain: event.ack?.answer.kind === "nothing" ? undefined : member(reader, "explain"),
      strip: member(reader, "strip"),
      pick: undefined,
      validate: undefined,
    }),
  };
  return [{ subject, exports: [answer] }];
}

interface Wire {
  readonly style: unknown;
  readonly failure: Schema | undefined;
}

/** What the other side would call the callback with. */
function wireOf(event: Event, { style, failure }: Wire, random: Random): unknown {
  let wire: readonly unknown[] = [];
  const settle = (...values: readonly unknown[]): void => {
    wire = values;
  };
  const isRefused = failure !== undefined && random.next() < 0.4;
  const write = member(style, isRefused ? "refuse" : "answer");
  if (!isCallable(write)) throw new Error(`The answer to ${event.name} has no style`);
  write(settle, isRefused ? variantOf(failure, random) : answeredWith(event, random));
  return [...wire];
}

function answeredWith(event: Event, random: Random): unknown {
  const schema = answerValue(event);
  return schema ? variantOf(schema, random) : listOf(answerArguments(event), random);
}
