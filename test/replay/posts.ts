/** Where a value of a contract travels, and the generated guards of what travels there. */

import type { Argument, Catalog, Event, Namespace } from "../../src/catalog/model.js";
import { type OutputNames, outputNames } from "../../src/catalog/output-names.js";
import type { ChangeOf, Value } from "../../src/compare/model.js";
import type { AckReader, ArgumentsGuard, ArgumentsPicker, HandshakeGuard } from "../../templates/contract.js";
import { type Guards, guardsFrom } from "../support/guards/load.js";
import { sampleOf } from "../support/schemas/sample.js";

/** One version's view of it. */
export interface Post {
  /** What travels with the value in its place, and something right in all others. */
  wrap(value: unknown): unknown;
  unwrap(whole: unknown): unknown;
  /** Without what the version does not declare. */
  leaving(whole: unknown): unknown;
  is(whole: unknown): boolean;
}

type Side = "before" | "after";
export class Posts {
  readonly #catalog: Catalog;
  readonly #names: OutputNames;
  readonly #guards: Guards;

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
    this.#names = outputNames(catalog);
    // Senders have guards, too, where they check what leaves.
    this.#guards = guardsFrom(catalog, { outbound: "enforce" });
  }

  of({ value, namespace: path = "/" }: ChangeOf<"schema">, side: Side): Post {
    const { role, name } = value;
    const namespace = this.#catalog.namespaces.find((each) => each.path === path);
    if (!namespace) throw new Error(`There is no namespace ${path}`);
    const event = value.pair?.[side];
    switch (role) {
      case "argument":
      case "rest":
        return isOfAnswer(value, known(event))
          ? this.#inAnswer(known(event), value)
          : this.#inArguments(known(event), value);
      case "answer":
        return this.#inAnswer(known(event), value);
      case "error-data":
        return this.#inError(namespace, event, value);
      case "auth":
      case "query":
      case "headers":
        return this.#inHandshake(namespace, role);
      case "namespace-parameter":
        return this.#inPath(namespace, name);
      case "socket-data":
      case "room-parameter":
        throw new Error("It does not travel");
      default:
        return role satisfies never;
    }
  }

  #inArguments(event: Event, value: Value): Post {
    const guard = this.#constant<ArgumentsGuard>(this.#names.eventOf(event).guard);
    const { pick } = this.#constant<ArgumentsPicker>(this.#names.eventOf(event).pick);
    const { wrap, unwrap } = inList(event.args, value);
    const leaving = (list: unknown) => (pick ? pick(list as unknown[]) : list);
    return { wrap, unwrap, leaving, is: (list) => guard.is(list as unknown[]) };
  }

  #inAnswer(event: Event, value: Value): Post {
    const ack = known(event.ack);
    const guard = this.#answerGuard(event);
    const travels = {
      is: (answer: unknown) => guard.is(answer),
      leaving: (answer: unknown) => stripped(guard, answer),
    };
    switch (ack.answer.kind) {
      case "value":
        return { wrap: same, unwrap: same, ...travels };
      case "values":
        return { ...inList(ack.answer.args, value), ...travels };
      case "envelope":
      case "error-first":
        return { wrap: (value) => ({ ok: true, value }), unwrap: (answer) => Object(answer).value, ...travels };
      case "nothing":
        throw new Error("There is no value in it");
      default:
        return ack.answer satisfies never;
    }
  }

  #inError(namespace: Namespace, event: Event | undefined, value: Value): Post {
    const code = value.name;
    const error = (data: unknown) => ({ code, message: "Because.", ...(data === undefined ? {} : { data }) });
    if (event?.ack) {
      const guard = this.#answerGuard(event);
      return {
        wrap: (data) => ({ ok: false, error: error(data) }),
        unwrap: (answer) => Object(answer).error.data,
        leaving: (answer) => stripped(guard, answer),
        is: (answer) => guard.is(answer),
      };
    }
    if (event) {
      const { leaving, is } = this.#inArguments(event, value);
      return { wrap: (data) => [error(data)], unwrap: (list) => Object(list)[0].data, leaving, is };
    }
    const is = this.#predicate(`is${this.#names.namespaceOf(namespace).type}ConnectError`);
    return { wrap: error, unwrap: (whole) => Object(whole).data, leaving: same, is };
  }

  #inHandshake(namespace: Namespace, part: "auth" | "query" | "headers"): Post {
    const guard = this.#constant<HandshakeGuard>(`${this.#names.namespaceOf(namespace).value}Handshake`);
    const others = (["auth", "query", "headers"] as const).map((each) => {
      const schema = namespace.handshake?.[each];
      return [each, schema ? sampleOf(schema) : {}];
    });
    return {
      wrap: (value) => ({ ...Object.fromEntries(others), [part]: value }),
      unwrap: (whole) => Object(whole)[part],
      leaving: (whole) => guard.pick(whole),
      is: (whole) => guard.is(whole),
    };
  }

  #inPath(namespace: Namespace, name: string): Post {
    const parameter = known(namespace.template.parameters.find((each) => each.name === name));
    const guard = this.#names.guardOf(parameter);
    // Without a guard, its type says all; that of a text without a type, that it is not empty.
    const is = guard ? this.#predicate(guard) : (value: unknown) => typeof value === "string" && value !== "";
    return { wrap: same, unwrap: same, leaving: same, is };
  }

  #answerGuard(event: Event): AckReader {
    return this.#constant<AckReader>(this.#names.eventOf(event).answer);
  }

  #predicate(name: string): (value: unknown) => boolean {
    return (value) => this.#guards.call(name, value) === true;
  }

  /** What is exported under a name is known from the name: the file is generated, and has no types here. */
  #constant<T>(name: string): T {
    return this.#guards.constant(name) as T;
  }
}

/** Rest values of an ack are called so, too; they are sent by whoever receives the event. */
function isOfAnswer({ role, sender }: Value, { direction }: Event): boolean {
  return (
    role === "rest" && direction !== "serverToServer" && (sender === "client") !== (direction === "clientToServer")
  );
}

/** Of a rest argument, the whole array or one element of it. */
function inList(args: readonly Argument[], { role, name }: Value): Pick<Post, "wrap" | "unwrap"> {
  const others = args.filter(({ presence }) => presence !== "rest").map(({ schema }) => sampleOf(schema));
  const named = args.findIndex((each) => each.name === name);
  const index = named < 0 ? others.length : named;
  const isRest = index === others.length;
  const isWhole = isRest && role === "rest";
  return {
    wrap(value) {
      if (isRest) return [...others, ...(isWhole && Array.isArray(value) ? value : [value])];
      return others.map((sample, position) => (position === index ? value : sample));
    },
    unwrap: (list) => (Array.isArray(list) ? (isWhole ? list.slice(index) : list[index]) : undefined),
  };
}

/** What a caller removes from an answer is what who answers leaves out, if they are of one version. */
function stripped(guard: AckReader, answer: unknown): unknown {
  const copy: unknown = structuredClone(answer);
  if (guard.is(copy)) guard.strip?.(copy);
  return copy;
}

function same(value: unknown): unknown {
  return value;
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("The contract does not speak of it");
  return value;
}
