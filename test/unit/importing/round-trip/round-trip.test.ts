import { openFile } from "../../../../src/compiler/project.js";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.js";
import { memoryHost } from "../../../../src/host/memory.js";
import type { RoundTrip } from "../../../../src/importing/round-trip/model.js";
import { roundTrip } from "../../../../src/importing/round-trip/round-trip.js";
import { roundTripNote } from "../../../../src/importing/round-trip/sentence.js";
import { catalogOf } from "../../catalog/loading.js";

interface Going {
  /** Members of the event map in the source, and what it needs. */
  readonly source: string;
  /** The same of the generated one; the source's, if left out. */
  readonly generated?: string;
  /** The event in the catalog. */
  readonly event?: string;
  /** A text of the source that the import has warned of. */
  readonly warned?: string;
}

/** One for all: the library of TypeScript takes its time to read. */
const opened = openFile(memoryHost(new Map([["none.ts", ""]])), "none.ts");

/** What comes of an event `e` that clients send. */
function going({ source, generated = source, event = "e: string", warned }: Going): RoundTrip {
  if (!("project" in opened)) throw new Error(opened.failure);
  const { project } = opened;
  const [members = "", ...more] = source.split("\n---\n");
  const text = `export interface Events {\n${members}\n}\n${more.join("\n")}`;
  const node = project.createSourceFile("/source.ts", text).getInterfaceOrThrow("Events");
  const [made = "", ...beside] = generated.split("\n---\n");
  const trip = roundTrip({
    project,
    imported: {
      draft: undefined,
      origins: [{ namespace: "/", part: "clientToServer", node }],
      found: warned === undefined ? [] : [warning(text, warned)],
      sources: new Map(),
    },
    catalog: catalogOf(`info: { title: Chat }\nclientToServer: { ${event} }`),
    types: `export interface ChatClientToServerEvents {\n${made}\n}\n${beside.join("\n")}`,
    cwd: "/",
  });
  project.removeSourceFile(node.getSourceFile());
  return trip;
}

function warning(text: string, warned: string): Diagnostic {
  const start = text.indexOf(warned);
  const at = { file: "source.ts", start, end: start + warned.length };
  return { rule: "lossy", severity: "warning", message: "", at, related: [], facts: {} };
}

/** In a word, and what differs. */
function outcome(way: Going): string {
  const { same, alike, explained, found } = going(way);
  if (found[0]) return found[0].message;
  return [...same.map(() => "same"), ...alike.map(() => "alike"), ...explained.map(() => "explained")].join(" ");
}

const differs = (where: string, original: string, generated: string): string =>
  `"e" does not come back as it was: ${where} is ${original} here, and ${generated} in what is generated.`;

describe("an event comes back as it was", () => {
  it.each([
    "e: (text: string) => void",
    "e(): void",
    "e: (m: M) => void\n---\ninterface M { id: string; tags?: string[]; at: [number, number]; more: Record<string, M> }",
    "e: (...words: string[]) => void",
    "e: (kind: { t: 'a'; n: number } | { t: 'b' } | null, done: (ok: boolean) => void) => void",
    "e: (any: unknown) => void",
  ])("%s", (source) => {
    expect(outcome({ source })).toBe("same");
  });

  it.each<[string, Going]>([
    ["null for what is left out", { source: "e: (a?: string) => void", generated: "e: (a?: string | null) => void" }],
    [
      "null in front of an ack",
      {
        source: "e: (a: string | undefined, ack: () => void) => void",
        generated: "e: (a: string | null | undefined, ack: () => void) => void",
      },
    ],
    ["undefined for no argument", { source: "e: (a?: undefined) => void", generated: "e: () => void" }],
    ["void for no argument", { source: "e: (a: void) => void", generated: "e: () => void" }],
    [
      "a tuple of arguments",
      { source: "e: (...a: [x: string, y?: number]) => void", generated: "e: (x: string, y?: number) => void" },
    ],
    [
      "a recursive type",
      {
        source: "e: (n: N) => void\n---\ninterface N { next?: N }",
        generated: "e: (n: L) => void\n---\ninterface L { next?: L }",
      },
    ],
    [
      "keys that are numbers",
      { source: "e: (a: Record<number, string>) => void", generated: "e: (a: Record<string, string>) => void" },
    ],
    [
      "words in front of any text",
      { source: "e: (a: 'x' | (string & {})) => void", generated: "e: (a: 'x' | string) => void" },
    ],
    ["a Buffer without its types", { source: "e: (a: Buffer) => void", generated: "e: (a: Uint8Array) => void" }],
    ["any", { source: "e: (a: any) => void", generated: "e: (a: unknown) => void" }],
    ["what a handler returns", { source: "e: (a: string) => Promise<number>", generated: "e: (a: string) => void" }],
  ])("with %s", (_name, way) => {
    expect(outcome(way)).toBe("same");
  });

  it("where an error comes first, however its absence is said", () => {
    const event = "e: { ack: { returns: number, style: error-first } }";
    const source = "e: (ack: (error: string | null, value: number | undefined) => void) => void";
    expect(
      outcome({ source, generated: "e: (ack: (error: string | null, value?: number) => void) => void", event }),
    ).toBe("same");
  });
});

describe("an event is alike on the wire", () => {
  it.each<[string, Going]>([
    ["what is read-only", { source: "e: (a: readonly string[]) => void", generated: "e: (a: string[]) => void" }],
    [
      "an enum",
      {
        source: "e: (a: D) => void\n---\nenum D { Up = 'up', Down = 'down' }",
        generated: "e: (a: 'up' | 'down') => void",
      },
    ],
    [
      "undefined in a property",
      { source: "e: (a: { b: string | undefined }) => void", generated: "e: (a: { b?: string }) => void" },
    ],
    [
      "an interface that extends arrays, among what holds itself",
      {
        source:
          "e: (a: J) => void\n---\ntype J = number | O | L | null;\ntype O = { [K in string]?: J };\ninterface L extends Array<J> {}",
        generated: "e: (a: G) => void\n---\ntype G = number | { [key: string]: G } | G[] | null;",
      },
    ],
    [
      "binary of several kinds",
      { source: "e: (a: Float32Array | DataView) => void", generated: "e: (a: Uint8Array) => void" },
    ],
    ["any binary", { source: "e: (a: ArrayBuffer) => void", generated: "e: (a: Uint8Array) => void" }],
  ])("with %s", (_name, way) => {
    expect(outcome(way)).toBe("alike");
  });
});

describe("an event differs", () => {
  it.each<[Going, string]>([
    [
      { source: "e: (at: Date) => void", generated: "e: (at: string) => void" },
      differs('the argument "at"', "Date", "string"),
    ],
    [
      { source: "e: (a: { b: { c: number }[] }) => void", generated: "e: (a: { b: { c: string }[] }) => void" },
      differs('the argument "a" at .b[].c', "number", "string"),
    ],
    // What holds itself is the same only where all that it holds is.
    [
      {
        source: "e: (a: A, b: B) => void\n---\ninterface A { b: B; d: number }\ninterface B { a?: A }",
        generated: "e: (a: C, b: D) => void\n---\ninterface C { b: D; d: string }\ninterface D { a?: C }",
      },
      differs('the argument "a" at .d', "number", "string"),
    ],
    [
      {
        source: "e: (b: B) => void\n---\ninterface A { b: B; d: number }\ninterface B { a?: A; l: B[] }",
        generated: "e: (b: D) => void\n---\ninterface C { b: D; d: string }\ninterface D { a?: C; l: D[] }",
      },
      differs('the argument "b" at .a.d', "number", "string"),
    ],
    [
      {
        source: "e: (a: { t: 'x'; n: number } | { t: 'y'; n: number }) => void",
        generated: "e: (a: { t: 'y'; n: string } | { t: 'x'; n: number }) => void",
      },
      differs('the argument "a" at .n', "number", "string"),
    ],
    [
      { source: "e: (a: Missing) => void", generated: "e: (a: unknown) => void" },
      differs('the argument "a"', "Missing", "unknown"),
    ],
    // TypeScript would let both of these pass.
    [
      { source: "e: (a: { b: string; c?: string }) => void", generated: "e: (a: { b: string }) => void" },
      differs('the argument "a" at .c', "string | undefined", "left out"),
    ],
    [
      { source: "e: (a: { b: string }) => void", generated: "e: (a: { b: string; c?: string }) => void" },
      differs('the argument "a" at .c', "left out", "string | undefined"),
    ],
    [
      { source: "e: (a: { 'b-c'?: string }) => void", generated: "e: (a: { 'b-c': string }) => void" },
      differs('the argument "a" at ["b-c"]', "optional", "required"),
    ],
    [
      { source: "e: (a: 'x' | 'y') => void", generated: "e: (a: 'x') => void" },
      differs('the argument "a"', '"x" | "y"', '"x"'),
    ],
    [
      { source: "e: (a: string | null) => void", generated: "e: (a: string) => void" },
      differs('the argument "a"', "string | null", "string"),
    ],
    [
      { source: "e: (a: string, b: string) => void", generated: "e: (a: string) => void" },
      differs('the argument "b"', "string", "left out"),
    ],
    [
      { source: "e: (a: string) => void", generated: "e: (a: string, b: string) => void" },
      differs('the argument "b"', "not there", "string"),
    ],
    [
      { source: "e: (a?: string) => void", generated: "e: (a: string) => void" },
      differs('the argument "a"', "optional", "required"),
    ],
    [
      { source: "e: (...a: string[]) => void", generated: "e: (a: string) => void" },
      differs('the argument "a"', "a rest parameter", "required"),
    ],
    [
      { source: "e: (done: (n: number) => void) => void", generated: "e: (done: (n: string) => void) => void" },
      differs('the answer "n"', "number", "string"),
    ],
    [
      { source: "e: (done?: () => void) => void", generated: "e: (done: () => void) => void" },
      differs("the ack", "optional", "required"),
    ],
    [{ source: "e: () => void", generated: "other: () => void" }, differs("it", "() => void", "left out")],
    [
      { source: "e: (a: [string, number]) => void", generated: "e: (a: [string]) => void" },
      differs('the argument "a"', "[string, number]", "[string]"),
    ],
    [
      { source: "e: (a: Record<string, number>) => void", generated: "e: (a: Record<string, string>) => void" },
      differs('the argument "a" at [string]', "number", "string"),
    ],
  ])("%j", (way, message) => {
    expect(outcome(way)).toBe(message);
  });
});

it("keeps apart what depends on a difference from what does not, over several events", () => {
  const types = "type A = { b: B; d: number };\ntype B = { a?: A };\ntype S = { n: number }";
  const trip = going({
    source: `e: (a: A) => void; f: (b: B) => void; g: (s: S) => void\n---\n${types}`,
    generated: `e: (a: A2) => void; f: (b: B2) => void; g: (s: S) => void\n---\ntype A2 = { b: B2; d: string };\ntype B2 = { a?: A2 };\ntype S = { n: number }`,
    event: "e: string, f: string, g: string",
  });
  expect(trip.same).toEqual(["g"]);
  expect(trip.unexplained).toEqual(["e", "f"]);
});

describe("a difference is explained", () => {
  const source =
    "e: (a: M, b: string) => void\n---\ninterface M { at: Date; other: Date; user: User }\nclass User { name = ''; greet() {} }";
  const generated = (fields: string): string => `e: (a: { ${fields} }, b: string) => void`;

  it("by a warning at the property that differs", () => {
    const made = generated("at: string; other: Date; user: { name: string; greet(): void }");
    expect(outcome({ source, generated: made, warned: "at: Date" })).toBe("explained");
    expect(outcome({ source, generated: made, warned: "Date; other" })).toBe("explained");
  });

  it("by none at another", () => {
    const made = generated("at: string; other: Date; user: { name: string; greet(): void }");
    expect(outcome({ source, generated: made, warned: "other: Date" })).toContain("does not come back");
  });

  it("and hides no other in the same event", () => {
    const made = generated("at: string; other: Date; user: { name: string }");
    expect(outcome({ source, generated: made, warned: "at: Date" })).toContain("at .user.greet is () => void");
    const both = "e: (a: { at: string; other: Date; user: { name: string; greet(): void } }, b: number) => void";
    expect(outcome({ source, generated: both, warned: "at: Date" })).toContain('the argument "b"');
  });

  it("by a warning at the alias that the type is written with", () => {
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: a template type, not a template
    const alias = "e: (a: { c: C[] }) => void\n---\ntype C = `#${string}`";
    expect(outcome({ source: alias, generated: "e: (a: { c: string[] }) => void", warned: "`#${string}`" })).toBe(
      "explained",
    );
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: as above
  });

  it("by a warning where the type is referred to", () => {
    const made = generated("at: Date; other: Date; user: { name: string }");
    expect(outcome({ source, generated: made, warned: "User }" })).toBe("explained");
    expect(outcome({ source, generated: made, warned: "at: Date" })).toContain("does not come back");
  });

  it("by a warning at the event, or at the argument", () => {
    const made = generated("at: string; other: string; user: string");
    expect(outcome({ source, generated: made, warned: "e" + ": (a: M, b: string) => void" })).toBe("explained");
    expect(outcome({ source, generated: made, warned: "a: M" })).toBe("explained");
    expect(outcome({ source, generated: made, warned: "b: string" })).toContain("does not come back");
  });
});

describe("what is said of it", () => {
  const nothing = { same: [], alike: [], explained: [], unexplained: [], found: [], sources: new Map() };

  it("counts what is the same, and names what differs", () => {
    expect(roundTripNote({ ...nothing, same: ["a"] })).toBe("Round trip: 1 of 1 event has the same types both ways.");
    expect(
      roundTripNote({ ...nothing, same: ["a", "b"], alike: ["c"], explained: ["d", "e"], unexplained: ["f"] }),
    ).toBe(
      "Round trip: 2 of 6 events have the same types both ways; 1 differs in TypeScript alone, not on the wire: c; 2 differ as told above: d, e; 1 differs for no known reason: f.",
    );
  });

  it("counts names where there are many", () => {
    const explained = [..."abcdefghijk"];
    expect(roundTripNote({ ...nothing, explained })).toContain(
      "11 differ as told above: a, b, c, d, e, f, g, h, 3 more.",
    );
  });

  it("points at the event's name", () => {
    const { found, sources } = going({ source: "e: (at: Date) => void", generated: "e: (at: string) => void" });
    expect(found.map(({ at }) => sources.get(at.file)?.slice(at.start, at.end))).toEqual(["e"]);
  });
});
