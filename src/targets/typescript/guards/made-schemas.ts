/** Schemas of what the wire carries beside the catalog's own values: errors, and answers that can be errors. */

import type { Answer, Argument, Catalog, CodeUse, ErrorDeclaration, Event, Namespace } from "../../../catalog/model.js";
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
}

export interface MadeSchemas {
  readonly builtIn: MadeSchema;
  readonly errors: ReadonlyMap<ErrorDeclaration, MadeSchema>;
  /** What the caller gets for an event whose answer can be an error. */
  readonly results: ReadonlyMap<Event, MadeSchema>;
  /** The values of an ack that carries several, as an array. */
  readonly tuples: ReadonlyMap<Event, MadeSchema>;
  /** What an error event with codes carries. */
  readonly payloads: ReadonlyMap<Event, MadeSchema>;
  readonly connectErrors: ReadonlyMap<Namespace, MadeSchema>;
  readonly all: readonly MadeSchema[];
}

export function makeSchemas(catalog: Catalog, names: OutputNames): MadeSchemas {
  const { at } = catalog.info;
  const maker = new Maker(at);
  const builtIn: MadeSchema = { schema: maker.builtIn, base: "BuiltInError" };
  const errors = new Map(
    catalog.errors.map((error) => [error, { schema: maker.error(error), base: names.errorOf(error) }]),
  );
  const listed = (codes: readonly CodeUse[]): readonly Schema[] => {
    return codes.map(({ code, declaration }) => {
      return maker.reference((declaration && errors.get(declaration)?.schema) ?? maker.builtInOf(code));
    });
  };
  const results = new Map<Event, MadeSchema>();
  const payloads = new Map<Event, MadeSchema>();
  const tuples = new Map<Event, MadeSchema>();
  for (const event of catalog.namespaces.flatMap(eventsOf)) {
    const answer = event.ack?.answer;
    const { resultType, payloadType } = names.eventOf(event);
    if (answer?.kind === "envelope" || answer?.kind === "error-first") {
      results.set(event, { schema: maker.result(answer, listed(answer.errors)), base: resultType });
    }
    if (answer?.kind === "values") {
      tuples.set(event, { schema: maker.tuple(answer.args), base: answerBase(event, names) });
    }
    if (event.codes) payloads.set(event, { schema: maker.oneOf(listed(event.codes)), base: payloadType });
  }
  const connectErrors = new Map(
    catalog.namespaces.map((namespace) => {
      const schema = maker.oneOf([...listed(namespace.handshake?.errors ?? []), maker.reference(maker.builtIn)]);
      return [namespace, { schema, base: `${names.namespaceOf(namespace).type}ConnectError` }];
    }),
  );
  const maps = [errors, results, tuples, payloads, connectErrors].flatMap((map) => [...map.values()]);
  return { builtIn, errors, results, tuples, payloads, connectErrors, all: [builtIn, ...maps] };
}

/** What functions for an answer's value are named after, where its schema has no name. */
export function answerBase(event: Event, names: OutputNames): string {
  return `${names.eventOf(event).base}Answer`;
}

/** The same for an error's data. */
export function dataBase(error: ErrorDeclaration, names: OutputNames): string {
  return `${names.errorOf(error).replace(/Error$/, "")}Data`;
}

const PLAIN_BUILT_IN = ["UNAUTHENTICATED", "FORBIDDEN", "INTERNAL"] as const;

/** Writes schemas down, all at one place of the catalog, for they stand at none. */
class Maker {
  readonly #at: Span;
  readonly #plain: ReadonlyMap<string, Schema>;
  readonly builtIn: Schema;

  constructor(at: Span) {
    this.#at = at;
    const issues = this.object([["issues", this.typed("array")]]);
    const invalid = this.open(this.#error("INVALID_ARGUMENTS", [["data", this.open(issues)]]));
    const others = PLAIN_BUILT_IN.map((code): [string, Schema] => [code, this.open(this.#error(code, []))]);
    this.#plain = new Map([["INVALID_ARGUMENTS", invalid], ...others]);
    this.builtIn = this.oneOf([...this.#plain.values()]);
  }

  builtInOf(code: string): Schema {
    return this.#plain.get(code) ?? this.builtIn;
  }

  error({ code, data }: ErrorDeclaration): Schema {
    return this.#error(code, data ? [["data", data]] : []);
  }

  /** `{ ok: true, value }` or `{ ok: false, error }`, whatever lies on the wire. */
  result(answer: Fallible, errors: readonly Schema[]): Schema {
    const value: [string, Schema][] = answer.returns ? [["value", answer.returns]] : [];
    return this.oneOf([
      this.object([["ok", this.#constant(true)], ...value]),
      this.object([
        ["ok", this.#constant(false)],
        ["error", this.#errorOf(answer, errors)],
      ]),
    ]);
  }

  /** As much of an error as the wire carries. */
  #errorOf(answer: Fallible, errors: readonly Schema[]): Schema {
    switch (answer.kind === "envelope" ? answer.envelope.errorAs : answer.errorAs) {
      case "object":
        return this.oneOf([...errors, this.reference(this.builtIn)]);
      case "code": {
        const codes = [...answer.errors.map(({ code }) => code), "INVALID_ARGUMENTS", ...PLAIN_BUILT_IN];
        const code: Schema = { ...this.#empty(), enum: { value: codes, at: this.#at } };
        const members = [["code", code] as const, ["message", this.typed("string")] as const];
        return this.open(this.object(members));
      }
      case "message":
        return this.open(this.#error("FAILED", []));
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

  /** What the runtime itself says may grow, and nothing of it is taken away. */
  open(schema: Schema): Schema {
    return { ...schema, additionalProperties: this.#empty() };
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

  oneOf(branches: readonly Schema[]): Schema {
    const [only] = branches;
    return branches.length === 1 && only ? only : { ...this.#empty(), anyOf: branches };
  }

  reference(target: Schema): Schema {
    return { ...this.#empty(), reference: { text: "", at: this.#at, target } };
  }

  #constant(value: Json): Schema {
    return { ...this.#empty(), const: { value, at: this.#at } };
  }

  #empty(): Schema {
    return { at: this.#at, typeName: undefined, never: false, annotations: { extensions: {} } };
  }
}
