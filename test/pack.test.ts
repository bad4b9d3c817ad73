import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = process.cwd();
const TYPESCRIPT = join(ROOT, "node_modules/typescript/bin/tsc");
const ALL_NODES = process.env["REQUIRE_NODES"] === "1";

/** The Node versions that the packed tool is promised to run under, where they are installed. */
const NODES = [
  ["the Node that runs the tests", process.execPath],
  ["Node 22", join(ROOT, "test/nodes/node_modules/node22/bin/node")],
  ["Node 24", join(ROOT, "test/nodes/node_modules/node24/bin/node")],
] as const;

const folder = mkdtempSync(join(tmpdir(), "socket-contract-pack-"));
const LAUNCHER = join(folder, "node_modules/socket-contract/bin/socket-contract.js");

function run(command: string, args: readonly string[], directory = folder): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: directory, encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}

/** A server and a client on the generated code: what the client says comes back. */
const CONVERSATION = `
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";
import { io as connect } from "socket.io-client";
import { createQuickstartClient } from "./chat/client.js";
import { createQuickstartServer } from "./chat/server.js";

const http = createServer();
const io = new Server(http);
const server = createQuickstartServer(io);
server.onConnection((socket) => {
  socket.handle({
    sendMessage: ({ sender, message }) => \`\${sender} said \${message}\`,
    sendData: () => {},
  });
});
http.listen(0, async () => {
  const socket = connect(\`http://localhost:\${(http.address() as AddressInfo).port}\`);
  const client = createQuickstartClient(socket);
  console.log(await client.emit.sendMessage({ message: "hello", sender: "Ann" }));
  socket.disconnect();
  void io.close();
});
`;

const LIBRARY = `
import { generateFiles, loadCatalogText, renderText, type LoadedCatalog } from "socket-contract";

const wrong: LoadedCatalog = await loadCatalogText("catalog: 1\\nclientToServer: { say: Wrod }\\n");
console.log(renderText(wrong.diagnostics, wrong.sources, { color: "plain" }));
const right = await loadCatalogText("catalog: 1\\nclientToServer: { say: string }\\n");
const files = await generateFiles(right);
console.log(files.map(({ path }) => path).includes("server.ts"));
`;

const TSCONFIG = {
  compilerOptions: {
    target: "es2022",
    module: "nodenext",
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    types: ["node"],
    skipLibCheck: true,
    outDir: "js",
    rootDir: ".",
  },
  include: ["*.ts", "chat"],
};

beforeAll(() => {
  // What npm says on standard output is the name of the tarball, last.
  const packed = run("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder], ROOT);
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  const tarball = packed.trim().split("\n").at(-1) ?? "";
  run("npm", ["install", "--offline", "--no-audit", "--no-fund", `./${tarball}`]);
  mkdirSync(join(folder, "node_modules/@types"), { recursive: true });
  // Beside the tool stands only what every user of Socket.IO has.
  for (const name of ["socket.io", "socket.io-client", "@types/node"])
    symlinkSync(join(ROOT, "node_modules", name), join(folder, "node_modules", name));
  copyFileSync(join(ROOT, "fixtures/golden/quickstart/quickstart.events.yaml"), join(folder, "chat.events.yaml"));
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(TSCONFIG));
  writeFileSync(join(folder, "conversation.ts"), CONVERSATION);
  writeFileSync(join(folder, "library.ts"), LIBRARY);
  run("npx", ["--no-install", "socket-contract", "generate", "chat.events.yaml", "-o", "chat"]);
  run(process.execPath, [TYPESCRIPT, "-p", "."]);
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the package brings nothing but itself", () => {
  const installed = readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."));
  expect(installed.sort()).toEqual(["@types", "socket-contract", "socket.io", "socket.io-client"]);
  expect(readdirSync(join(folder, "node_modules/socket-contract")).sort()).toEqual(
    expect.arrayContaining(["LICENSE", "README.md", "bin", "dist", "package.json", "schemas"]),
  );
});

test("what npx generated from it compiled strictly, and runs", () => {
  expect(readdirSync(join(folder, "chat")).sort()).toEqual([
    "client.ts",
    "guards.ts",
    "runtime",
    "server.ts",
    "types.ts",
  ]);
  expect(run(process.execPath, ["js/conversation.js"])).toBe("Ann said hello\n");
});

test("JavaScript is written by the compiler that comes along", () => {
  run("npx", ["--no-install", "socket-contract", "generate", "chat.events.yaml", "-o", "plain", "--language", "js"]);
  expect(readdirSync(join(folder, "plain"))).toEqual(expect.arrayContaining(["client.js", "client.d.ts"]));
  const names = 'import("./plain/client.js").then((client) => console.log(Object.keys(client).join()))';
  expect(run(process.execPath, ["-e", names])).toContain("createQuickstartClient");
});

test("the licences of what is bundled come along", () => {
  const path = join(folder, "node_modules/socket-contract/dist/THIRD-PARTY-LICENSES.txt");
  const named = readFileSync(path, "utf8").match(/^\S+ \d+\.\d+\.\d+$/gm);
  const names = named?.map((line) => line.split(" ")[0]);
  expect(names).toEqual(expect.arrayContaining(["@ts-morph/common", "commander", "ts-morph", "typescript", "yaml"]));
});

test("the library is there, types and all", () => {
  const said = run(process.execPath, ["js/library.js"]);
  expect(said).toContain('There is no type "Wrod".');
  expect(said.trim().endsWith("true")).toBe(true);
});

test.each(NODES)("the tool runs under %s", (name, node) => {
  if (!existsSync(node)) {
    if (ALL_NODES) throw new Error(`${name} is not installed: run "npm ci --prefix test/nodes".`);
    console.warn(`${name} is not installed: left out. "npm ci --prefix test/nodes" brings it.`);
    return;
  }
  const directory = name.replaceAll(" ", "-");
  run(node, [LAUNCHER, "generate", "chat.events.yaml", "-o", directory]);
  expect(run(node, [LAUNCHER, "check", "chat.events.yaml", "-o", directory])).toMatch(/^Up to date|0 errors|info/m);
});
