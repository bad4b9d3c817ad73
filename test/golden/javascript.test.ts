import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { GOLDEN } from "../support/golden/cases.js";
import { compilers, resolutions } from "../support/golden/compilers.js";
import { missingNodes, nodes } from "../support/nodes.js";

const root = process.cwd();

/** Ignored by git, and below the node_modules that declarations and code need. */
const workshop = join(root, ".golden-js");

/** Somebody's own JavaScript, which a compiler checks. The errors that are expected show that there are types. */
const USER = {
  esm: `import { createServer } from "node:http";
import { Server } from "socket.io";
import { io } from "socket.io-client";
import { createChatClient } from "./expected/client.js";
import { createChatServer, fail } from "./expected/server.js";
`,
  commonjs: `const { createServer } = require("node:http");
const { Server } = require("socket.io");
const { io } = require("socket.io-client");
const { createChatClient } = require("./expected/client.js");
const { createChatServer, fail } = require("./expected/server.js");
`,
};

const CODE = `
const http = createServer();
const server = new Server(http);
const chat = createChatServer(server);
chat.onConnection((socket) => {
  socket.handle({
    sendMessage: ({ room, text }) =>
      room === "general" ? { id: "00000000-0000-4000-8000-000000000000", text } : fail("ROOM_NOT_FOUND", { room }),
  });
  // @ts-expect-error No such event.
  socket.emit.oldMessage;
});

http.listen(0, async () => {
  const address = http.address();
  const client = createChatClient(io(\`http://localhost:\${typeof address === "object" ? address?.port : ""}\`));
  const sent = await client.emit.sendMessage({ room: "general", text: "Hello" });
  if (sent.ok) console.log(sent.value.text);
  const refused = await client.emit.sendMessage({ room: "nowhere", text: "Hello" });
  if (!refused.ok && refused.error.code === "ROOM_NOT_FOUND") console.log(refused.error.data.room);
  // @ts-expect-error No room.
  (() => client.emit.sendMessage({ text: "Hello" }));
  client.disconnect();
  await server.close();
});
`;

function run(program: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd, timeout: 120_000 }, (error, out, err) =>
      resolve(out + err || (error ? String(error) : "")),
    );
  });
}

if (missingNodes.length > 0) {
  console.warn(
    `Left out: Node ${missingNodes.join(" and ")}, not installed. Install with "npm ci --prefix test/nodes".`,
  );
}

afterAll(() => rmSync(workshop, { recursive: true, force: true }));

describe.each(["esm", "commonjs"] as const)("generated JavaScript (%s)", (system) => {
  let directory: string;

  beforeAll(() => {
    mkdirSync(workshop, { recursive: true });
    directory = mkdtempSync(join(workshop, `${system}-`));
    cpSync(join(GOLDEN, `javascript-${system}/expected`), join(directory, "expected"), { recursive: true });
    const type = system === "esm" ? "module" : "commonjs";
    writeFileSync(join(directory, "package.json"), JSON.stringify({ type }));
    writeFileSync(join(directory, "user.js"), USER[system] + CODE);
  });

  const everyProgram = resolutions
    .filter(({ moduleResolution }) => system === "esm" || moduleResolution === "nodenext")
    .flatMap((resolution) => compilers.map((compiler) => ({ compiler, resolution })));
  const farthest = [...everyProgram.slice(0, 1), ...everyProgram.slice(-1)];
  const programs = process.env["COMPILERS"] === "all" ? everyProgram : farthest;

  test.each(programs)(
    "has its types for TypeScript $compiler.version with $resolution.moduleResolution",
    async ({ compiler, resolution }) => {
      const compilerOptions = {
        strict: true,
        exactOptionalPropertyTypes: true,
        ...resolution,
        target: "es2022",
        types: ["node"],
        typeRoots: [join(root, "node_modules/@types")],
        checkJs: true,
        noEmit: true,
      };
      const config = join(directory, `tsconfig-${compiler.folder}-${resolution.moduleResolution}.json`);
      writeFileSync(config, JSON.stringify({ compilerOptions, include: ["user.js", "expected/**/*.d.ts"] }));
      const tsc = join(root, "node_modules", compiler.folder, "bin/tsc");
      const said = await run(process.execPath, [tsc, "-p", config, "--pretty", "false"], directory);
      // The declarations of packages are not ours to check.
      expect(said.split("\n").filter((line) => /^(user|expected)/.test(line))).toEqual([]);
    },
    300_000,
  );

  test.each(nodes)(
    "runs as it is under Node $major",
    async ({ path }) => {
      expect(await run(path, ["user.js"], directory)).toBe("Hello\nnowhere\n");
    },
    120_000,
  );
});
