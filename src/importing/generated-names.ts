/** Names of types that generated code declares for a draft's events, errors and checks, and that no type can have. */

import { eventIdentifier, pascalCase } from "../catalog/identifiers.js";
import { errorTypeName } from "../catalog/output-names/words.js";
import type { Draft, DraftAnswer, DraftArgument, DraftEvent, DraftNamespace, Shape } from "./draft.js";

/** `SendMessageArguments`, `RoomGoneError`, `MessageSchema`: of what is declared, not of all that could be. */
export function generatedNames({ types, errors, namespaces }: Draft): ReadonlySet<string> {
  return new Set([
    ...types.map(({ name }) => `${pascalCase(name)}Schema`),
    ...errors.map(({ code }) => errorTypeName(code)),
    ...namespaces.flatMap(namesOfNamespace),
  ]);
}

function namesOfNamespace({ path, clientToServer, serverToClient, serverToServer }: DraftNamespace): readonly string[] {
  const prefix = path === "/" ? "" : pascalCase(eventIdentifier(path));
  const namesOf = (event: DraftEvent, ...endings: readonly string[]): readonly string[] => {
    const base = prefix + pascalCase(event.identifier ?? eventIdentifier(event.name));
    return ["", ...endings].flatMap((ending) => namesOfEvent(base + ending, event));
  };
  // An event has the ending of its direction where another one has its name.
  return [
    ...clientToServer.flatMap((event) => namesOf(event)),
    ...serverToClient.flatMap((event) => namesOf(event, "FromServer")),
    ...serverToServer.flatMap((event) => namesOf(event, "BetweenServers")),
  ];
}

function namesOfEvent(base: string, { args, ack }: DraftEvent): readonly string[] {
  const [only, second] = args;
  return [
    ...(only ? [`${base}Arguments`] : []),
    ...(only && !second && isObjectLike(only.shape) ? [`${base}Payload`] : []),
    ...namesOfArguments(base, args),
    ...(ack ? namesOfAnswer(base, ack.answer) : []),
  ];
}

function namesOfAnswer(base: string, answer: DraftAnswer): readonly string[] {
  const value = "returns" in answer && answer.returns && isObjectLike(answer.returns) ? [`${base}Value`] : [];
  switch (answer.kind) {
    case "nothing":
    case "value":
      return value;
    case "values":
      return [`${base}Result`, ...namesOfArguments(`${base}Answer`, answer.args)];
    case "envelope":
    case "error-first":
      return [`${base}Result`, `${base}Error`, ...value];
    default:
      return answer satisfies never;
  }
}

function namesOfArguments(base: string, args: readonly DraftArgument[]): readonly string[] {
  return args.flatMap(({ name, shape }) => (isObjectLike(shape) ? [base + pascalCase(name)] : []));
}

/** What gets a name in generated code for standing in an event: an object with properties, or a choice between such. */
export function isObjectLike(shape: Shape): boolean {
  switch (shape.kind) {
    case "object":
      return shape.fields.length > 0;
    case "record":
      return shape.keys !== "any";
    case "partial":
    case "required":
    case "pick":
    case "omit":
      return true;
    case "union":
    case "intersection":
      return shape.members.some(isObjectLike);
    case "type":
    case "built-in":
    case "literal":
    case "array":
    case "tuple":
      return false;
    default:
      return shape satisfies never;
  }
}
