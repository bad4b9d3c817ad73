import { CATALOG, Project } from "./tool.js";

const WRONG = `${CATALOG.replace("say: string", "say: Mesage")}types: { Message: string }\n`;

let project: Project;

beforeAll(() => {
  project = new Project({ "chat.events.yaml": CATALOG, "wrong.events.yaml": WRONG });
});

afterAll(() => project.close());

test.each([
  [["frobnicate"], "unknown command 'frobnicate'"],
  [["generate", "chat.events.yaml", "--wat"], "unknown option '--wat'"],
  [["generate", "chat.events.yaml", "--watch"], "unknown option '--watch'"],
  [["validate", "--format", "serif", "chat.events.yaml"], 'There is no format "serif"'],
  [["validate", "--format", "junit", "--format", "json", "chat.events.yaml"], "Only one format can go to standard"],
  [["validate", "--format", "junit=a", "--format", "json=a", "chat.events.yaml"], '"junit" already goes to "a"'],
  [["validate", "--fail-on", "never", "chat.events.yaml"], "Allowed choices are error, warning, info"],
  [["validate", "--max-problems", "0", "chat.events.yaml"], "It takes a whole number from 1."],
  [["generate", "chat.events.yaml", "--target", "sever"], 'There is no target "sever"'],
  [["generate", "one.yaml", "two.yaml"], "too many arguments"],
  [["diff", "chat.events.yaml", "--deploy", "never"], "Allowed choices are server-first, client-first, lockstep, any"],
  [["diff", "chat.events.yaml", "--against"], "argument missing"],
  [["diff", "chat.events.yaml", "--approve", "3f9a0c1d22b7"], "--approve takes a --reason <text>."],
  [["diff", "chat.events.yaml", "--reason", "old"], "--reason and --until belong to --approve <fingerprint>."],
  [
    ["diff", "chat.events.yaml", "--approve", "3f9a0c1d22b7", "--reason", "old", "--until", "2027-02-31"],
    "It takes a day, as 2027-01-01.",
  ],
  [["check", "chat.events.yaml", "--scan"], "unknown option '--scan'"],
  [["explain"], "missing required argument 'rule'"],
])("%j is wrong usage and says how to go on", (args, said) => {
  const run = project.run(args);
  expect(run).toMatchObject({ code: 2, out: "" });
  expect(run.err).toContain(said);
  expect(run.err).toContain("Run with --help to see what there is.");
});

test("without a catalog and a config, a command says what to do", () => {
  expect(project.run(["check"])).toMatchObject({
    code: 2,
    err: expect.stringContaining("No catalog was named, and there is no config."),
  });
});

test("an invalid config is wrong usage, with its place", () => {
  project.write("bad/socket-contract.yaml", "version: 1\ncontrats: {}\n");
  const run = project.run(["check"], { from: "bad" });
  expect(run.code).toBe(2);
  expect(run.out).toMatch(/^socket-contract\.yaml:2:1 {2}error .*Did you mean "contracts"\?/m);
});

test("rules lists them, explain shows one, and a name that is nearly right gets a suggestion", () => {
  expect(project.run(["rules"]).out).toMatch(/^unknown-type +error +\S/m);
  const { code, out } = project.run(["explain", "unknown-type"]);
  expect(code).toBe(0);
  expect(out).toMatch(/^unknown-type \(error\)\n\n[\s\S]*Instead of:\n[\s\S]*write:\n/);
  expect(project.run(["explain", "unknown-tipe"])).toMatchObject({
    code: 2,
    err: expect.stringContaining('Did you mean "unknown-type"?'),
  });
});

test("--format json is the result model, in places as people count", () => {
  const { code, out, err } = project.run(["validate", "wrong.events.yaml", "--format", "json"]);
  expect({ code, err }).toEqual({ code: 1, err: "" });
  const result: unknown = JSON.parse(out);
  expect(result).toMatchObject({
    version: 1,
    tool: { name: "socket-contract" },
    command: "validate",
    exitCode: 1,
    summary: { errors: 1 },
  });
  expect(result).toHaveProperty("findings.0", {
    rule: "unknown-type",
    severity: "error",
    message: 'There is no type "Mesage". Did you mean "Message"?',
    at: {
      file: "wrong.events.yaml",
      start: { line: 4, column: 8, offset: 56 },
      end: { line: 4, column: 14, offset: 62 },
    },
    related: [],
    namespace: "/",
    event: "say",
    pointer: "/clientToServer/say",
    facts: expect.anything(),
    fingerprint: expect.stringMatching(/^[0-9a-f]+$/),
  });
});

test("several formats come out of one run", () => {
  const { out } = project.run(["validate", "wrong.events.yaml", "--format", "json=report.json", "--format", "text"]);
  expect(out).toContain("wrong.events.yaml:4:8  error  unknown-type");
  expect(JSON.parse(project.read("report.json"))).toMatchObject({ exitCode: 1 });
});

test("a report never takes the place of what was read", () => {
  for (const format of ["json=wrong.events.yaml", "text=./wrong.events.yaml"]) {
    const run = project.run(["validate", "--format", format, "wrong.events.yaml"]);
    expect(run).toMatchObject({ code: 3, err: expect.stringContaining("it is what was read") });
  }
  expect(project.read("wrong.events.yaml")).toBe(WRONG);
});

test("--max-problems hides the rest with a count, --quiet says only what is wrong", () => {
  const two = project.run(["validate", "wrong.events.yaml", "wrong.events.yaml", "--max-problems", "1"]);
  expect(two.out).toMatch(/more problems? not shown: raise --max-problems to see all\./);
  expect(project.run(["validate", "chat.events.yaml", "--quiet"])).toEqual({ code: 0, out: "", err: "" });
});

test("a comment on the line above lets a finding pass", () => {
  const warned = `${CATALOG}types:\n  Message: string\n`;
  const check = ["validate", "noted.events.yaml", "--fail-on", "warning"];
  project.write("noted.events.yaml", warned);
  expect(project.run(check).code).toBe(1);
  project.write(
    "noted.events.yaml",
    warned.replace("  Message", "  # socket-contract-ignore unused-type: soon\n  Message"),
  );
  expect(project.run(check).code).toBe(0);
});

test("colour is for terminals, unless the environment asks for it or forbids it", () => {
  const colour = (environment: Record<string, string>, ...flags: string[]): boolean =>
    project.run(["validate", "wrong.events.yaml", ...flags], { environment }).out.includes("\u001b[");
  expect(colour({})).toBe(false);
  expect(colour({ FORCE_COLOR: "1" })).toBe(true);
  expect(colour({ FORCE_COLOR: "1", NO_COLOR: "1" })).toBe(false);
  expect(colour({ FORCE_COLOR: "1" }, "--no-color")).toBe(false);
});

test.each([".js", ".ts", "none"])("--import-extension %s", (extension) => {
  const out = ["-o", `ext${extension}`];
  expect(project.run(["generate", "chat.events.yaml", ...out, "--import-extension", extension]).code).toBe(0);
  const written = extension === "none" ? "" : extension;
  expect(project.read(`ext${extension}/server.ts`)).toContain(`from "./guards${written}"`);
  expect(project.run(["check", "chat.events.yaml", ...out, "--import-extension", extension]).code).toBe(0);
});
