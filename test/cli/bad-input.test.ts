import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { CATALOG, Project } from "./tool.js";

/** Where the tests do not run as root, the tool runs as the same user, which is unprivileged already. */
const IS_ROOT = process.getuid?.() === 0;
const NOBODY = 65534;
const asNobody = IS_ROOT ? { user: NOBODY } : {};

const GENERATE = ["generate", "chat.events.yaml", "-o", "chat"];

let project: Project;

beforeEach(() => {
  project = new Project();
});

afterEach(() => {
  chmodSync(project.directory, 0o755);
  project.close();
});

/** Catalogs that are wrong, and what their author is told. */
const FAULTS: readonly (readonly [what: string, catalog: string, said: string])[] = [
  ["a list", "- catalog: 1\n", "chat.events.yaml:1:1  error"],
  ["nothing at all", "", "chat.events.yaml:1:1  error  empty-file"],
  ["a wrong version", CATALOG.replace("1", "7"), "chat.events.yaml:1:10  error"],
  ["a quoted version", CATALOG.replace("1", '"1"'), "chat.events.yaml:1:10  error"],
  ["an unknown key", CATALOG.replace("serverToClient", "serverToCleint"), 'Did you mean "serverToClient"?'],
  ["a key twice", `${CATALOG}info: { title: Again }\n`, "chat.events.yaml:7:1  error"],
  ["an unclosed bracket", CATALOG.replace("Chat }", "Chat"), "chat.events.yaml:2:7  error  yaml-syntax"],
  ["tabs", CATALOG.replace("  say", "\tsay"), "chat.events.yaml:4:1  error  tab-indentation"],
  [
    "a reference to nowhere",
    CATALOG.replace("say: string", 'say: { payload: { $ref: "#/nowhere" } }'),
    "chat.events.yaml:4:",
  ],
  [
    "a reference to a file that is not there",
    CATALOG.replace("say: string", "say: { payload: { $ref: no.yaml } }"),
    "no.yaml",
  ],
  [
    "a reference over http",
    CATALOG.replace("say: string", "say: { payload: { $ref: 'http://example.com/a.json' } }"),
    "chat.events.yaml:4:",
  ],
  [
    "references in a circle without end",
    `${CATALOG}types:\n  A: { $ref: "#/types/B" }\n  B: { $ref: "#/types/A" }\n`,
    "chat.events.yaml:9:14  error  reference-cycle",
  ],
  ["a file that includes itself by another", `${CATALOG}include: [two.yaml]\n`, "include"],
  [
    "aliases that grow without end",
    `x-0: &a0 [x, x]\n${Array.from({ length: 40 }, (_, n) => `x-${n + 1}: &a${n + 1} [*a${n}, *a${n}]\n`).join("")}${CATALOG}`,
    "alias",
  ],
];

test.each(FAULTS)("a catalog with %s is a finding with a place, and writes nothing", (what, catalog, said) => {
  project.write("chat.events.yaml", catalog);
  project.write("two.yaml", "catalog: 1\ninclude: [three.yaml]\n");
  if (what.startsWith("a file that includes")) {
    project.write("three.yaml", "catalog: 1\ninclude: [two.yaml]\n");
  }
  const before = project.snapshot();
  const run = project.run(GENERATE);
  expect(run).toMatchObject({ code: 1, err: "" });
  expect(run.out).toMatch(/^\S+\.yaml:\d+:\d+ {2}error {2}[a-z-]+ {2}\S/m);
  expect(run.out).toContain(said);
  expect(run.out).not.toMatch(/^\s+at .*:\d+/m);
  expect(project.snapshot()).toEqual(before);
});

test("a catalog that is not text, or that is a directory, cannot be read", () => {
  writeFileSync(project.path("chat.events.yaml"), Buffer.from([0x66, 0xfc, 0x72]));
  expect(project.run(GENERATE)).toEqual({
    code: 3,
    out: "",
    err: 'Cannot read "chat.events.yaml": it is not UTF-8 text.\n',
  });
  mkdirSync(project.path("folder"));
  expect(project.run(["validate", "folder"]).err).toBe('Cannot read "folder": it is a directory.\n');
  expect(project.run(["validate", "missing.yaml"])).toMatchObject({
    code: 3,
    err: 'Cannot read "missing.yaml": there is no such file or directory.\n',
  });
});

test("a catalog of 8 MB works", () => {
  const prose = "Everything that anybody could want to know about it, and then some. ".repeat(80);
  const events = Array.from(
    { length: 1_500 },
    (_, index) =>
      `  event${index}:\n    description: ${prose}\n    fields: { id: uuid, count: integer, tags: "string[]" }\n`,
  );
  const catalog = `catalog: 1\ninfo: { title: Chat }\nclientToServer:\n${events.join("")}`;
  expect(catalog.length).toBeGreaterThan(8_000_000);
  project.write("chat.events.yaml", catalog);
  expect(project.run(GENERATE)).toMatchObject({ code: 0, err: "" });
  expect(project.run(["check", ...GENERATE.slice(1)])).toMatchObject({ code: 0, err: "" });
  expect(project.read("chat/server.ts")).toContain("event1499(");
});

test("a catalog of more than 64 MB is refused before it is read", () => {
  writeFileSync(project.path("chat.events.yaml"), Buffer.alloc(64 * 1024 * 1024 + 1, "#"));
  expect(project.run(["validate", "chat.events.yaml"])).toMatchObject({
    code: 3,
    err: 'Cannot read "chat.events.yaml": it is too large.\n',
  });
});

test("a file that this user may not read", () => {
  chmodSync(project.path("chat.events.yaml"), 0o000);
  expect(project.run(["validate", "chat.events.yaml"], asNobody)).toEqual({
    code: 3,
    out: "",
    err: 'Cannot read "chat.events.yaml": permission denied.\n',
  });
});

test("a file that a catalog names and this user may not read is a finding", () => {
  project.write("chat.events.yaml", `${CATALOG}include: [secret.yaml]\n`);
  project.write("secret.yaml", CATALOG);
  chmodSync(project.path("secret.yaml"), 0o000);
  const run = project.run(["validate", "chat.events.yaml"], asNobody);
  expect(run.code).toBe(1);
  expect(run.out).toMatch(/^chat\.events\.yaml:7:11 {2}error .*secret\.yaml.*permission denied/);
});

test("an output directory that this user may not write to", () => {
  mkdirSync(project.path("chat"));
  chmodSync(project.path("chat"), 0o555);
  const run = project.run(GENERATE, asNobody);
  expect(run).toMatchObject({
    code: 3,
    err: expect.stringMatching(/^Cannot write "chat\/.*": permission denied\. Nothing was changed\.\n$/),
  });
  chmodSync(project.path("chat"), 0o755);
  expect(project.snapshot("chat")).toEqual({});
});

test("an output directory that is a file", () => {
  project.write("chat", "mine");
  const run = project.run(GENERATE);
  expect(run).toMatchObject({ code: 3, out: "" });
  expect(run.err).toBe('Cannot write "chat/types.ts": "chat" is a file, not a directory. Nothing was changed.\n');
  expect(project.read("chat")).toBe("mine");
});

/** A file system of its own of so many bytes; says no where this machine does not let the tests mount one. */
function mountSmall(directory: string, bytes: number): boolean {
  mkdirSync(directory);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${bytes}`, "tmpfs", directory], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

test("a disk that fills up midway leaves the old output whole", () => {
  const disk = project.path("disk");
  if (!mountSmall(disk, 160 * 1024)) {
    console.warn("No file system can be mounted here: a disk that is really full was left out, one in memory was not.");
    return;
  }
  try {
    const generate = ["generate", "chat.events.yaml", "-o", "disk/chat"];
    const tooLarge = project.run(generate);
    expect(tooLarge.code).toBe(3);
    expect(tooLarge.err).toMatch(
      /^Cannot write "disk\/chat\/.*": no space is left on the disk\. Nothing was changed\.\n$/,
    );
    expect(project.snapshot("disk")).toEqual({});
    execFileSync("mount", ["-o", "remount,size=262144", disk]);
    expect(project.run([...generate, "--target", "client"]).code).toBe(0);
    const before = project.snapshot("disk");
    execFileSync("mount", ["-o", "remount,size=180224", disk]);
    expect(project.run(generate).code).toBe(3);
    expect(project.snapshot("disk")).toEqual(before);
  } finally {
    execFileSync("umount", [disk]);
  }
});
