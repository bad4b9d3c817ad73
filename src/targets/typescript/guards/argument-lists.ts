/** Argument lists as emitted guards look at them. */

import type { Argument } from "../../../catalog/model.js";
import { type Code, ts } from "../../../code/code.js";
import { literal } from "../../../code/literals.js";
import { name } from "../../../code/names.js";
import type { Schema } from "../../../schema/model.js";
import { assertionsOf, isUnknown, resolved } from "../../../schema/shape.js";
import { accept } from "./accept.js";
import { singular } from "./accept-array.js";
import { isPresent } from "./accept-object.js";
import { explain } from "./explain.js";
import { chain } from "./explain-code.js";
import type { GuardsFile, Unit } from "./guards-file.js";
import { Path } from "./path.js";
import { Place } from "./place.js";
import { onlyReference, refusesAbsence } from "./schema-facts.js";
import { type Step, when } from "./step.js";
import { hintFor } from "./strip.js";
import { atom, call } from "./test.js";
import { Writer } from "./writer.js";

export interface ListGuard {
  readonly file: GuardsFile;
  readonly unit: Unit;
  readonly args: readonly Argument[];
  /** The array's name in the emitted method. */
  readonly variable: "args" | "value";
}

/** The rest argument, if the list has one. */
export function rest(args: readonly Argument[]): Argument | undefined {
  return args.find(({ presence }) => presence === "rest");
}

export function listSteps({ file, unit, args, variable }: ListGuard): readonly Step[] {
  const writer = new Writer(file, unit, [variable]);
  const array = Place.variable(variable);
  const required = args.filter(({ presence }) => presence === "required").length;
  const steps: Step[] = [];
  if (variable === "value") steps.push({ kind: "test", test: call(array, (value) => ts`Array.isArray(${value})`) });
  const isCertain = args.every(({ presence, schema }) => presence !== "required" || refusesAbsence(schema));
  if (required > 0 && !isCertain) steps.push({ kind: "test", test: isAtLeast(array, required) });
  args.forEach((argument, index) => {
    if (argument.presence === "rest") steps.push(...restSteps(writer, argument.schema, { array, index, argument }));
    else steps.push(argumentStep(writer, argument, argumentPlace(writer, array, { argument, index })));
  });
  return steps;
}

interface Position {
  readonly argument: Argument;
  readonly index: number;
}

function argumentPlace(writer: Writer, array: Place, { argument, index }: Position): Place {
  return array.item(writer.scope.local(argument.identifier), (code) => ts`${code}[${literal(index)}]`);
}

function isAtLeast(array: Place, count: number): ReturnType<typeof atom> {
  return atom(
    array,
    (value) => ts`${value}.length >= ${literal(count)}`,
    (value) => ts`${value}.length < ${literal(count)}`,
  );
}

function argumentStep(writer: Writer, { schema, presence }: Argument, place: Place): Step {
  const unit = testedUnit(writer, schema, place);
  const steps = unit ?? accept(writer, schema, place);
  return { kind: "place", place, steps: presence === "optional" ? [when(isPresent(place), steps)] : steps };
}

/** A contract that refuses what it does not declare looks for that here, behind the test itself. */
function testedUnit(writer: Writer, schema: Schema, place: Place): readonly Step[] | undefined {
  const { file } = writer;
  if (file.test === "is" || !file.holdings.hasExtras(schema)) return undefined;
  const unit = writer.unitOf(onlyReference(schema) ?? schema, hintFor(place.local));
  return [{ kind: "test", test: call(place, (value) => ts`${file.function("is", unit)}(${value})`) }];
}

/** Items as they are, or the whole rest as an array of its own where more is said of it. */
function restSteps(writer: Writer, schema: Schema, { array, index, argument }: RestPosition): readonly Step[] {
  const item = itemsOnly(schema);
  if (!item || (writer.file.test !== "is" && writer.file.holdings.hasExtras(schema))) {
    const whole = array.item(writer.scope.local(argument.identifier), (code) => ts`${code}.slice(${literal(index)})`);
    return [{ ...argumentStep(writer, { ...argument, presence: "required" }, whole) }];
  }
  if (isUnknown(item)) return [];
  const variable = writer.scope.index();
  const each = array.item(writer.scope.local(singular(argument.identifier)), (code) => ts`${code}[${name(variable)}]`);
  return [{ kind: "items", array, index: variable, from: index, item: each, steps: accept(writer, item, each) }];
}

interface RestPosition extends Position {
  readonly array: Place;
}

/** The items' schema of an array about which nothing else is said. */
function itemsOnly(schema: Schema): Schema | undefined {
  const { type, items, ...more } = resolved(schema);
  const others = assertionsOf(more).length + (more.reference ? 1 : 0);
  return type?.value.includes("array") && !more.never && others === 0 ? items : undefined;
}

export function listExplanation({ file, unit, args, variable }: ListGuard): readonly Code[] {
  const writer = new Writer(file, unit, [variable, "issues"]);
  const array = Place.variable(variable);
  const statements = args.flatMap((argument, index): readonly Code[] => {
    const path = new Path(undefined, [literal(argument.name)]);
    if (argument.presence === "rest") return explainRest(writer, { array, argument, index }, path);
    const place = argumentPlace(writer, array, { argument, index });
    return explainArgument(writer, argument, {
      place,
      path,
      isAbsent: ts`${array.code}.length < ${literal(index + 1)}`,
    });
  });
  if (variable === "args") return statements;
  const refusal = ts`issues.add([], "type", "several values", value)`;
  return [
    ts`
      if (!Array.isArray(value)) {
        ${refusal};
        return;
      }`,
    ...statements,
  ];
}

interface Explained {
  readonly place: Place;
  readonly path: Path;
  /** Whether the list ends before it. Absent for the rest, which is always a list. */
  readonly isAbsent?: Code;
}

function explainArgument(writer: Writer, { schema, presence }: Argument, subject: Explained): readonly Code[] {
  const { place, path, isAbsent } = subject;
  const strict = strictExplanation(writer, schema, subject);
  const isCall = strict !== undefined || writer.isElsewhere(schema) || onlyReference(schema) !== undefined;
  place.used(isCall && presence === "required" ? 1 : 2);
  const body = strict ?? explain(writer, schema, subject);
  const declaration = place.declaration ? [place.declaration] : [];
  if (presence === "optional") {
    return body.length === 0 ? [] : [...declaration, ...chain([{ condition: isPresent(place), body }])];
  }
  if (refusesAbsence(schema) || !isAbsent) return [...declaration, ...body];
  const absent = ts`if (${isAbsent}) issues.add(${path.code}, "required", "a value", undefined);`;
  return body.length === 0 ? [absent] : [absent, ...declaration, ...body];
}

function strictExplanation(writer: Writer, schema: Schema, { place, path }: Explained): readonly Code[] | undefined {
  const { file } = writer;
  if (file.test === "is" || !file.holdings.hasExtras(schema)) return undefined;
  const unit = writer.unitOf(onlyReference(schema) ?? schema, hintFor(place.local));
  return [ts`${file.function("explain", unit)}(${place.code}, issues, ${path.code});`];
}

function explainRest(writer: Writer, { array, argument, index }: RestPosition, path: Path): readonly Code[] {
  const whole = array.item(writer.scope.local(argument.identifier), (code) => ts`${code}.slice(${literal(index)})`);
  return explainArgument(writer, { ...argument, presence: "required" }, { place: whole, path });
}

export function listStrips({ file, unit, args, variable }: ListGuard): readonly Code[] {
  const statements = args.flatMap(({ schema, presence, identifier }, index) => {
    if (!file.holdings.hasExtras(schema)) return [];
    const target = file.part(unit, onlyReference(schema) ?? schema, hintFor(identifier));
    const position = literal(index);
    const value = presence === "rest" ? ts`${name(variable)}.slice(${position})` : ts`${name(variable)}[${position}]`;
    return [ts`${file.function("strip", target)}(${value});`];
  });
  if (variable === "args" || statements.length === 0) return statements;
  return [ts`if (!Array.isArray(value)) return;`, ...statements];
}
