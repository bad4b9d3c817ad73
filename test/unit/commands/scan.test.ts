import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { check } from "../../../src/commands/check.js";
import type { Result } from "../../../src/commands/result.js";
import { type ScanSettings, scan } from "../../../src/commands/scan.js";
import { nodeHost } from "../../../src/host/node.js";

const CHAT = "catalog: 1\ninfo: { title: Chat }\nserverToClient:\n  message: string\nclientToServer:\n  typing: {}\n";
const GAME = "catalog: 1\ninfo: { title: Game }\nserverToClient:\n  moved: { args: [x: number, y: number] }\n";

const SERVER = `import { Server } from "socket.io";
export const io = new Server();
io.emit("message", "hello");
io.on("connection", (socket) => socket.on("typing", () => {}));
`;

const TSCONFIG = '{ "compilerOptions": { "module": "preserve", "lib": ["es2022"], "types": [] }, "include": ["*.ts"] }';

const directories: string[] = [];

afterAll(() => {
  for (const directory of directories) rmSync(directory, { recursive: true });
});

type Files = Readonly<Record<string, string>>;

/** A project on the disk, with the packages of this repository. */
function projectOf(files: Files): string {
  const directory = mkdtempSync(join(tmpdir(), "socket-contract-scan-"));
  directories.push(directory);
  symlinkSync(join(process.cwd(), "node_modules"), join(directory, "node_modules"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  return directory;
}

function scanned(files: Files, settings: Partial<ScanSettings> = {}): Promise<Result> {
  return scan(nodeHost(projectOf(files)), { catalogs: [], ...settings });
}

const seen = ({ problems }: Result): string[] =>
  problems.map(({ diagnostic: { rule, severity, at } }) => `${at.file} ${severity} ${rule}`);

const PLAIN = { "chat.events.yaml": CHAT, "tsconfig.json": TSCONFIG };
const NAMED = { catalogs: ["chat.events.yaml"] };

test("code that keeps the contract has no findings, and the result says how much was seen", async () => {
  const result = await scanned({ ...PLAIN, "server.ts": SERVER }, NAMED);
  expect(seen(result)).toEqual([]);
  expect(result.failures).toEqual([]);
  expect(result.notes).toEqual(["Coverage: 2 of 2 calls in 1 file."]);
});

test("findings lie in the code and in the catalog, and their texts come along", async () => {
  const result = await scanned(
    { ...PLAIN, "server.ts": SERVER.replace('"message"', '"mesage"'), "other.ts": "export const one = 1;\n" },
    NAMED,
  );
  expect(seen(result)).toEqual(["chat.events.yaml warning event-never-sent", "server.ts error unknown-event"]);
  expect([...result.sources.keys()].sort()).toEqual(["chat.events.yaml", "server.ts"]);
  expect(result.problems.map(({ context }) => context)).toEqual([
    { namespace: "/", event: "message", pointer: "/serverToClient/message" },
    { namespace: "/", event: "mesage" },
  ]);
});

test("comments on the line above let findings pass, in code as in catalogs; so does the config", async () => {
  const code = SERVER.replace("io.emit(", "// socket-contract-ignore unknown-event: soon\nio.emit(");
  const files = { ...PLAIN, "server.ts": code.replace('"message"', '"mesage"') };
  const config = "version: 1\ncontracts: { chat: { catalog: chat.events.yaml } }\nrules: { event-never-sent: off }\n";
  expect(seen(await scanned({ ...files, "socket-contract.yaml": config }))).toEqual([]);
  const catalog = CHAT.replace("  message", "  # socket-contract-ignore event-never-sent: soon\n  message");
  expect(seen(await scanned({ ...files, "chat.events.yaml": catalog }, NAMED))).toEqual([]);
});

describe("projects", () => {
  test("of a monorepo are scanned by the contracts that the config names them for", async () => {
    const config = `version: 1
contracts:
  chat: { catalog: chat.events.yaml, scan: { project: [server, web/tsconfig.json] } }
  game: { catalog: game.events.yaml, scan: { project: server } }
`;
    const web = `import { io } from "socket.io-client";
const socket = io();
socket.on("message", (text: string) => console.log(text));
socket.on("moved", () => {});
socket.emit("typing");
`;
    const result = await scanned({
      "socket-contract.yaml": config,
      "chat.events.yaml": CHAT,
      "game.events.yaml": GAME,
      "server/tsconfig.json": TSCONFIG,
      "server/server.ts": `${SERVER}io.emit("moved", 1, 2);\n`,
      "web/tsconfig.json": TSCONFIG,
      "web/web.ts": web,
    });
    expect(seen(result)).toEqual(["web/web.ts error unknown-event"]);
    expect(result.notes).toEqual(["Coverage: 6 of 6 calls in 2 files."]);
  });

  test("that one refers to are scanned too", async () => {
    const result = await scanned(
      {
        "chat.events.yaml": CHAT,
        "tsconfig.json": '{ "files": [], "references": [{ "path": "./server" }] }',
        "server/tsconfig.json": TSCONFIG,
        "server/server.ts": SERVER.replace('"hello"', "1"),
      },
      NAMED,
    );
    expect(seen(result)).toEqual(["server/server.ts error argument-type"]);
  });

  test("in JavaScript are seen too", async () => {
    const result = await scanned(
      {
        "chat.events.yaml": CHAT,
        "jsconfig.json":
          '{ "compilerOptions": { "allowJs": true, "checkJs": true, "types": [] }, "include": ["*.js"] }',
        "server.js": SERVER.replace('"message"', '"mesage"').replace('"typing"', '"message"'),
      },
      { ...NAMED, projects: ["jsconfig.json"] },
    );
    expect(seen(result)).toContain("server.js error unknown-event");
    expect(seen(result)).toContain("server.js error wrong-direction");
  });

  test("whose options the bundled compiler does not know are scanned all the same, with a word about it", async () => {
    const tsconfig = TSCONFIG.replace('"types"', '"newInTypeScript9": true, "types"');
    const result = await scanned({ ...PLAIN, "tsconfig.json": tsconfig, "server.ts": SERVER }, NAMED);
    expect(seen(result)).toEqual([]);
    expect(result.notes).toContain("tsconfig.json: Unknown compiler option 'newInTypeScript9'.");
  });

  test.each([
    ['"strict": true, ', ["server.ts error argument-type"]],
    ["", []],
  ])("are held to no more than their authors asked for: %j", async (strict, expected) => {
    const maybe = `export function tell(text: string | undefined): void {
  io.emit("message", text);
}
`;
    const tsconfig = TSCONFIG.replace('"types"', `${strict}"types"`);
    const files = { ...PLAIN, "tsconfig.json": tsconfig, "server.ts": `${SERVER}${maybe}` };
    expect(seen(await scanned(files, NAMED))).toEqual(expected);
  });

  test.each([
    ["there is none", { "chat.events.yaml": CHAT }, "usage", "No TypeScript project was named"],
    ["it is no JSON", { ...PLAIN, "tsconfig.json": "{ no" }, "file", 'Cannot read "tsconfig.json"'],
    [
      "what it extends is not there",
      { ...PLAIN, "tsconfig.json": '{ "extends": "./base.json" }', "server.ts": SERVER },
      "file",
      "base.json",
    ],
    ["it names no files", PLAIN, "usage", 'There are no source files in "tsconfig.json".'],
    [
      "nothing in it uses Socket.IO",
      { ...PLAIN, "one.ts": "export const one = 1;\n" },
      "usage",
      'Nothing in "tsconfig.json" uses Socket.IO.',
    ],
  ])("a run fails where %s", async (_, files, kind, message) => {
    const result = await scanned(files, NAMED);
    expect(result.failures).toMatchObject([{ kind, message: expect.stringContaining(message) }]);
    expect(result.problems).toEqual([]);
  });

  test("that are named and are not there fail a run", async () => {
    const result = await scanned(PLAIN, { ...NAMED, projects: ["web/tsconfig.json"] });
    expect(result.failures).toMatchObject([
      { kind: "file", message: 'Cannot read "web/tsconfig.json": there is no such file.' },
    ]);
  });
});

test("nothing is held against a catalog that is wrong; what is wrong with it is said", async () => {
  const result = await scanned({ ...PLAIN, "chat.events.yaml": CHAT.replace("string", "strin") }, NAMED);
  expect(seen(result)).toEqual(["chat.events.yaml error unknown-type"]);
});

test("a project without files is told of beside one that has some", async () => {
  const files = {
    "chat.events.yaml": CHAT,
    "a/tsconfig.json": TSCONFIG,
    "a/server.ts": SERVER,
    "b/tsconfig.json": TSCONFIG,
  };
  const { failures } = await scanned(files, { ...NAMED, projects: ["a", "b"] });
  expect(failures.map(({ message }) => message)).toEqual(['There are no source files in "b/tsconfig.json".']);
});

test("a file that is no TypeScript is told of, since it may hide calls", async () => {
  const result = await scanned({ ...PLAIN, "server.ts": `${SERVER}foo(;` }, NAMED);
  expect(result.notes?.[0]).toBe("server.ts has syntax errors: some of it may not have been seen.");
});

describe("other contracts", () => {
  const ADMIN = `interface Events { kick: (id: string) => void; mute: (id: string) => void }
interface None {}
`;

  test("an event map of names that are mostly unknown is another contract's, and is only counted", async () => {
    const code = `import { type Socket } from "socket.io";
${ADMIN}declare const admin: Socket<None, Events>;
admin.emit("kick", "a");
`;
    const result = await scanned({ ...PLAIN, "server.ts": SERVER, "admin.ts": code }, NAMED);
    expect(seen(result)).toEqual([]);
    expect(result.notes).toContain("1 call of other contracts, which were not looked at.");
  });

  test("a namespace that no contract is about is only counted", async () => {
    const code = `${SERVER}io.of("/admin").emit("kick", "a");\n`;
    const result = await scanned({ ...PLAIN, "server.ts": code }, NAMED);
    expect(seen(result)).toEqual([]);
    expect(result.notes).toContain("1 call of other contracts, which were not looked at.");
  });
});

test("code is asked only for the part that it plays: a server is not blamed for what clients do", async () => {
  const silent = SERVER.replace(/io\.emit.*\n/, "").replace(
    'socket.on("typing", () => {})',
    'socket.emit("message", "hi")',
  );
  expect(seen(await scanned({ ...PLAIN, "server.ts": silent }, NAMED))).toEqual([
    "chat.events.yaml warning event-never-handled",
  ]);
});

describe("check", () => {
  const config = (scan: string): string =>
    `version: 1\ncontracts:\n  chat: { catalog: chat.events.yaml, outputs: [{ dir: chat, targets: [types] }]${scan} }\n`;
  const files = { ...PLAIN, "server.ts": SERVER.replace('"message"', '"mesage"') };

  test("scans where the config asks for it", async () => {
    const host = nodeHost(projectOf({ ...files, "socket-contract.yaml": config(", scan: { project: . }") }));
    const result = await check(host, { catalogs: [] });
    expect(seen(result)).toContain("server.ts error unknown-event");
    expect(seen(result)).toContain("chat/types.ts error output-missing");
    expect(result.notes).toEqual(["Coverage: 2 of 2 calls in 1 file."]);
  });

  test("does not scan without being asked", async () => {
    const host = nodeHost(projectOf({ ...files, "socket-contract.yaml": config("") }));
    expect(seen(await check(host, { catalogs: [] }))).toEqual(["chat/types.ts error output-missing"]);
  });
});
