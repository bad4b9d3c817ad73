/** Schemas of what the wire carries beside the catalog's own values: errors, and answers that can be errors. */

import type {
  Answer,
  Argument,
  BuiltInCode,
  Catalog,
  CodeUse,
  ErrorDeclaration,
  Event,
  Namespace,
} from "../../../catalog/model.js";
import type { OutputNames } from "../../../catalog/output-names.js";
import { eventsOf } from "../../../catalog/places.js";
import type { Json, JsonType, Property, Schema } from "../../../schema/model.js";
import { resolved } from "../../../schema/shape.js";
import type { Span } from "../../../text/span.js";

type Fallible = Extract<Answer, { kind: "envelope" | "error-first" }>;

/** A schema, and what its functions are named after. */
export interface MadeSchema {
  readonly schema: Schema;
  readonly base: string;
  /** The support code's own test for it, where it has one. */
  readonly test?: string;
}

export interface MadeSchemas {
  /** Errors that the runtime knows by itself. */
  readonly builtIns: readonly MadeSchema[];
  readonly errors: ReadonlyMap<ErrorDeclaration, MadeSchema>;
  /** The errors that an event's answer can be, as much of them as the wire carries. */
  readonly failures: ReadonlyMap<Event, MadeSchema>;
  /** The values of an ack that carries several, as an array. */
  readonly tuples: ReadonlyMap<Event, MadeSchema>;
  /** What an error event with codes carries. */
  readonly payloads: ReadonlyMap<Event, MadeSchema>;
  readonly connectErrors: ReadonlyMap<Namespace, MadeSchema>;
  readonly all: readonly MadeSchema[];
}

export function makeSchemas(catalog: Catalog, names: OutputNames): MadeSchemas {
  const maker = new Maker(catalog.info.at);
  const errors = new Map(
    catalog.errors.map((error) => [error, { schema: maker.error(error), base: names.errorOf(error) }]),
  );
  const listed = (codes: readonly CodeUse[]): readonly Schema[] => {
    return codes.map(({ code, declaration }) => {
      return maker.reference((declaration && errors.get(declaration)?.schema) ?? maker.builtInOf(code));
    });
  };
  const failures = new Map<Event, MadeSchema>();
  const payloads = new Map<Event, MadeSchema>();
  const tuples = new Map<Event, MadeSchema>();
  for (const event of catalog.namespaces.flatMap(eventsOf)) {
    const answer = event.ack?.answer;
    const { errorType, payloadType } = names.eventOf(event);
    if (answer?.kind === "envelope" || answer?.kind === "error-first") {
      failures.set(event, { schema: maker.failure(answer, listed(answer.errors)), base: errorType });
    }
    if (answer?.kind === "values") {
      tuples.set(event, { schema: maker.tuple(answer.args), base: answerBase(event, names) });
    }
    if (event.codes) payloads.set(event, { schema: maker.choice(listed(event.codes)), base: payloadType });
  }
  const connectErrors = new Map(
    catalog.namespaces.map((namespace) => {
      const schema = maker.choice([...listed(namespace.handshake?.errors ?? []), maker.anyBuiltIn]);
      return [namespace, { schema, base: `${names.namespaceOf(namespace).type}ConnectError` }];
    }),
  );
  const maps = [errors, failures, tuples, payloads, connectErrors].flatMap((map) => [...map.values()]);
  return {
    builtIns: maker.builtIns,
    errors,
    failures,
    tuples,
    payloads,
    connectErrors,
    all: [...maker.builtIns, ...maps],
  };
}

/** What functions for an answer's value are named after, where its schema has no name. */
export function answerBase(event: Event, names: OutputNames): string {
  return `${names.eventOf(event).base}Answer`;
}

/** The same for an error's data. */
export function dataBase(error: ErrorDeclaration, names: OutputNames): string {
  return `${names.errorOf(error).replace(/Error$/, "")}Data`;
}

const BUILT_IN: readonly (readonly [code: BuiltInCode, base: string])[] = [
  ["INVALID_ARGUMENTS", "InvalidArgumentsError"],
  ["UNAUTHENTICATED", "UnauthenticatedError"],
  ["FORBIDDEN", "ForbiddenError"],
  ["INTERNAL", "InternalError"],
];

const BUILT_IN_CODES = BUILT_IN.map(([code]) => code);

/** Writes schemas down, all at one place of the catalog, for they stand at none. */
class Maker {
  readonly #at: Span;
  readonly #single: ReadonlyMap<string, MadeSchema>;
  readonly #any: MadeSchema;
  readonly #anyCode: MadeSchema;
  readonly #failed: MadeSchema;

  constructor(at: Span) {
    this.#at = at;
    this.#single = new Map(BUILT_IN.map(([code, base]) => [code, this.#builtIn([code], base)]));
    this.#any = this.#builtIn(BUILT_IN_CODES, "BuiltInError");
    this.#anyCode = this.#builtIn(BUILT_IN_CODES, "BuiltInCodeError");
    this.#failed = this.#builtIn(["FAILED"], "FailedError");
  }

  get builtIns(): readonly MadeSchema[] {
    return [...this.#single.values(), this.#any, this.#anyCode, this.#failed];
  }

  /** A reference to the schema of whatever is built in. */
  get anyBuiltIn(): Schema {
    return this.reference(this.#any.schema);
  }

  builtInOf(code: string): Schema {
    return this.#single.get(code)?.schema ?? this.#any.schema;
  }

  /** As much as tells it from others; the runtime's own test knows the rest, and nothing is taken away from it. */
  #builtIn(codes: readonly string[], base: string): MadeSchema {
    const others: readonly JsonType[] = ["null", "boolean", "number", "string", "array", "object"];
    const rest: Schema = { ...this.#empty(), type: { value: others, at: this.#at } };
    return {
      schema: { ...this.object([["code", this.#listed(codes)]]), additionalProperties: rest },
      base,
      test: `is${base}`,
    };
  }

  error({ code, data }: ErrorDeclaration): Schema {
    return this.#error(code, data ? [["data", data]] : []);
  }

  /** As much of an error as the wire carries. */
  failure(answer: Fallible, errors: readonly Schema[]): Schema {
    switch (answer.kind === "envelope" ? answer.envelope.errorAs : answer.errorAs) {
      case "object":
        return this.choice([...errors, this.anyBuiltIn]);
      case "code": {
        const declared = answer.errors.map(({ code }) => code);
        const own = this.object([
          ["code", this.#listed(declared)],
          ["message", this.typed("string")],
        ]);
        return this.choice([...(declared.length > 0 ? [own] : []), this.reference(this.#anyCode.schema)]);
      }
      case "message":
        return this.reference(this.#failed.schema);
    }
  }

  #error(code: string, data: readonly (readonly [string, Schema])[]): Schema {
    return this.object([["code", this.#constant(code)], ["message", this.typed("string")], ...data]);
  }

  object(members: readonly (readonly [string, Schema])[]): Schema {
    const properties = members.map(([name, schema]): Property => ({ name, schema, at: this.#at }));
    const required = { value: members.map(([name]) => ({ value: name, at: this.#at })), at: this.#at };
    return { ...this.typed("object"), properties, required };
  }

  tuple(args: readonly Argument[]): Schema {
    const first = args.filter(({ presence }) => presence !== "rest").map(({ schema }) => schema);
    const last = args.find(({ presence }) => presence === "rest");
    const items = last && resolved(last.schema).items;
    return { ...this.typed("array"), prefixItems: first, ...(items ? { items } : {}) };
  }

  typed(type: JsonType): Schema {
    return { ...this.#empty(), type: { value: [type], at: this.#at } };
  }

  choice(branches: readonly Schema[]): Schema {
    const [only] = branches;
    return branches.length === 1 && only ? only : { ...this.#empty(), anyOf: branches };
  }

  reference(target: Schema): Schema {
    return { ...this.#empty(), reference: { text: "", at: this.#at, target } };
  }

  #listed(values: readonly string[]): Schema {
    return { ...this.#empty(), enum: { value: values, at: this.#at } };
  }

  #constant(value: Json): Schema {
    return { ...this.#empty(), const: { value, at: this.#at } };
  }

  #empty(): Schema {
    return { at: this.#at, typeName: undefined, never: false, annotations: { extensions: {} } };
  }
}
