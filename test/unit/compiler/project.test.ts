import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openFile, openProject, tsconfigOf, withReferences } from "../../../src/compiler/project.js";
import { memoryHost } from "../../../src/host/memory.js";
import { nodeHost } from "../../../src/host/node.js";

describe("the projects that a tsconfig leads to", () => {
  it("are itself and those that it refers to, each once, over any number of steps", () => {
    const host = memoryHost(
      new Map([
        [
          "tsconfig.json",
          `{ "files": [], "references": [{ "path": "./server" }, { "path": "client/tsconfig.app.json" }] }`,
        ],
        ["server/tsconfig.json", `{ "references": [{ "path": "../shared" }] } // Comments are allowed.`],
        ["client/tsconfig.app.json", `{ "references": [{ "path": "../shared" }, { "path": "../gone" }] }`],
        ["shared/tsconfig.json", `{ "references": [{ "path": "../server" }], }`],
      ]),
    );
    expect(withReferences(host, "tsconfig.json")).toEqual([
      "/tsconfig.json",
      "/server/tsconfig.json",
      "/shared/tsconfig.json",
      "/client/tsconfig.app.json",
      "/gone",
    ]);
    expect(openProject(host, "/gone")).toEqual({ failure: "there is no such file" });
  });
});

describe("a project with a file that is no text", () => {
  it("is read without it", () => {
    const directory = mkdtempSync(join(tmpdir(), "no-text-"));
    writeFileSync(join(directory, "tsconfig.json"), "{}");
    writeFileSync(join(directory, "a.ts"), "export const a = 1;");
    writeFileSync(join(directory, "video.ts"), Buffer.from([0x47, 0xff, 0xfe, 0x00]));
    const opened = openProject(nodeHost(directory), "tsconfig.json");
    rmSync(directory, { recursive: true });
    expect("project" in opened && opened.project.getSourceFiles().map((file) => file.getBaseName())).toEqual([
      "a.ts",
      "video.ts",
    ]);
  });
});

describe("ambient types", () => {
  const files = (compilerOptions: object): Map<string, string> =>
    new Map([
      ["tsconfig.json", JSON.stringify({ compilerOptions })],
      ["a.ts", "export const made: Ambient = { yes: true };"],
      ["node_modules/@types/ambient/index.d.ts", "declare interface Ambient { yes: boolean }"],
    ]);
  const mistakes = (opened: ReturnType<typeof openProject>): readonly string[] => {
    if ("failure" in opened) throw new Error(opened.failure);
    return opened.project.getPreEmitDiagnostics().map((each) => String(each.getMessageText()));
  };

  it("are all that are installed, unless the project lists some", () => {
    expect(mistakes(openProject(memoryHost(files({})), "tsconfig.json"))).toEqual([]);
    expect(mistakes(openProject(memoryHost(files({ types: [] })), "tsconfig.json"))).toEqual([
      "Cannot find name 'Ambient'.",
    ]);
  });

  it("are all that are installed where no tsconfig says anything", () => {
    expect(mistakes(openFile(memoryHost(files({})), "a.ts"))).toEqual([]);
  });
});

describe("the tsconfig of a file", () => {
  it("is the nearest one, or the nearest jsconfig", () => {
    const host = memoryHost(
      new Map([
        ["tsconfig.json", "{}"],
        ["a/jsconfig.json", "{}"],
        ["a/b/c.js", ""],
        ["d/e.ts", ""],
      ]),
    );
    expect(tsconfigOf(host, "a/b/c.js")).toBe("/a/jsconfig.json");
    expect(tsconfigOf(host, "d/e.ts")).toBe("/tsconfig.json");
  });
});

describe("a project", () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "project-"));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const write = (files: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    }
  };
  const filesOf = (tsconfig: string): readonly string[] => {
    const opened = openProject(nodeHost(root), tsconfig);
    if ("failure" in opened) throw new Error(opened.failure);
    const files = opened.project.getProgram().compilerObject.getSourceFiles();
    const own = files.map(({ fileName }) => fileName).filter((name) => name.startsWith(`${root}/`));
    return own.map((name) => name.slice(root.length + 1)).sort();
  };

  it("that only refers to others has no files", () => {
    write({
      "tsconfig.json": `{ "files": [], "references": [{ "path": "./a" }] }`,
      "a/tsconfig.json": "{}",
      "a/a.ts": "",
    });
    expect(filesOf("tsconfig.json")).toEqual([]);
    expect(filesOf("a/tsconfig.json")).toEqual(["a/a.ts"]);
  });

  it("has JavaScript where its tsconfig says so", () => {
    write({
      "tsconfig.json": "{}",
      "js.json": `{ "compilerOptions": { "checkJs": true } }`,
      "jsconfig.json": "{}",
      "a.ts": "",
      "b.js": "",
    });
    expect(filesOf("tsconfig.json")).toEqual(["a.ts"]);
    expect(filesOf("js.json")).toEqual(["a.ts", "b.js"]);
    expect(filesOf("jsconfig.json")).toEqual(["a.ts", "b.js"]);
  });

  it("reads workspaces that stand in node_modules as links", () => {
    write({
      "app/tsconfig.json": `{ "compilerOptions": { "moduleResolution": "bundler", "module": "esnext" } }`,
      "app/main.ts": `import { name } from "@acme/shared"; export const own = name;`,
      "shared/package.json": `{ "name": "@acme/shared", "exports": "./index.ts" }`,
      "shared/index.ts": `export const name = "hello" as const;`,
    });
    mkdirSync(join(root, "node_modules/@acme"), { recursive: true });
    symlinkSync(join(root, "shared"), join(root, "node_modules/@acme/shared"));
    expect(filesOf("app/tsconfig.json")).toEqual(["app/main.ts", "shared/index.ts"]);
  });
});
