/** An event of a catalog, read from a function of an event map. */

import type { Node, Type } from "../../../compiler/compiler.js";
import { spanOf } from "../../../compiler/places.js";
import type { Report } from "../../../diagnostics/diagnostic.js";
import type { DraftAck, DraftAnswer, DraftArgument, DraftEvent, Shape } from "../../draft.js";
import { errorBecomesObject } from "../problems/answers.js";
import { functionArgument, functionWithoutType, severalSignatures } from "../problems/events.js";
import { undefinedArrivesAsNull } from "../shapes/problems.js";
import type { Shapes } from "../shapes/shapes.js";
import type { Answers } from "./answers.js";
import { argumentsOf, type Read } from "./arguments.js";
import type { EventDocumentation } from "./documentation.js";
import { mergedArguments } from "./merge.js";
import { acceptsNothing, isErrorFirst, isFunction, type Parameter, parameterLists } from "./parameters.js";

/** A function of a map, before it is an event. */
export interface EventSource {
  readonly name: string;
  readonly type: Type;
  /** Where the map declares it. */
  readonly at: Node;
  readonly documentation: EventDocumentation;
}

/** One way to call an event: what is sent, and the callback behind it. */
interface Call {
  readonly args: readonly DraftArgument[];
  readonly callback: Parameter | undefined;
}

const NULL: Shape = { kind: "built-in", name: "null" };
const UNKNOWN: Shape = { kind: "built-in", name: "unknown" };

export class EventReader {
  readonly #shapes: Shapes;
  readonly #answers: Answers;
  readonly #cwd: string;
  readonly #report: Report;

  constructor(shapes: Shapes, answers: Answers, { cwd, report }: { readonly cwd: string; readonly report: Report }) {
    this.#shapes = shapes;
    this.#answers = answers;
    this.#cwd = cwd;
    this.#report = report;
  }

  read(source: EventSource): DraftEvent {
    const { name, type, at, documentation } = source;
    const lists = parameterLists(type, at);
    if (lists.length > 1) {
      this.#report(
        severalSignatures.found({ at: spanOf(at, this.#cwd), facts: { event: name, signatures: lists.length } }),
      );
    }
    const calls = lists.map((list) => this.#call(list, source));
    const { description, deprecated } = documentation;
    return {
      name,
      identifier: undefined,
      args:
        calls.length === 0 ? this.#unknownArguments(source, "event") : mergedArguments(calls.map(({ args }) => args)),
      ack: this.#ack(calls, source),
      documentation: { description, deprecated },
      examples: [],
    };
  }

  #call(list: readonly Parameter[], source: EventSource): Call {
    const last = list.at(-1);
    const callback = last !== undefined && last.presence !== "rest" && isFunction(last.type) ? last : undefined;
    const sent = callback === undefined ? list : list.slice(0, -1);
    const lastRequired = sent.findLastIndex(({ presence }) => presence === "required");
    for (const { presence, type, at } of sent.slice(0, lastRequired + 1)) {
      if (presence !== "optional") continue;
      this.#report(undefinedArrivesAsNull.found({ at: spanOf(at, this.#cwd), facts: { type: type.getText() } }));
    }
    return { args: argumentsOf(sent.map((parameter) => this.#read(parameter, source))), callback };
  }

  #read(parameter: Parameter, { name: event, documentation }: EventSource): Read {
    const { name, type, at } = parameter;
    const description = name === undefined ? undefined : documentation.parameters.get(name);
    if (isFunction(type)) {
      const facts = { event, argument: name ?? "payload" };
      this.#report(functionArgument.found({ at: spanOf(at, this.#cwd), facts }));
      return { parameter: { ...parameter, presence: "required" }, shape: NULL, description };
    }
    return { parameter, shape: this.#shapes.optionalShapeOf(type, at).shape, description };
  }

  /** The callback may be left out where its parameter says so, or where it is no part of some way to call the event. */
  #ack(calls: readonly Call[], source: EventSource): DraftAck | undefined {
    const callbacks = calls.flatMap(({ callback }) => (callback === undefined ? [] : [callback]));
    const [first] = callbacks;
    if (first === undefined) return undefined;
    const optional = callbacks.some(({ presence, type }) => presence === "optional" || acceptsNothing(type));
    return {
      answer: this.#answer(callbacks, source),
      optional: optional || callbacks.length < calls.length,
      description: source.documentation.parameters.get(first.name ?? ""),
    };
  }

  #answer(callbacks: readonly Parameter[], source: EventSource): DraftAnswer {
    const lists = callbacks.flatMap(({ type, at }) => parameterLists(type, at));
    const [list] = lists;
    if (list === undefined) return { kind: "values", args: this.#unknownArguments(source, "ack") };
    if (lists.length === 1 && isErrorFirst(list)) return this.#errorFirst(list, source);
    const args = lists.map((each) => argumentsOf(each.map((parameter) => this.#read(parameter, source))));
    return this.#answers.answerOf(mergedArguments(args), { event: source.name, at: source.at });
  }

  /** Of the type `Function`: whatever it may be called with. */
  #unknownArguments({ name: event, at }: EventSource, what: "event" | "ack"): readonly DraftArgument[] {
    this.#report(functionWithoutType.found({ at: spanOf(at, this.#cwd), facts: { event, what } }));
    const shape: Shape = { kind: "array", items: UNKNOWN };
    return [{ name: "values", shape, presence: "rest", description: undefined }];
  }

  /** `(error: Error | null, value?: T)`: nothing of an Error arrives, so that the contract's own errors can take its place. */
  #errorFirst([error, value]: readonly Parameter[], source: EventSource): DraftAnswer {
    const at = spanOf(error?.at ?? source.at, this.#cwd);
    this.#report(errorBecomesObject.found({ at, facts: { event: source.name } }));
    const returns = value && this.#read(value, source).shape;
    return { kind: "error-first", errorAs: "object", returns, errors: [] };
  }
}
