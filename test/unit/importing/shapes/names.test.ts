import { type Read, readProbe } from "./reading.js";

const SOURCE = `
import type { Message, Author as Writer } from "./messages.js";
import type Settings from "./settings.js";
import type { Message as OtherMessage } from "./other.js";

/** Somebody. */
interface User { id: UserId; friends: User[] }
type UserId = string;
type Point = [number, number];
type Patch = Partial<User>;
type Role = "a" | "b";
interface Entity<K extends string = string, V = number> { kind: K; value: V }
interface Page<T> { items: T[]; next?: Page<T> }
type Paginated<T> = { items: T[] };
type Result<T> = { ok: true; value: T } | { ok: false; error: string };
type Tree = { kids: Tree[] };
type Json = string | Json[] | { [key: string]: Json };
interface Grow<T> { value: T; next?: Grow<T[]> }
type uuid = string;
interface Map2 { a: string }
declare namespace Chat { interface Line { text: string } }
declare const table: { readonly output: { id: string; tags?: string[] } };
type Row = (typeof table)["output"];
type Same = User;
interface Loop { inner: { again?: Loop["inner"] } }
class Base { id = 1 }

export interface Probe {
  user: User;
  optional?: Role;
  point: Point | null;
  patch: Patch;
  page: Page<Message>;
  entity: Entity;
  player: Entity<"player">;
  valued: Entity<string, Message>;
  paginated: Paginated<Message[]>;
  result: Result<User>;
  tree: Tree;
  json: Json;
  grow: Grow<string>;
  builtIn: uuid;
  fromElsewhere: Writer;
  byDefault: Settings;
  twice: { one: Message; other: OtherMessage };
  ambient: Guest;
  namespaced: Chat.Line;
  row: Row;
  rowAgain: (typeof table)["output"];
  same: Same;
  loop: Loop["inner"];
  record: Set2.Record;
  aClass: Base;
  packaged: import("packaged").Shared;
  anInstance: Page<{ a: 1 }>;
}
declare namespace Set2 { interface Record { a: string } }
`;

const OTHERS = {
  "messages.ts": `export interface Message { text: string; by: Author }\nexport interface Author { name: string }\n`,
  "other.ts": `export interface Message { code: number }\n`,
  "settings.ts": `export default interface Settings { volume: number }\n`,
  "ambient.d.ts": `interface Guest { vip: boolean }\n`,
  "node_modules/packaged/package.json": `{ "name": "packaged", "types": "index.d.ts" }`,
  "node_modules/packaged/index.d.ts": `export interface Shared { id: string; inner: Inner }\nexport type Inner = { a: 1 };\n`,
  "tsconfig.json": JSON.stringify({
    compilerOptions: { target: "es2022", lib: ["es2022"], module: "esnext", moduleResolution: "bundler" },
  }),
};

let read: Readonly<Record<string, Read>> = {};
const of = (key: string): Pick<Read, "text" | "types" | "told"> => {
  const { text, types, told } = read[key] ?? { text: "", types: {}, told: [] };
  return { text, types, told };
};

beforeAll(() => {
  read = readProbe(SOURCE, OTHERS);
});

describe("named types stay named", () => {
  test("interfaces, and aliases also of what has no name to the compiler", () => {
    expect(of("user")).toEqual({
      text: "User",
      types: { User: "{ id: UserId; friends: User[] }", UserId: "string" },
      told: [],
    });
    expect(of("point")).toEqual({ text: "Point | null", types: { Point: "[number, number]" }, told: [] });
    expect(of("patch").types["Patch"]).toBe("Partial<User>");
  });

  test("what may be left out keeps the name that it has otherwise", () => {
    expect(of("optional")).toEqual({ text: "Role", types: { Role: "'a' | 'b'" }, told: [] });
    expect(read["optional"]?.optional).toBe(true);
  });

  test("types of other files, imported under another name, by default, or ambient", () => {
    expect(of("fromElsewhere").types).toEqual({ Author: "{ name: string }" });
    expect(of("byDefault").types).toEqual({ Settings: "{ volume: number }" });
    expect(of("ambient").types).toEqual({ Guest: "{ vip: boolean }" });
    expect(of("namespaced").types).toEqual({ Line: "{ text: string }" });
  });

  test("types that were computed, wherever they are met", () => {
    const types = { Row: "{ id: string; tags?: string[] }" };
    expect(of("row")).toEqual({ text: "Row", types, told: [] });
    expect(of("rowAgain")).toEqual({ text: "Row", types, told: [] });
  });

  test("an alias of what has a name is that", () => {
    expect(of("same").text).toBe("User");
  });

  test("a class without methods is an object like any other", () => {
    expect(of("aClass")).toEqual({ text: "Base", types: { Base: "{ id: number }" }, told: [] });
  });

  test("plain objects of packages too", () => {
    const types = { Shared: "{ id: string; inner: Inner }", Inner: "{ a: 1 }" };
    expect(of("packaged")).toEqual({ text: "Shared", types, told: [] });
  });
});

describe("generic types", () => {
  test("are named after what they hold", () => {
    const { text, types } = of("page");
    expect(text).toBe("MessagePage");
    expect(types["MessagePage"]).toBe("{ items: Message[]; next?: MessagePage }");
    expect(of("paginated").text).toBe("PaginatedMessageList");
  });

  test("are not named after what is so by default", () => {
    expect(of("entity").text).toBe("Entity");
    expect(of("player").text).toBe("PlayerEntity");
    expect(of("valued").text).toBe("StringMessageEntity");
  });

  test("are written out where they are unions, or hold what has no name", () => {
    expect(of("result").text).toBe("{ ok: true; value: User } | { ok: false; error: string }");
    expect(of("anInstance").text).toBe("Page");
  });

  test("that grow without end come to one", () => {
    const { text, told } = of("grow");
    expect(text).toBe("StringGrow");
    expect(told).toEqual(["type-not-imported: Grow<T[]>"]);
  });
});

describe("recursive types", () => {
  test("hold themselves by name", () => {
    expect(of("tree").types).toEqual({ Tree: "{ kids: Tree[] }" });
    expect(of("json").types).toEqual({ Json: "string | Json[] | Record<string, Json>" });
  });

  test("get a name where they have none", () => {
    expect(of("loop")).toEqual({ text: "Loop", types: { Loop: "{ again?: Loop }" }, told: [] });
  });
});

describe("names that cannot stay", () => {
  test("two types of one name", () => {
    const { text, types, told } = of("twice");
    expect(text).toBe("{ one: Message; other: Message2 }");
    expect(types["Message2"]).toBe("{ code: number }");
    expect(told).toEqual(["type-is-renamed: Message"]);
  });

  test("what type expressions know already", () => {
    expect(of("builtIn")).toEqual({ text: "UuidType", types: { UuidType: "string" }, told: ["type-is-renamed: uuid"] });
    expect(of("record").text).toBe("RecordType");
    expect(read["record"]?.frames).toContain(
      "Record already means something in a catalog or in generated code. The type is imported as RecordType.",
    );
  });
});
