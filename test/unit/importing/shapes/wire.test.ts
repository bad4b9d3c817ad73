import { type Read, readProbe } from "./reading.js";

const DECLARATIONS = `
class Point {
  #secret = 1;
  protected z = 3;
  static origin = 0;
  constructor(public x: number, public y?: number) {}
  get length() { return 1; }
  move() {}
}
class Money { constructor(readonly cents: number) {} toJSON() { return { cents: this.cents }; } }
class AppError extends Error { constructor(readonly code: string) { super(); } }
class Members extends Map<string, number> {}
enum Kind { Text = "text", Image = "image" }
enum Level { Low, High }
type Brand = string & { readonly __brand: "id" };
interface Meeting { from: Date; to?: Date }
declare const mark: unique symbol;
`;

/** A type, what it becomes, and what is told of it. */
const EXPECTED: readonly (readonly [string, string, readonly string[]])[] = [
  ["Date", "datetime", ["date-arrives-as-text: Date"]],
  ["Meeting", "Meeting", ["date-arrives-as-text: Date", "date-arrives-as-text: Date"]],
  ["Map<string, number>", "{}", ["object-arrives-empty: Map<string, number>"]],
  ["ReadonlySet<string> | string[]", "{} | string[]", ["object-arrives-empty: ReadonlySet<string>"]],
  ["Error | string", "{} | string", ["object-arrives-empty: Error"]],
  ["RegExp", "{}", ["object-arrives-empty: RegExp"]],
  ["Promise<string>", "{}", ["object-arrives-empty: Promise<string>"]],
  ["Point", "Point", ["class-arrives-as-data: Point"]],
  ["AppError", "AppError", ["class-arrives-as-data: AppError"]],
  ["Money", "Money", ["arrives-as-json: Money"]],
  ["{ toJSON(): string }", "string", ["arrives-as-json: { toJSON(): string }"]],
  ["bigint", "unknown", ["bigint-cannot-be-sent: bigint"]],
  [
    "{ a: 1; act: () => void; tag: symbol }",
    "{ a: 1 }",
    ["function-is-left-out: () => void", "function-is-left-out: symbol"],
  ],
  ["{ a: 1; act(): void }", "{ a: 1 }", ["function-is-left-out: act"]],
  ["{ a: string | (() => void) }", "{ a?: string }", ["function-is-left-out: string | (() => void)"]],
  ["{ [mark]: string; a: 1 }", "{ a: 1 }", []],
  ["(() => void)[]", "null[]", ["function-is-left-out: () => void"]],
  ["(string | undefined)[]", "(string | null)[]", ["undefined-arrives-as-null: string | undefined"]],
  ["{ a: string | undefined; b: undefined }", "{ a?: string; b?: never }", []],
  ["never", "unknown", ["type-not-imported: never"]],
  ["{ a: string & number; b?: never }", "{ a: unknown; b?: never }", ["type-not-imported: string & number"]],
  ["any", "unknown", ["any-becomes-unknown: any"]],
  ["Kind", "Kind", ["enum-becomes-values: Kind"]],
  ["Level | null", "Level | null", ["enum-becomes-values: Level"]],
  ["Brand", "Brand", ['brand-is-left-out: string & { readonly __brand: "id" }']],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template type, not a template
  ["`user:${string}`", "string", ["type-is-widened: `user:${string}`"]],
  ["object", "Record<string, unknown>", ["type-is-widened: object"]],
  ["[...number[], string]", "(number | string)[]", ["type-is-widened: [...number[], string]"]],
  ["Iterable<string>", "unknown", ["type-not-imported: Iterable<string>"]],
  ["HTMLElement", "unknown", ["type-not-imported: HTMLElement"]],
  ["RTCSessionDescriptionInit['sdp']", "string", []],
  ["URL", "uri", ["arrives-as-json: URL"]],
  ["Missing", "unknown", ["type-not-found: Missing"]],
  ["Buffer", "binary", []],
  ["Blob | File", "binary", []],
  ["String", "string", ["type-is-widened: String"]],
];

const properties = EXPECTED.map(([type], index) => `  t${index}: ${type};`).join("\n");
let read: Readonly<Record<string, Read>> = {};
const at = (type: string): Read | undefined => read[`t${EXPECTED.findIndex(([each]) => each === type)}`];

beforeAll(() => {
  read = readProbe(`${DECLARATIONS}\nexport interface Probe {\n${properties}\n}`);
});

describe("what does not survive the wire is what arrives, and is told of", () => {
  test.each(EXPECTED.map(([type, expected, told], index) => ({ type, expected, told, key: `t${index}` })))(
    "$type",
    ({ expected, told, key }) => {
      expect(read[key]?.text).toBe(expected);
      expect(read[key]?.told).toEqual(told);
    },
  );

  test("of a class, the fields of its instances, TypeScript's private ones too", () => {
    expect(at("Point")?.types).toEqual({ Point: "{ z: number; x: number; y?: number }" });
    expect(at("Point")?.frames).toContain('arrives as a plain object without "#secret", "length" and "move"');
    expect(at("AppError")?.types).toEqual({ AppError: "{ code: string }" });
  });

  test("of what has a toJSON(), what that returns", () => {
    expect(at("Money")?.types).toEqual({ Money: "{ cents: number }" });
  });

  test("of an enum, its values", () => {
    expect(at("Kind")?.types).toEqual({ Kind: "'text' | 'image'" });
    expect(at("Level | null")?.types).toEqual({ Level: "0 | 1" });
  });

  test("with a frame that says what to do", () => {
    const frames = at("Map<string, number>")?.frames;
    expect(frames).toContain("What is sent as Map<string, number> arrives as an empty object, and is imported so.");
    expect(frames).toContain("Send Object.fromEntries(map), and declare it as a Record, or send an array of pairs.");
  });
});
