import { type Read, readProbe } from "./reading.js";

const DECLARATIONS = `
interface User { id: string; name: string; nick?: string }
type Role = 'viewer' | 'admin';
interface Names extends Array<string> {}
enum Kind { Text = 'text', Image = 'image' }
const LEVELS = ['low', 'high'] as const;
const CONFIG = { mode: 'fast', size: 3 } as const;
declare function makeState(): { count: number; last: string | null };
type Nullable<T> = T | null;
type Prettify<T> = { [K in keyof T]: T[K] };
type Mutable<T> = { -readonly [K in keyof T]-?: T[K] };
type Unwrapped<T> = T extends (infer U)[] ? U : T;
`;

/** A type as it is written, and the type expression that it becomes. */
const EXPECTED: readonly (readonly [string, string])[] = [
  ["string", "string"],
  ["number", "number"],
  ["boolean", "boolean"],
  ["null", "null"],
  ["never[]", "never[]"],
  ["unknown", "unknown"],
  ["'a'", "'a'"],
  ["-1 | 0 | 1", "-1 | 0 | 1"],
  ["true", "true"],
  ["boolean | null", "boolean | null"],
  ["null | boolean", "null | boolean"],
  ["'b' | 'a'", "'b' | 'a'"],
  ["'x' | Role", "'x' | Role"],
  ["Role | null", "Role | null"],
  ["Nullable<string>", "string | null"],
  ["Exclude<Role, 'admin'> | 'guest'", "'viewer' | 'guest'"],
  ["(typeof LEVELS)[number]", "'low' | 'high'"],
  ["keyof User", "'id' | 'name' | 'nick'"],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template type, not a template
  ["`${'a' | 'b'}-${1 | 2}`", "'a-1' | 'a-2' | 'b-1' | 'b-2'"],
  ["Kind.Text", "'text'"],
  ["'known' | (string & {})", "'known' | string"],
  ["'known' | (string & { _?: never })", "'known' | string"],
  ["User['nick']", "string"],
  ["User['id' | 'name'][]", "string[]"],
  ["Unwrapped<User[]>", "User"],
  ["string[]", "string[]"],
  ["readonly (string | number)[]", "(string | number)[]"],
  ["ReadonlyArray<Role>", "Role[]"],
  ["[number, number]", "[number, number]"],
  ["readonly [x: string, y?: number, ...rest: Role[]]", "[string, number?, ...Role[]]"],
  ["[]", "[]"],
  ["Names", "Names"],
  ["{ a: string; b?: number; readonly c: boolean | null }", "{ a: string; b?: number; c: boolean | null }"],
  ["{ 'a-b': string; 1: number }", "{ 'a-b': string; '1': number }"],
  ["{}", "{}"],
  ["{ [key: string]: number }", "Record<string, number>"],
  ["{ total: number; [key: string]: number }", "{ total: number; [key: string]: number }"],
  ["Record<string, User>", "Record<string, User>"],
  ["Record<number, string>", "Record<string, string>"],
  ["Record<Role, boolean>", "Record<'viewer' | 'admin', boolean>"],
  ["Record<Kind, number>", "Record<'text' | 'image', number>"],
  ["{ [K in Role]?: K }", "{ viewer?: 'viewer'; admin?: 'admin' }"],
  ["Partial<User>", "Partial<User>"],
  ["Required<User>", "Required<User>"],
  ["Pick<User, 'id'>", "Pick<User, 'id'>"],
  ["Omit<User, 'id' | 'unheardOf'>", "Omit<User, 'id'>"],
  ["Omit<User, 'unheardOf'>", "User"],
  ["Readonly<User>", "User"],
  ["Partial<{ a: string }>", "{ a?: string }"],
  ["Omit<User & { at: number }, 'id' | 'nick'>", "{ name: string; at: number }"],
  ["NonNullable<User | null>", "User"],
  ["Awaited<Promise<User>>", "User"],
  ["ReturnType<typeof makeState>", "{ count: number; last: string | null }"],
  ["typeof CONFIG", "{ mode: 'fast'; size: 3 }"],
  ["Prettify<User & { at: number }>", "{ id: string; name: string; nick?: string; at: number }"],
  ["Mutable<User>", "{ id: string; name: string; nick: string }"],
  ["User & { at: number }", "User & { at: number }"],
  ["{ a: string } & { b: number }", "{ a: string; b: number }"],
  ["User & ({ a: 1 } | { b: 2 })", "User & ({ a: 1 } | { b: 2 })"],
  ["{ t: 'a'; n: number } | { t: 'b'; u: User }", "{ t: 'a'; n: number } | { t: 'b'; u: User }"],
  ["{ a: string; b?: never } | { a?: never; b: string }", "{ a: string; b?: never } | { a?: never; b: string }"],
  ["Uint8Array", "binary"],
  ["ArrayBuffer | Uint8Array", "binary"],
  ["DataView[]", "binary[]"],
];

const properties = EXPECTED.map(([type], index) => `  t${index}: ${type};`).join("\n");
let read: Readonly<Record<string, Read>> = {};

beforeAll(() => {
  const tsconfig = JSON.stringify({ compilerOptions: { target: "es2022", lib: ["es2022"] } });
  read = readProbe(`${DECLARATIONS}\nexport interface Probe {\n${properties}\n}`, { "tsconfig.json": tsconfig });
});

describe("a type becomes a type expression, without a word", () => {
  test.each(EXPECTED.map(([type, expected], index) => ({ type, expected, key: `t${index}` })))(
    "$type",
    ({ expected, key }) => {
      expect(read[key]?.text).toBe(expected);
      expect(read[key]?.told).toEqual([]);
    },
  );

  test("also an interface that is an array", () => {
    const index = EXPECTED.findIndex(([type]) => type === "Names");
    expect(read[`t${index}`]?.types).toEqual({ Names: "string[]" });
  });
});
