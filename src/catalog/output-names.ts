/** Output names: every name in the generated code, decided once for the whole output, before anything is emitted. */

import type { Schema } from "../schema/model.js";
import type { Span } from "../text/span.js";
import type { Catalog, ErrorDeclaration, Event, Namespace, Parameter } from "./model.js";
import { decidedEventNames, type EventNames, eventNames } from "./output-names/events.js";
import { facadeNames, type NamespaceNames, namespaceNames, setupNames } from "./output-names/facades.js";
import { parameterGuards } from "./output-names/parameters.js";
import { type NamedSchema, namedSchemas } from "./output-names/schemas.js";
import { errorTypeName, typeName } from "./output-names/words.js";

export type { EventNames } from "./output-names/events.js";
export { type NamespaceNames, namespaceTypeEndings } from "./output-names/facades.js";
export { type ParameterType, parameterType } from "./output-names/parameters.js";
export { reservedNames } from "./output-names/reserved.js";
export type { NamedSchema } from "./output-names/schemas.js";

/** The generated file in which a name has to be the only one of its kind; `types` holds for the guards' imports too. */
export type Scope = "types" | "guards" | "server" | "client" | "emitter";

/** A name and what it was made of. Two equal ones of one scope are a clash, and so is one that is reserved there. */
export interface DecidedName {
  readonly scope: Scope;
  readonly name: string;
  readonly at: Span;
  /** In words: `the event "sendMessage"`. */
  readonly origin: string;
}

export interface OutputNames {
  /** `Chat`: what exists once for all namespaces is named after it. */
  readonly contract: string;
  /** `chatServerOptions` and `chatParser`: what Socket.IO itself is set up with. */
  readonly serverOptions: string;
  readonly parser: string;
  /** The schemas that are declared under a name, in the order of their declarations. */
  readonly schemas: readonly NamedSchema[];
  /** The name that a schema is declared under; one without a name is written out where it stands. */
  typeOf(schema: Schema): string | undefined;
  /** `RoomNotFoundError` */
  errorOf(error: ErrorDeclaration): string;
  namespaceOf(namespace: Namespace): NamespaceNames;
  eventOf(event: Event): EventNames;
  /** `MessageSchema`, in guards.ts; nothing for a schema that is not declared under `types`. */
  standardOf(schema: Schema): string | undefined;
  /** `isChatOrderOrderId`, in guards.ts; nothing where a parameter's type says all. */
  guardOf(parameter: Parameter): string | undefined;
  /** Everything that can clash. */
  readonly decided: readonly DecidedName[];
}

/** Decides all names. Each is an identifier, whatever the catalog says; that no two clash is for a rule to judge. */
export function outputNames(catalog: Catalog): OutputNames {
  const namespaces = new Map(catalog.namespaces.map((each) => [each, namespaceNames(catalog, each)]));
  const events = new Map(catalog.namespaces.flatMap((each) => [...eventNames(each)]));
  const fixed = [...facadeNames(catalog), ...errorNames(catalog)];
  for (const [event, names] of events) fixed.push(...decidedEventNames(event, names));
  const parameters = [...namespaces].flatMap(([namespace, names]) => [...parameterGuards(namespace, names)]);
  fixed.push(...parameters.map(({ name }) => name));
  const guards = new Map(parameters.map(({ parameter, name }) => [parameter, name.name]));
  const schemas = namedSchemas(catalog, { namespaces, events, fixed });
  const bySchema = new Map(schemas.map((named) => [named.schema, named]));
  return {
    contract: typeName(catalog.info.name),
    ...setupNames(catalog),
    schemas,
    typeOf: (schema) => bySchema.get(schema)?.name,
    errorOf: (error) => errorTypeName(error.code),
    namespaceOf: (namespace) => known(namespaces.get(namespace)),
    eventOf: (event) => known(events.get(event)),
    standardOf: (schema) => bySchema.get(schema)?.standard,
    guardOf: (parameter) => guards.get(parameter),
    decided: [...fixed, ...schemas.flatMap(schemaNames)],
  };
}

function errorNames(catalog: Catalog): readonly DecidedName[] {
  return catalog.errors.map(({ code, at }) => {
    return { scope: "types", name: errorTypeName(code), at, origin: `the error "${code}"` };
  });
}

/** The type, and what guards.ts has for it. Facades are in the list of facades already. */
function schemaNames({ name, at, origin, role, standard }: NamedSchema): readonly DecidedName[] {
  const guards = ["is", "explain", "strip", "pick"].map((verb): DecidedName => {
    return { scope: "guards", name: verb + name, at, origin };
  });
  // The guards have it beside the types that they import.
  if (standard !== undefined) guards.push({ scope: "types", name: standard, at, origin });
  return role === "facade" ? guards : [{ scope: "types", name, at, origin }, ...guards];
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("Asked for the names of something that is not in the catalog");
  return value;
}
