import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { CATALOG, Project } from "./tool.js";

const SERVER = `import { Server } from "socket.io";

const io = new Server();

io.emit("sayd", "hello");
io.on("connection", (socket) => {
  socket.on("say", (text: string) => socket.emit("said", text));
});
`;

const TSCONFIG = '{ "compilerOptions": { "module": "preserve", "lib": ["es2022"], "types": [] }, "include": ["*.ts"] }';

let project: Project;

beforeAll(() => {
  project = new Project({ "chat.events.yaml": CATALOG, "code/server.ts": SERVER, "code/tsconfig.json": TSCONFIG });
  symlinkSync(join(process.cwd(), "node_modules"), project.path("node_modules"));
});

afterAll(() => project.close());

test("scan shows what is wrong in code, with the code, and how much it saw", () => {
  const run = project.run(["scan", "chat.events.yaml", "-p", "code/tsconfig.json"]);
  expect(run).toEqual({
    code: 1,
    err: "",
    out: `code/server.ts:5:9  error  unknown-event  The server emits "sayd", which the contract does not declare. Did you mean "said"?
    5 | io.emit("sayd", "hello");
      |         ^^^^^^

1 error in 1 file

Coverage: 3 of 3 calls in 1 file.
`,
  });
});

test("scan tells machines the same", () => {
  const { code, out } = project.run(["scan", "chat.events.yaml", "--project", "code", "--format", "json"]);
  expect({ code, result: JSON.parse(out) }).toMatchObject({
    code: 1,
    result: {
      command: "scan",
      findings: [{ rule: "unknown-event", at: { file: "code/server.ts", start: { line: 5, column: 9 } } }],
      notes: ["Coverage: 3 of 3 calls in 1 file."],
    },
  });
  const sarif = project.run(["scan", "chat.events.yaml", "-p", "code", "--format", "sarif"]);
  expect(JSON.parse(sarif.out)).toHaveProperty("runs.0.results.0.ruleId", "unknown-event");
});

test("scan finds the nearest project from where it runs", () => {
  expect(project.run(["scan", "../chat.events.yaml"], { from: "code" })).toMatchObject({ code: 1, err: "" });
});

test("without a project, scan says what to type", () => {
  const run = project.run(["scan", "chat.events.yaml"]);
  expect(run).toMatchObject({ code: 2, out: "" });
  expect(run.err).toContain("npx socket-contract scan -p server/tsconfig.json");
});

test("a project that cannot be read ends with 3", () => {
  expect(project.run(["scan", "chat.events.yaml", "-p", "none.json"])).toMatchObject({
    code: 3,
    out: "",
    err: 'Cannot read "none.json": there is no such file.\n',
  });
});

test("explain shows code", () => {
  const { out } = project.run(["explain", "wrong-direction"]);
  expect(out).toMatch(/^wrong-direction \(error\)\n\n[\s\S]*With this catalog:\n[\s\S]*instead of:\n[\s\S]*write:\n/);
});
