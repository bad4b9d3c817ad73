import { check } from "../../../src/commands/check.js";
import { generate } from "../../../src/commands/generate.js";
import { memoryHost } from "../../../src/host/memory.js";

const CATALOG = "catalog: 1\ninfo: { title: Chat }\nclientToServer: { say: string }\n";
const JS = { catalogs: ["app/chat.yaml"], out: "app/chat", targets: ["client"], language: "js" } as const;
const TS = { ...JS, language: "ts" } as const;
const RUN = { force: false, dryRun: false };

type Files = Map<string, string>;

const project = (more: Readonly<Record<string, string>> = {}): Files =>
  new Map([["app/chat.yaml", CATALOG], ...Object.entries(more)]);

const generated = (files: Files): readonly string[] =>
  [...files.keys()].filter((path) => path.startsWith("app/chat/")).sort();

const rulesIn = async (files: Files, selection: Parameters<typeof check>[1]): Promise<readonly string[]> => {
  const { problems, failures } = await check(memoryHost(files), selection);
  expect(failures).toEqual([]);
  return [...new Set(problems.map(({ diagnostic }) => diagnostic.rule))];
};

const isCommonJs = (files: Files): boolean => files.get("app/chat/client.js")?.includes("module.exports") ?? false;

describe("the module system is what Node makes of .js there", () => {
  test.each([
    ["ES modules, where no package.json is near", {}, false],
    ["CommonJS below a package.json that says nothing", { "package.json": "{}" }, true],
    ["ES modules, where it says so", { "package.json": '{ "type": "module" }' }, false],
    ["the same behind a byte order mark", { "package.json": '\ufeff{ "type": "module" }' }, false],
    ["what the nearest says", { "package.json": '{ "type": "module" }', "app/package.json": "{}" }, true],
    ["CommonJS below a package.json that cannot be read", { "package.json": "{" }, true],
  ])("%s", async (_, more, expected) => {
    const files = project(more);
    await generate(memoryHost(files), { ...JS, ...RUN });
    expect(isCommonJs(files)).toBe(expected);
  });

  test("unless it is named", async () => {
    const files = project({ "package.json": "{}" });
    await generate(memoryHost(files), { ...JS, ...RUN, module: "esm" });
    expect(isCommonJs(files)).toBe(false);
    expect(await rulesIn(files, { ...JS, module: "esm" })).toEqual([]);
  });

  test("check sees when that changes", async () => {
    const files = project({ "package.json": "{}" });
    await generate(memoryHost(files), { ...JS, ...RUN });
    expect(await rulesIn(files, JS)).toEqual([]);
    files.set("package.json", '{ "type": "module" }');
    expect(await rulesIn(files, JS)).toEqual(["output-outdated"]);
  });
});

describe("an output changes its language", () => {
  test("and what was generated before is removed, both ways", async () => {
    const files = project();
    const host = memoryHost(files);
    await generate(host, { ...TS, ...RUN });
    const inTypeScript = new Map(files);
    expect(generated(files)).toContain("app/chat/client.ts");
    await generate(host, { ...JS, ...RUN });
    expect(generated(files)).toEqual(expect.arrayContaining(["app/chat/client.js", "app/chat/client.d.ts"]));
    expect(generated(files).filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))).toEqual([]);
    await generate(host, { ...TS, ...RUN });
    expect(files).toEqual(inTypeScript);
  });

  test.each([
    ["js", TS, JS, '"app/chat" was generated as TypeScript, and the settings ask for JavaScript.', "--language ts"],
    ["ts", JS, TS, '"app/chat" was generated as JavaScript, and the settings ask for TypeScript.', "--language js"],
  ] as const)("and check for %s says so once", async (_, before, now, message, flag) => {
    const files = project();
    await generate(memoryHost(files), { ...before, ...RUN });
    const { problems } = await check(memoryHost(files), now);
    expect(problems.map(({ diagnostic }) => diagnostic)).toMatchObject([
      { rule: "output-other-language", message, help: expect.stringContaining(flag) },
    ]);
  });

  test("and check says which of the old files were edited", async () => {
    const files = project();
    await generate(memoryHost(files), { ...TS, ...RUN });
    files.set("app/chat/client.ts", `${files.get("app/chat/client.ts")}// mine\n`);
    expect(await rulesIn(files, JS)).toEqual(["output-other-language", "output-edited"]);
  });

  test("and what was half generated is told file by file", async () => {
    const files = project();
    await generate(memoryHost(files), { ...TS, ...RUN });
    const inTypeScript = new Map(files);
    await generate(memoryHost(files), { ...JS, ...RUN });
    files.set("app/chat/client.ts", inTypeScript.get("app/chat/client.ts") ?? "");
    expect(await rulesIn(files, JS)).toEqual(["output-extra"]);
  });

  test("and a file that was edited stays, until it may be lost", async () => {
    const files = project();
    await generate(memoryHost(files), { ...TS, ...RUN });
    files.set("app/chat/client.ts", `${files.get("app/chat/client.ts")}// mine\n`);
    const before = new Map(files);
    const { problems } = await generate(memoryHost(files), { ...JS, ...RUN });
    expect(problems.map(({ diagnostic }) => [diagnostic.rule, diagnostic.at.file])).toEqual([
      ["output-edited", "app/chat/client.ts"],
    ]);
    expect(files).toEqual(before);
    await generate(memoryHost(files), { ...JS, ...RUN, force: true });
    expect(files.has("app/chat/client.ts")).toBe(false);
  });
});

test("an edit in generated JavaScript is found, and the help names the flags", async () => {
  const files = project();
  await generate(memoryHost(files), { ...JS, ...RUN, module: "commonjs" });
  files.set("app/chat/guards.js", files.get("app/chat/guards.js")?.replace("use strict", "use asm") ?? "");
  const { problems } = await check(memoryHost(files), { ...JS, module: "commonjs" });
  expect(problems.map(({ diagnostic }) => diagnostic)).toMatchObject([
    { rule: "output-edited", help: expect.stringContaining("--language js --module commonjs --force") },
  ]);
});

test("types alone are declarations alone", async () => {
  const files = project();
  await generate(memoryHost(files), { ...JS, ...RUN, targets: ["types"] });
  expect(generated(files)).toEqual(["app/chat/types.d.ts"]);
});

describe("settings that do not go together are wrong usage", () => {
  const config = (output: string): Files =>
    project({
      "socket-contract.yaml": `version: 1\ncontracts: { chat: { catalog: app/chat.yaml, outputs: [${output}] } }`,
    });

  test.each([
    ["another extension", project(), { ...JS, importExtension: ".ts" }, 'JavaScript is imported as ".js", not ".ts".'],
    ["a module system of TypeScript", project(), { ...TS, module: "esm" }, 'The module system "esm" is for JavaScript'],
    [
      "the same in the config",
      config("{ dir: a, targets: [client], module: esm }"),
      { catalogs: [] },
      'The module system "esm" is for JavaScript',
    ],
    [
      "one for an output that is none",
      config("{ dir: a, targets: [client] }"),
      { catalogs: [], module: "commonjs" },
      "--module is for JavaScript output alone.",
    ],
  ] as const)("%s", async (_, files, selection, message) => {
    const { failures } = await generate(memoryHost(new Map(files)), { ...selection, ...RUN });
    expect(failures).toEqual([{ kind: "usage", message: expect.stringContaining(message), help: expect.any(String) }]);
  });

  test("of several outputs, a module system is for those in JavaScript", async () => {
    const files = config("{ dir: a, targets: [client], language: js }, { dir: b, targets: [client] }");
    const { failures } = await generate(memoryHost(files), { catalogs: [], module: "commonjs", ...RUN });
    expect(failures).toEqual([]);
    expect(files.get("a/client.js")).toContain("module.exports");
    expect(files.has("b/client.ts")).toBe(true);
  });
});
