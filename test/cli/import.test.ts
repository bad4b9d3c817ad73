import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { Project } from "./tool.js";

const SOURCE = `import type { Server } from "socket.io";

interface Message { text: string; sentAt: Date }

export interface ClientEvents {
  /** Post a message. */
  post: (message: Message, ack: (id: string) => void) => void;
  typing: () => void;
}

export interface ServerEvents {
  posted: (message: { text: string }) => void;
}

export type Io = Server<ClientEvents, ServerEvents>;
`;

/** Reading TypeScript takes some seconds, and many more where the machine has other work. */
jest.setTimeout(300_000);

let project: Project;

beforeEach(() => {
  project = new Project({ "src/events.ts": SOURCE });
  symlinkSync(join(process.cwd(), "node_modules"), project.path("node_modules"));
});

afterEach(() => project.close());

describe("import", () => {
  it("puts the catalog on standard output, and what there is to say of it on standard error", () => {
    const { code, out, err } = project.run(["import", "src/events.ts", "--title", "Chat"]);
    expect(out).toMatch(/^# yaml-language-server.*\ncatalog: 1\n/);
    expect(out).not.toContain("Round trip");
    expect(err).toContain("src/events.ts:3:43  warning  date-arrives-as-text");
    expect(err).toContain("2 of 3 events have the same types both ways; 1 differs as told above: post.");
    expect(err).toMatch(/\n3 events, 1 type, 1 warning\.\n$/);
    expect(code).toBe(0);
    project.write("chat.events.yaml", out);
    expect(project.run(["validate", "chat.events.yaml"]).code).toBe(0);
  });

  it("says nothing on standard error that is not wrong, if it is to be quiet", () => {
    const { out, err } = project.run(["import", "src/events.ts", "--quiet"]);
    expect(out).toContain("catalog: 1");
    expect(err).not.toContain("Round trip");
  });

  it("fails on warnings where that is asked for, and still writes the catalog", () => {
    const { code } = project.run(["import", "src/events.ts", "-o", "chat.events.yaml", "--fail-on", "warning"]);
    expect(code).toBe(1);
    expect(project.read("chat.events.yaml")).toContain("catalog: 1");
  });

  it("replaces no file, unless it is forced to", () => {
    project.write("chat.events.yaml", "mine");
    const args = ["import", "src/events.ts", "-o", "chat.events.yaml"];
    const refused = project.run(args);
    expect(refused.err).toContain('"chat.events.yaml" is there already. Nothing was changed.');
    expect([refused.code, refused.out, project.read("chat.events.yaml")]).toEqual([2, "", "mine"]);
    const forced = project.run([...args, "--force"]);
    expect([forced.code, forced.out]).toEqual([0, ""]);
    expect(forced.err).toContain("Wrote chat.events.yaml.");
    expect(project.read("chat.events.yaml")).toContain("catalog: 1");
  });

  it("holds the catalog beside the findings in JSON", () => {
    const { out, err } = project.run(["import", "src/events.ts", "--format", "json"]);
    const { command, findings, output, notes } = JSON.parse(out);
    expect([command, findings.length]).toEqual(["import", 1]);
    expect(output).toContain("catalog: 1");
    expect(notes).toHaveLength(2);
    expect(err).toBe("");
  });

  it("keeps annotations off standard output", () => {
    const environment = { GITHUB_ACTIONS: "true" };
    const { out, err } = project.run(["import", "src/events.ts"], { environment });
    expect(out).toMatch(/^# yaml-language-server/);
    expect(out).not.toContain("::");
    expect(err).toContain("::warning file=src/events.ts,line=3");
  });

  it("finds who sends what in another file of a project that the nearest tsconfig refers to", () => {
    project.write("tsconfig.json", '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }] }');
    project.write(
      "tsconfig.app.json",
      '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } }, "include": ["src"] }',
    );
    project.write("src/maps.ts", SOURCE.split("\n").slice(1, -2).join("\n"));
    project.write(
      "src/events.ts",
      `import type { Server } from "socket.io";
import type { ClientEvents, ServerEvents } from "@/maps";
export type Io = Server<ClientEvents, ServerEvents>;
`,
    );
    const { code, out, err } = project.run(["import", "src/maps.ts"]);
    expect(err).toContain("3 events, 1 type, 1 warning.");
    expect(out).toMatch(/clientToServer:\n {2}post/);
    expect(code).toBe(0);
  });

  it("shows where a file is no TypeScript that anybody could read", () => {
    project.write("src/events.ts", "export interface Events { post: (");
    const { code, out, err } = project.run(["import", "src/events.ts"]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("src/events.ts:1:34  error  broken-source  TypeScript cannot parse this:");
  });

  it("says what to do where there are no event maps", () => {
    project.write("src/events.ts", "export const answer = 42;\n");
    const { code, out, err } = project.run(["import", "src/events.ts"]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("error");
    expect(err).toContain("--infer");
  });

  it("says which modules have no types", () => {
    project.write("src/events.ts", `import type { Message } from "nowhere";\n${SOURCE.replace(/interface M.*\n/, "")}`);
    const { code, err } = project.run(["import", "src/events.ts"]);
    expect(err).toContain('warning  missing-module  No types are found for "nowhere"');
    expect(code).toBe(0);
  });

  it("infers a catalog from recorded traffic", () => {
    const messages = ["one", "two"].map((text) => {
      return JSON.stringify({ direction: "clientToServer", namespace: "/", event: "post", args: [{ text }] });
    });
    project.write("log.jsonl", `${messages.join("\n")}\n`);
    const { code, out } = project.run(["import", "--infer", "log.jsonl"]);
    expect(out).toContain("post");
    expect(code).toBe(0);
  });
});

test.each([
  [["import"], 2, "Nothing was named to import."],
  [["import", "missing.ts"], 3, 'Cannot read "missing.ts"'],
  [["import", "src"], 2, '"src" is a directory.'],
  [["import", "asyncapi.yaml"], 2, '"asyncapi.yaml" is not TypeScript'],
  [["import", "plain.js"], 2, '"plain.js" is JavaScript, which has no event maps.'],
  [["import", "src/events.ts", "-p", "missing.json"], 3, 'Cannot read "missing.json"'],
  [["import", "src/events.ts", "--infer", "log.jsonl"], 2, "cannot be imported at once"],
  [["import", "--infer", "log.jsonl", "--client-to-server", "A"], 2, "--client-to-server is for event maps"],
  [["import", "--infer", "log.jsonl"], 3, 'Cannot read "log.jsonl"'],
  [["import", "src/events.ts", "--format", "sarif"], 2, "--format sarif leaves no place for the catalog"],
  [["import", "one.ts", "two.ts"], 2, "too many arguments"],
] as const)("%j ends with %d", (args, code, message) => {
  project.write("asyncapi.yaml", "asyncapi: 3.0.0\n");
  project.write("plain.js", "");
  const run = project.run(args);
  expect(run.err).toContain(message);
  expect([run.code, run.out]).toEqual([code, ""]);
});
