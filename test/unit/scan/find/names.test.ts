import { foundInEach, type Told } from "./found.js";

type Case = readonly [what: string, code: string, expected: readonly string[] | "dynamic"];

const cases: readonly Case[] = [
  ["a constant", `const NAME = "typing"; client.emit(NAME, true)`, ["typing"]],
  ["a member of an enum", `enum E { A = "hello" } plain.emit(E.A)`, ["hello"]],
  ["a whole enum", `enum E { A = "a", B = "b" } declare const e: E; plain.emit(e)`, ["a", "b"]],
  [
    "an object of constants",
    `const EVENTS = { user: { typing: "typing" } } as const; client.emit(EVENTS.user.typing, true)`,
    ["typing"],
  ],
  [
    "a frozen object",
    `const EVENTS = Object.freeze({ typing: "typing" }); client.emit(EVENTS.typing, true)`,
    ["typing"],
  ],
  ["a static property", `class E { static readonly A = "a" } plain.emit(E.A)`, ["a"]],
  ["a template without holes", "io.emit(`hello`)", ["hello"]],
  ["a template of constants", `const scope = "msg"; plain.emit(\`\${scope}:new\` as const)`, ["msg:new"]],
  ["a loop over constants", `for (const name of ["a", "b"] as const) plain.emit(name)`, ["a", "b"]],
  ["a callback over constants", `(["a", "b"] as const).forEach((name) => plain.on(name, () => {}))`, ["a", "b"]],
  ["a union", `declare const name: "a" | "b"; plain.emit(name)`, ["a", "b"]],
  ["a choice", `declare const yes: boolean; plain.emit(yes ? "a" : "b")`, ["a", "b"]],
  ["the keys of a map", `declare const name: keyof Up; plain.emit(name)`, ["message", "msg:send", "typing"]],
  [
    "a name of one's own type",
    `type Own = "a" & { readonly own: unique symbol }; declare const n: Own; plain.emit(n)`,
    "dynamic",
  ],
  ["any string", `declare const name: string; plain.emit(name)`, "dynamic"],
  ["anything", `declare const name: any; plain.on(name, () => {})`, "dynamic"],
  ["a type parameter", `export function f<E extends "a" | "b">(name: E) { plain.emit(name) }`, ["a", "b"]],
  ["a type parameter of any string", `export function f<E extends string>(name: E) { plain.emit(name) }`, "dynamic"],
  ["a template with a hole", `declare const id: number; plain.emit(\`a:\${id}\`)`, "dynamic"],
  ["a list of any length", `declare const all: [string, ...string[]]; plain.emit(...all)`, "dynamic"],
  ["a property that may change", `const EVENTS = { a: "a" }; plain.emit(EVENTS.a)`, "dynamic"],
];

describe("the names of events", () => {
  let found: readonly Told[];
  beforeAll(() => {
    found = foundInEach(cases.map(([, code]) => code));
  });

  it.each(cases.map(([what, , expected], at) => [what, at, expected] as const))("from %s", (_, at, expected) => {
    const { emits, listeners, gaps } = found[at] ?? { emits: [], listeners: [], gaps: [] };
    if (expected === "dynamic") {
      expect([emits, listeners, gaps.map(({ kind }) => kind)]).toEqual([[], [], ["dynamic-name"]]);
    } else {
      expect([...emits, ...listeners].map(({ event }) => event)).toEqual(expected);
      expect(gaps).toEqual([]);
    }
  });
});
