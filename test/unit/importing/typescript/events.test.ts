import { events, eventsIn, Importer, importedMap } from "./importing.js";

describe("arguments", () => {
  test("have their parameters' names", () => {
    expect(events("a: () => void; b: (x: string) => void; c: (x: number, y: number) => void")).toEqual({
      a: "()",
      b: "(x: string)",
      c: "(x: number, y: number)",
    });
  });

  test("that are taken apart, or that JavaScript keeps the names of, get others", () => {
    expect(events("a: ({ x }: { x: number }) => void; b: (function_: string, { y }: { y: number }) => void")).toEqual({
      a: "(payload: { x: number })",
      b: "(function_: string, arg2: { y: number })",
    });
  });

  test("may be left out", () => {
    expect(events("a: (x: string, y?: number) => void; b: (x: string, y: number | undefined) => void")).toEqual({
      a: "(x: string, y?: number)",
      b: "(x: string, y?: number)",
    });
  });

  test("before others are null where they are not there", () => {
    const seen = importedMap("a: (x: string | undefined, y: number) => void");
    expect(eventsIn(seen.draft?.namespaces[0])).toEqual({ a: "(x: string | null, y: number)" });
    expect(seen.told).toEqual(["undefined-arrives-as-null: x: string | undefined"]);
  });

  test("of type void are none", () => {
    const handler = "type EventHandler<T> = (payload: T) => void;";
    expect(events("a: EventHandler<void>; b: EventHandler<string>; c: (x: undefined) => void", handler)).toEqual({
      a: "()",
      b: "(payload: string)",
      c: "()",
    });
  });

  test("behind a rest are one array", () => {
    expect(events("a: (id: string, ...labels: string[]) => void; b: (...all: readonly number[]) => void")).toEqual({
      a: "(id: string, ...labels: string[])",
      b: "(...all: number[])",
    });
  });

  test("in a tuple behind a rest are those of the tuple", () => {
    const move = "type Move = [x: number, y?: number];";
    const map =
      "a: (...args: Move) => void; b: (...args: [string, number]) => void; c: (...args: [a: string, ...b: number[]]) => void";
    expect(events(map, move)).toEqual({
      a: "(x: number, y?: number)",
      b: "(arg1: string, arg2: number)",
      c: "(a: string, ...b: number[])",
    });
  });

  test("in a tuple may be followed by the ack", () => {
    expect(events("a: (...args: [...labels: string[], done: (count: number) => void]) => void")).toEqual({
      a: "(...labels: string[]) => value number",
    });
  });

  test("of a function without a type are any", () => {
    const seen = importedMap("a: Function");
    expect(eventsIn(seen.draft?.namespaces[0])).toEqual({ a: "(...values: unknown[])" });
    expect(seen.told).toEqual(["function-without-type: a: Function"]);
  });

  test("that are functions before the last place arrive as null", () => {
    const seen = importedMap("a: (progress: (n: number) => void, text: string) => void");
    expect(eventsIn(seen.draft?.namespaces[0])).toEqual({ a: "(progress: null, text: string)" });
    expect(seen.told).toEqual(["function-cannot-travel: progress: (n: number) => void"]);
  });
});

describe("maps may be written as", () => {
  const maps: Readonly<Record<string, string>> = {
    "an interface": "interface Map { a: (x: string) => void }",
    "an interface with methods": "interface Map { a(x: string): void }",
    "an interface with optional members": "interface Map { a?: (x: string) => void }",
    "an interface that extends another": "interface Base { a: (x: string) => void } interface Map extends Base {}",
    "a type": "type Map = { a: (x: string) => void }",
    "an intersection": "type Map = { a: (x: string) => void } & {}",
    "a mapped type": "type Of<T> = { [K in keyof T]: (x: T[K]) => void }; type Map = Of<{ a: string }>;",
    "a mapped type over tuples":
      "type Of<T extends Record<string, any[]>> = { [K in keyof T]: (...args: T[K]) => void }; type Map = Of<{ a: [x: string] }>;",
    "a record": 'type Map = Record<"a", (x: string) => void>',
    "a conditional type": "type If<T> = T extends true ? { a: (x: string) => void } : {}; type Map = If<true>;",
    "a part of another": "interface All { a: (x: string) => void; b: () => void } type Map = Omit<All, 'b'>;",
    "a generic": "interface Of<T> { a: (x: T) => void } type Map = Of<string>;",
    "computed names": 'const NAME = "a" as const; interface Map { [NAME]: (x: string) => void }',
    "a class": "declare class Map { a(x: string): void }",
    "renamed keys": "type Map = { [K in 'A' as Lowercase<K>]: (x: string) => void };",
  };

  test.each(Object.entries(maps))("%s", (_, declaration) => {
    const main = `import type { Server } from "socket.io"; ${declaration}; export type Io = Server<Map, {}>;`;
    const seen = Importer.installed.import({ "main.ts": main });
    expect(eventsIn(seen.draft?.namespaces[0])).toEqual({ a: "(x: string)" });
    expect(seen.told).toEqual([]);
  });

  test.each(["never", "{}", "Record<string, never>", "Record<never, never>"])("nothing, with %s", (map) => {
    const main = `import type { Server } from "socket.io"; export type Io = Server<${map}, { a: () => void }>;`;
    const seen = Importer.installed.import({ "main.ts": main });
    expect(seen.draft?.namespaces[0]?.clientToServer).toEqual([]);
    expect(seen.draft?.namespaces[0]?.serverToClient.map(({ name }) => name)).toEqual(["a"]);
    expect(seen.told).toEqual([]);
  });
});

describe("left out, and told, are", () => {
  test.each(["connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener"])(
    "%s",
    (name) => {
      const seen = importedMap(`${name}: () => void; hello: () => void`);
      expect(eventsIn(seen.draft?.namespaces[0])).toEqual({ hello: "()" });
      expect(seen.told).toEqual([`reserved-event-left-out: ${name}: () => void;`]);
    },
  );

  test("members that are no functions", () => {
    const seen = importedMap("text: string; hello: () => void");
    expect(eventsIn(seen.draft?.namespaces[0])).toEqual({ hello: "()" });
    expect(seen.told).toEqual(["not-a-function: text: string;"]);
  });

  test("names that are not listed", () => {
    const seen = importedMap(`[key: \`room:\${string}\`]: () => void; hello: () => void`);
    expect(eventsIn(seen.draft?.namespaces[0])).toEqual({ hello: "()" });
    expect(seen.messages).toEqual([
      `The events with names of type \`room:\${string}\` are left out: nothing says which they are.`,
    ]);
  });
});

describe("several ways to call an event become one", () => {
  const ways: readonly (readonly [string, string])[] = [
    ["a(x: number): void; a(y: string): void", "(xOrY: number | string)"],
    ["a: ((x: number) => void) | ((x: string) => void)", "(x: number | string)"],
    ["a: (...args: [x: number] | [y: string, z: boolean]) => void", "(xOrY: number | string, z?: boolean)"],
    ["a(x: number): void; a(x: number, y: string): void", "(x: number, y?: string)"],
    ["a(x: number, done: (n: number) => void): void; a(x: number): void", "(x: number) => perhaps value number"],
    ["a(done: (n: number) => void): void; a(done: (t: string) => void): void", "() => value number | string"],
    ["a(x: number): void; a(...x: string[]): void", "(...x: (number | string)[])"],
  ];

  test.each(ways)("%s", (map, expected) => {
    const seen = importedMap(map);
    expect(eventsIn(seen.draft?.namespaces[0])).toEqual({ a: expected });
    expect(seen.told).toEqual([expect.stringMatching(/^several-signatures: a/)]);
  });
});

describe("acks", () => {
  const acks: readonly (readonly [string, string])[] = [
    ["a: (done: () => void) => void", "() => nothing"],
    ["a: (x: string, done: (n: number) => void) => void", "(x: string) => value number"],
    ["a: (done?: (n: number) => void) => void", "() => perhaps value number"],
    ["a: (done: ((n: number) => void) | null) => void", "() => perhaps value number"],
    [
      "a: (x: string, y: number | undefined, done: (n: number) => void) => void",
      "(x: string, y?: number) => value number",
    ],
    ["a: (done: (w: number, h: number) => void) => void", "() => (w: number, h: number)"],
    ["a: (done: (n?: number) => void) => void", "() => (n?: number)"],
    ["a: (done: (...all: string[]) => void) => void", "() => (...all: string[])"],
    ["a: (done: (success: boolean, error?: string) => void) => void", "() => (success: boolean, error?: string)"],
    ["a: (done: (error: string | null, value?: number) => void) => void", "() => error-first message number"],
    ["a: (done: (error: string | null) => void) => void", "() => error-first message"],
    ["a: (done: (name: string | null) => void) => void", "() => value string | null"],
    ["a: (done: (error: string | null, value: number) => void) => void", "() => (error: string | null, value: number)"],
    [
      "a: (done: (e: 'GONE' | 'FULL' | null, v?: number) => void) => void",
      "() => error-first code [GONE, FULL] number",
    ],
    ["a: (done: (e: { code: 'GONE'; message: string } | null) => void) => void", "() => error-first object [GONE]"],
    ["a: (done: (err: Error | null, v?: number) => void) => void", "() => error-first object number"],
    ["a: (done: Function) => void", "() => (...values: unknown[])"],
  ];

  test.each(acks)("%s", (map, expected) => {
    expect(events(map)).toEqual({ a: expected });
  });

  test("are told by the resolved type, never by a name", () => {
    const types = "type Done<T> = (value: T) => void; type Callback = 'round' | 'square';";
    expect(events("a: (x: Done<string>) => void; b: (callback: Callback) => void", types)).toEqual({
      a: "() => value string",
      b: "(callback: Callback)",
    });
  });

  test("that carry an Error so far are told", () => {
    expect(importedMap("a: (done: (err: Error | null, v?: number) => void) => void").told).toEqual([
      "error-becomes-object: err: Error | null",
    ]);
  });

  test("without a type are told", () => {
    expect(importedMap("a: (done: Function) => void").messages).toEqual([
      'What the ack of "a" carries cannot be told: it is imported as any values.',
    ]);
  });
});

describe("envelopes", () => {
  test("take the types that they are made of with them", () => {
    const types = `
      interface User { name: string }
      type Answer<T> = { ok: true; data: T } | Failure;
      interface Failure { ok: false; error: string }
    `;
    const seen = importedMap("a: (done: (answer: Answer<User>) => void) => void", types);
    expect(eventsIn(seen.draft?.namespaces[0])).toEqual({
      a: "() => { ok: ok, value: data, error: error as message } User",
    });
    expect(seen.draft?.types.map(({ name }) => name)).toEqual(["User"]);
    expect(seen.told).toEqual([]);
  });

  test("with codes declare them, and tell that there are more", () => {
    const map = "a: (done: (answer: { ok: true } | { ok: false; error: 'GONE' | 'FULL' }) => void) => void";
    const seen = importedMap(map);
    expect(eventsIn(seen.draft?.namespaces[0])).toEqual({
      a: "() => { ok: ok, value: none, error: error as code } [GONE, FULL]",
    });
    expect(seen.draft?.errors.map(({ code }) => code)).toEqual(["GONE", "FULL"]);
    expect(seen.told).toEqual([expect.stringMatching(/^answer-can-be-refused/)]);
  });

  test("without a value are those of the others", () => {
    const types =
      "type Answer<T> = { ok: true; data: T } | { ok: false; error: string }; type Done = { ok: true } | { ok: false; error: string }";
    const seen = importedMap(
      "a: (done: (x: Done) => void) => void; b: (done: (x: Answer<number>) => void) => void",
      types,
    );
    expect(eventsIn(seen.draft?.namespaces[0])).toEqual({
      a: "() => { ok: ok, value: data, error: error as message }",
      b: "() => { ok: ok, value: data, error: error as message } number",
    });
  });

  test("that declare a code in another sense stay plain values", () => {
    const answer = (data: string): string =>
      `(done: (answer: { ok: true } | { ok: false; error: { code: 'GONE'; message: string; data: ${data} } }) => void) => void`;
    const seen = importedMap(`a: ${answer("string")}; b: ${answer("number")}; c: ${answer("string")}`);
    const { b, ...others } = eventsIn(seen.draft?.namespaces[0]);
    expect(b).toMatch(/^\(\) => value /);
    expect(Object.values(others)).toEqual([
      "() => { ok: ok, value: none, error: error as object } [GONE]",
      "() => { ok: ok, value: none, error: error as object } [GONE]",
    ]);
    expect(seen.draft?.errors).toEqual([
      { code: "GONE", description: undefined, data: { kind: "built-in", name: "string" } },
    ]);
  });

  test("that are stricter than their types tell it", () => {
    const seen = importedMap("a: (done: (answer: { ok: boolean; error?: string }) => void) => void");
    expect(seen.messages).toEqual([
      'The answer of "a" becomes an envelope: "error" is there exactly where "ok" is false.',
    ]);
  });
});

describe("comments", () => {
  test("describe events, their arguments and their acks", () => {
    const seen = importedMap(`
      /**
       * Post a message.
       *
       * @param text - What it says.
       * @param done Called with its number.
       */
      post: (text: string, done: (id: number) => void) => void;
      /** @deprecated Use post. */
      say: () => void;
      /** @deprecated */
      tell: () => void;
    `);
    const [post, say, tell] = seen.draft?.namespaces[0]?.clientToServer ?? [];
    expect(post?.documentation).toEqual({ description: "Post a message.", deprecated: false });
    expect(post?.args[0]?.description).toBe("What it says.");
    expect(post?.ack?.description).toBe("Called with its number.");
    expect(say?.documentation).toEqual({ description: undefined, deprecated: "Use post." });
    expect(tell?.documentation).toEqual({ description: undefined, deprecated: true });
  });
});

describe("rest arguments of a server", () => {
  const recovery = (rest: string): boolean | undefined => {
    const main = `import type { Server } from "socket.io"; export type Io = Server<{}, { log: (...lines: ${rest}) => void }>;`;
    return Importer.installed.import({ "main.ts": main }).draft?.recovery;
  };

  test("that take strings leave no room for recovery", () => {
    expect(recovery("string[]")).toBe(false);
    expect(recovery("unknown[]")).toBe(false);
    expect(recovery("('a' | number)[]")).toBe(false);
  });

  test("that take none do", () => {
    expect(recovery("number[]")).toBe(true);
    expect(recovery("{ x: number }[]")).toBe(true);
  });
});

describe("types", () => {
  test("that generated code has the name of are renamed", () => {
    const main = `import type { Server } from "socket.io"; interface MainSocketData { id: string }
      export type Io = Server<{ a: (x: MainSocketData) => void }, {}>;`;
    const seen = Importer.installed.import({ "main.ts": main });
    expect(seen.draft?.types.map(({ name }) => name)).toEqual(["MainSocketData2"]);
    expect(seen.told).toEqual(["type-is-renamed: MainSocketData"]);
  });
});

describe("the title", () => {
  const titleOf = (flags: { readonly title?: string }): string | undefined => {
    const main = 'import type { Server } from "socket.io"; export type Io = Server<{ a: () => void }, {}>;';
    return Importer.installed.import({ "main.ts": main }, flags).draft?.title;
  };

  test("is the file's, or that which is asked for", () => {
    expect(titleOf({})).toBe("Main");
    expect(titleOf({ title: "Chat" })).toBe("Chat");
  });
});
