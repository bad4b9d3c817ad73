import type { Catalog } from "../../../../src/catalog/model.js";
import { type CallExpression, Node, type SourceFile, SyntaxKind } from "../../../../src/compiler/compiler.js";
import { openFile } from "../../../../src/compiler/project.js";
import { memoryHost } from "../../../../src/host/memory.js";
import { loadCatalogText } from "../../../../src/index.js";
import type { ContractTypes } from "../../../../src/scan/model.js";
import { contractFiles, contractTypes } from "../../../../src/scan/types/contract-types.js";

const CATALOG = `catalog: 1
info: { title: Chat }
types:
  Message: { fields: { id: string, text: string, sent?: datetime, tags?: "string[]", meta?: "Record<string, number>" } }
  Presence: '"online" | "away" | { busyUntil: datetime }'
  Tree: { fields: { name: string, children: "Tree[]" } }
  Part: '{ kind: "text", text: string } | { kind: "image", bytes: binary }'
clientToServer:
  say: Message
  presence: Presence
  cursor: "[integer, integer]"
  plant: Tree
  upload: binary
  count: integer
  note: { args: [title: string, body?: string] }
  label: { args: [id: string, "...labels": "string[]"] }
  maybe: string | null
  part: Part
  anything: unknown
`;

const DECLARATIONS = `
declare function send(event: string, ...args: any[]): void;
declare const text: string;
declare const maybeText: string | undefined;
declare const when: Date;
declare const untold: unknown;
declare const any: any;
declare const yes: boolean;
interface Row { id: string; text: string; sent: Date; archived: boolean; greet(): void }
declare const row: Row;
class Entry { private secret = 1; constructor(readonly id: string, readonly text: string) {} get size(): number { return 1; } }
enum Mood { Online = "online", Gone = "gone" }
interface Leaf { name: string; children: readonly Leaf[] }
declare const leaf: Leaf;
interface Scores { a: number; b: number }
declare const scores: Scores;
`;

const passing: readonly (readonly [what: string, code: string])[] = [
  [
    "what the compiler would take",
    `send("say", { id: text, text: "hello" }); send("count", 1); send("label", text, text);`,
  ],
  [
    "a literal whose variable forgot it",
    `const p = { a: "x" as const, s: "online" }; const s = "away"; send("presence", s);`,
  ],
  ["a constant object with a literal in it", `const part = { kind: "text", text }; send("part", part);`],
  ["a tuple whose variable forgot it", 'const at = [1, 2]; send("cursor", at); send("cursor", [1, 2] as const);'],
  ["branches", `send("presence", yes ? "online" : "away"); send("presence", yes ? "online" : { busyUntil: when });`],
  ["a fallback", `send("count", any ?? 1); send("note", maybeText ?? "title");`],
  ["a Date where text is declared", `send("presence", { busyUntil: when }); send("say", row);`],
  ["a Date in an object in a list", `send("say", { ...row, sent: new Date() });`],
  ["undefined properties", `send("say", { id: text, text, sent: undefined, tags: yes ? ["a"] : undefined });`],
  ["an instance by its fields", `send("say", new Entry("1", "hello"));`],
  ["an enum by its values", `send("presence", Mood.Online);`],
  [
    "readonly lists, in themselves",
    `send("plant", leaf); send("say", { id: "1", text, tags: ["a"] as readonly string[] });`,
  ],
  ["an interface as a record", `send("say", { id: "1", text, meta: scores });`],
  [
    "binary in all its forms",
    `send("upload", new Uint16Array(2)); send("upload", new ArrayBuffer(2)); send("part", { kind: "image", bytes: new Blob() });`,
  ],
  [
    "null and undefined for what may be left out",
    `send("note", "a", null); send("note", "a", undefined); send("note", "a", maybeText);`,
  ],
  ["undefined where null is declared", `send("maybe", undefined); send("maybe", maybeText);`],
  [
    "what cannot be told",
    `send("say", any); send("say", untold); send("say", { id: any, text: untold }); send("anything", row);`,
  ],
  [
    "type parameters by what is known of them",
    `function f<T, M extends Row>(t: T, m: M, k: keyof Row) { send("say", t); send("say", m); send("note", k); }`,
  ],
  [
    "one of several variants",
    `declare const kind: "text" | "image"; send("part", { kind, text, bytes: new Uint8Array(1) });`,
  ],
  ["a record whose keys cannot be told", `declare const record: Record<string, string>; send("say", record);`],
  ["toJSON, by what it gives", `declare const url: URL; send("count", { toJSON: () => 1 }); send("note", url);`],
  ["a property more", `send("say", { id: "1", text, extra: 1 });`],
];

const failing: readonly (readonly [what: string, code: string, found: readonly string[]])[] = [
  ["another primitive", `send("count", text);`, [": string for number at text"]],
  ["a property of another type", `send("say", { id: 1, text });`, ["id: 1 for string at 1"]],
  ["a property that is missing", `send("say", { id: "1" });`, [`text: nothing for string at { id: "1" }`]],
  ["the same through a constant", `const m = { id: 1, text }; send("say", m);`, ["id: 1 for string at m"]],
  ["a value that no variant has", `send("presence", "gone");`, [`: "gone" for Presence at "gone"`]],
  ["an enum's other value", `send("presence", Mood.Gone);`, [": Mood.Gone for Presence at Mood.Gone"]],
  ["text where only some is declared", `send("presence", text);`, [": string for Presence at text"]],
  ["a branch", `send("count", yes ? 1 : "one");`, [`: "one" for number at "one"`]],
  [
    "what may be undefined",
    `send("say", { id: maybeText, text });`,
    ["id: string | undefined for string at maybeText"],
  ],
  ["a list for one", `send("count", [1]);`, [": number[] for number at [1]"]],
  ["a tuple too short", `send("cursor", [1]);`, [": number[] for [number, number] at [1]"]],
  ["an item", `send("say", { id: "1", text, tags: ["a", 2] });`, ["tags.1: 2 for string at 2"]],
  [
    "items by their type",
    `declare const ids: number[]; send("say", { id: "1", text, tags: ids });`,
    ["tags.[]: number for string at ids"],
  ],
  [
    "deep inside",
    `send("plant", { name: "a", children: [{ name: "b", children: [{ name: 1, children: [] }] }] });`,
    ["children.0.children.0.name: 1 for string at 1"],
  ],
  ["a Date for a number", `send("count", when);`, [": Date for number at when"]],
  ["text for binary", `send("upload", text);`, [": string for Uint8Array<ArrayBufferLike> at text"]],
  ["the variant that was meant", `send("part", { kind: "text", text: 1 });`, ["text: 1 for string at 1"]],
  ["an element of the rest", `send("label", "a", "b", 3);`, [": 3 for string at 3"]],
  ["a record's value", `send("say", { id: "1", text, meta: { a: "x" } });`, [`meta.a: "x" for number at "x"`]],
  [
    "a Map, which arrives empty",
    `send("say", new Map<string, string>());`,
    ["id: nothing for string at new Map<string, string>()"],
  ],
];

interface Program {
  readonly catalog: Catalog;
  readonly file: SourceFile;
  readonly types: ContractTypes;
}

let program: Program;

/** All cases are one file, each in a namespace of its own: a program takes a second to begin with. */
beforeAll(async () => {
  const { catalog, diagnostics } = await loadCatalogText(CATALOG);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  if (!catalog) throw new Error("There is no catalog");
  const cases = [...passing, ...failing].map(([what, code]) => `namespace ${nameOf(what)} {\n${code}\n}`);
  const host = memoryHost(new Map([["main.ts", [DECLARATIONS, ...cases, "export {};"].join("\n")]]));
  const opened = openFile(host, "main.ts");
  if ("failure" in opened) throw new Error(opened.failure);
  for (const [path, text] of contractFiles([catalog])) opened.project.createSourceFile(path, text);
  const types = contractTypes(opened.project.getProgram().compilerObject, [catalog], host.cwd);
  program = { catalog, file: opened.project.getSourceFileOrThrow("main.ts"), types };
}, 60_000);

function nameOf(what: string): string {
  return `case_${what.replaceAll(/\W/g, "_")}`;
}

/** What is wrong with each argument of the `send(…)` calls of a case. */
function differences(what: string): string[] {
  const body = program.file.getModuleOrThrow(nameOf(what));
  const calls = body.getDescendantsOfKind(SyntaxKind.CallExpression);
  return calls.filter((call) => call.getExpression().getText() === "send").flatMap(differencesOf);
}

function differencesOf(call: CallExpression): string[] {
  const { catalog, file, types } = program;
  const [name, ...args] = call.getArguments();
  const literal = Node.isStringLiteral(name) ? name.getLiteralValue() : "";
  const event = catalog.namespaces[0]?.clientToServer.find((each) => each.name === literal);
  if (!event) throw new Error(`There is no event ${literal}`);
  return args.flatMap((argument, index) => {
    const at = { file: "main.ts", start: argument.getStart(), end: argument.getEnd() };
    const expression = Node.isExpression(argument) ? argument.compilerNode : undefined;
    const found = types.mismatch({ type: argument.getType().compilerType, expression, at }, event, index);
    if (!found) return [];
    const where = file.getFullText().slice(found.at.start, found.at.end);
    return [`${found.path.join(".")}: ${found.sent ?? "nothing"} for ${found.declared} at ${where}`];
  });
}

test.each(passing)("lets pass: %s", (what) => {
  expect(differences(what)).toEqual([]);
});

test.each(failing)("finds: %s", (what, _, found) => {
  expect(differences(what)).toEqual(found);
});
