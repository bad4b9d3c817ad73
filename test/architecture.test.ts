import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { importsBelow } from "./support/architecture/imports.js";
import { cycles, type Room, readRooms, violations } from "./support/architecture/rooms.js";

const root = join(__dirname, "..");
const page = readFileSync(join(root, "ARCHITECTURE.md"), "utf8");
const rooms = readRooms(page);

describe("the rooms of ARCHITECTURE.md", () => {
  it("stand in a table that names each once", () => {
    const names = rooms.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["text", "catalog", "commands", "cli", "src/index.ts", "templates"]));
    expect(new Set(names).size).toBe(names.length);
  });

  it("are folders and files that exist", () => {
    expect(rooms.filter(({ place }) => !existsSync(join(root, place)))).toEqual([]);
  });

  it("have their packages for themselves", () => {
    const packages = rooms.flatMap(({ packages }) => packages);
    expect(packages.filter((name, at) => packages.indexOf(name) !== at)).toEqual([]);
  });

  it("do not import each other in circles", () => {
    expect(cycles(rooms)).toEqual([]);
  });

  it("hold every import of src and templates", () => {
    expect(violations(rooms, importsBelow(root, ["src", "templates"]))).toEqual([]);
  });

  it("are all in use: what a row allows is imported somewhere", () => {
    const files = importsBelow(root, ["src", "templates"]);
    const used = new Set(files.flatMap(({ imports }) => imports));
    const unused = rooms.flatMap(({ name, packages }) =>
      packages.filter((each) => !used.has(each)).map((each) => `${name}: ${each}`),
    );
    expect(unused).toEqual([]);
  });
});

describe("the check of imports", () => {
  const rooms: readonly Room[] = readRooms(`
| room | what it is | may import | alone in using |
|---|---|---|---|
| text | lines | | |
| schema | schemas | text, \`templates/formats.ts\` | \`refa\` |
| \`src/index.ts\` | the library | schema | |
| templates | copied | | |
`);

  const check = (files: Readonly<Record<string, string>>): readonly string[] => {
    const folder = mkdtempSync(join(tmpdir(), "rooms-"));
    try {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(join(folder, dirname(path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      return violations(rooms, importsBelow(folder, ["src", "templates"]));
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it("allows a room itself, its row and its packages", () => {
    expect(
      check({
        "src/schema/a.ts": [
          'import { b } from "./b.js";',
          'import { t } from "../text/t.js";',
          'import { isUuid } from "../../templates/formats.js";',
          'import { refa } from "refa";',
          'import { posix } from "node:path";',
        ].join("\n"),
        "src/index.ts": 'export * from "./schema/a.js";',
        "templates/formats.ts": 'import { isObject } from "./checks.js";',
      }),
    ).toEqual([]);
  });

  it.each([
    ["a static import", 'import { a } from "../schema/a.js";'],
    ["a type import", 'import type { A } from "../schema/a.js";'],
    ["a re-export", 'export { a } from "../schema/a.js";'],
    ["an import for its effects", 'import "../schema/a.js";'],
    ["a dynamic import", 'const a = await import("../schema/a.js");'],
    ["an import inside a type", 'type A = import("../schema/a.js").A;'],
  ])("finds %s of a room that is not in the row", (_, text) => {
    expect(check({ "src/text/t.ts": text })).toEqual(["src/text/t.ts imports src/schema/a.ts: text may not import it"]);
  });

  it("finds a package that another room is alone in using", () => {
    expect(check({ "src/text/t.ts": 'import { refa } from "refa";' })).toEqual([
      "src/text/t.ts imports refa: text may not import it",
    ]);
  });

  it("finds a file of a room of which only another file is allowed", () => {
    expect(check({ "src/schema/a.ts": 'import "../../templates/checks.js";' })).toEqual([
      "src/schema/a.ts imports templates/checks.ts: schema may not import it",
    ]);
  });

  it("finds a file that belongs to no room", () => {
    expect(check({ "src/other/a.ts": "" })).toEqual(["src/other/a.ts belongs to no room"]);
  });

  it("does not take the text of a template literal for an import", () => {
    expect(check({ "src/text/t.ts": 'export const code = `import { a } from "../schema/a.js";`;' })).toEqual([]);
  });

  it("finds rooms that import each other in a circle", () => {
    const circular = readRooms(`
| room | what it is | may import | alone in using |
|---|---|---|---|
| a | | b | |
| b | | c | |
| c | | a | |
`);
    expect(cycles(circular)).toEqual(["a → b → c → a"]);
  });
});
