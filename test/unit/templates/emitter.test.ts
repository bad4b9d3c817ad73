import type { ArgumentsGuard, OutgoingEvent } from "../../../templates/contract.js";
import { createEmitter } from "../../../templates/emitter/create.js";
import type { RawBroadcast, RawEmitter } from "../../../templates/emitter/raw.js";
import type { EmitterContract, EmitterOptions, EmitterTypes } from "../../../templates/emitter/types.js";

interface SampleTypes extends EmitterTypes {
  readonly emit: { note(text: string, by?: string, ...tags: string[]): void; loud(text: string): void };
}

const guard = (most: number): ArgumentsGuard => ({
  most,
  is: ([text]) => typeof text === "string",
  explain: ([text], issues) => issues.add(["text"], "type", "string", text),
});
const note: OutgoingEvent = { name: "note", args: { absent: [1], least: 2 }, guard: guard(Infinity) };
const loud: OutgoingEvent = { name: "loud", volatile: true, args: {}, guard: guard(1) };
const contract: EmitterContract = {
  namespace: "/notes",
  serverToClient: { note, loud },
  errorEvents: {},
  serverToServer: {},
};

/** Remembers what is called, with the way there. */
class Recorder implements RawEmitter {
  readonly nsp: string;
  readonly calls: unknown[][];
  readonly #way: string;

  constructor(nsp: string, calls: unknown[][] = [], way = nsp) {
    this.nsp = nsp;
    this.calls = calls;
    this.#way = way;
  }

  get volatile(): RawBroadcast {
    return this.#then("volatile");
  }
  of(namespace: string): RawEmitter {
    return new Recorder(namespace, this.calls);
  }
  to(room: string | string[]): RawBroadcast {
    return this.#then(`to ${String(room)}`);
  }
  except(room: string | string[]): RawBroadcast {
    return this.#then(`except ${String(room)}`);
  }
  compress(compress: boolean): RawBroadcast {
    return this.#then(`compress ${compress}`);
  }
  emit(event: string, ...args: unknown[]): boolean {
    return this.#call(event, args);
  }
  serverSideEmit(event: string, ...args: unknown[]): boolean {
    return this.#call(event, args);
  }
  socketsJoin(rooms: string | string[]): boolean {
    return this.#call("socketsJoin", [rooms]);
  }
  socketsLeave(rooms: string | string[]): boolean {
    return this.#call("socketsLeave", [rooms]);
  }
  disconnectSockets(close?: boolean): boolean {
    return this.#call("disconnectSockets", [close]);
  }

  #then(step: string): Recorder {
    return new Recorder(this.nsp, this.calls, `${this.#way} ${step}`);
  }
  #call(name: string, args: unknown[]): boolean {
    this.calls.push([this.#way, name, ...args]);
    return true;
  }
}

function sample(options: EmitterOptions = {}) {
  const raw = new Recorder("/");
  return { emitter: createEmitter<SampleTypes>(contract, raw, options), calls: raw.calls };
}

test("optional arguments that are left out are null, so that nothing else is taken for them", () => {
  const { emitter, calls } = sample();
  emitter.emit.note("a");
  emitter.emit.note("a", undefined, "tag");
  emitter.emit.note("a", "ann");
  expect(calls).toEqual([
    ["/notes", "note", "a", null],
    ["/notes", "note", "a", null, "tag"],
    ["/notes", "note", "a", "ann"],
  ]);
});

test("a volatile event is volatile wherever it is sent", () => {
  const { emitter, calls } = sample();
  emitter.to(["a", "b"]).emit.loud("x");
  emitter.emit.loud("x");
  expect(calls).toEqual([
    ["/notes to a,b volatile", "loud", "x"],
    ["/notes volatile", "loud", "x"],
  ]);
});

test("a call returns nothing, and `emit` can be kept", () => {
  const { emitter, calls } = sample();
  const { emit } = emitter.to("a");
  expect(emit.note("a", "b")).toBeUndefined();
  expect(calls).toHaveLength(1);
});

test.each([
  [{}, 0],
  [{ outbound: "enforce" }, 0],
  [{ outbound: "strip" }, 1],
  [{ outbound: "off" }, 1],
] as const)("under %j, a wrong argument is published so many times: %d", (options, times) => {
  const { emitter, calls } = sample(options);
  const send = (): unknown => Reflect.apply(emitter.emit.loud, emitter.emit, [1]);
  if (times === 0) expect(send).toThrow('"loud" breaks the contract: /text: expected string, got 1');
  else send();
  expect(calls).toHaveLength(times);
});

test("an emitter for the namespace is used as it is", () => {
  const raw = new Recorder("/notes", [], "mine");
  createEmitter<SampleTypes>(contract, raw, {}).emit.note("a", "b");
  expect(raw.calls).toEqual([["mine", "note", "a", "b"]]);
});

test("lists of rooms stay their owner's", () => {
  const { emitter, calls } = sample();
  const rooms = Object.freeze(["a", "b"]);
  emitter.in(rooms).socketsJoin(rooms);
  emitter.except(rooms).socketsLeave("c");
  expect(calls).toEqual([
    ["/notes to a,b", "socketsJoin", ["a", "b"]],
    ["/notes except a,b", "socketsLeave", "c"],
  ]);
  expect(calls[0]?.[2]).not.toBe(rooms);
});
