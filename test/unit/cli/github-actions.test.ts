import { inert } from "../../../src/cli/github-actions.js";
import { CLEAN, run, WRONG } from "../../formats/run.js";

const ACTIONS = { GITHUB_ACTIONS: "true" };
const SUMMARY = { ...ACTIONS, GITHUB_STEP_SUMMARY: "summary.md" };
const annotations = (text: string): number => text.match(/^::error /gm)?.length ?? 0;

describe("annotations", () => {
  test.each([
    ["beside the text that nobody asked for", []],
    ["beside text", ["--format", "text"]],
    ["where all other formats go to files", ["--format", "sarif=report.sarif"]],
    ["once, where they are asked for", ["--format", "github"]],
    ["once, where they are asked for beside text", ["--format", "text", "--format", "github"]],
  ])("appear %s", async (_, formats) => {
    const { out } = await run(WRONG, ["validate", "chat.events.yaml", ...formats], ACTIONS);
    expect(annotations(out)).toBe(1);
  });

  test("stay out of what programs read", async () => {
    const { out } = await run(WRONG, ["validate", "chat.events.yaml", "--format", "json"], ACTIONS);
    expect(JSON.parse(out)).toMatchObject({ exitCode: 1 });
  });

  test("appear in GitHub Actions only", async () => {
    const { out } = await run(WRONG, ["validate", "chat.events.yaml"]);
    expect(annotations(out)).toBe(0);
  });
});

describe("the summary of the step", () => {
  test("is appended to what other steps wrote", async () => {
    const { files } = await run({ ...WRONG, "summary.md": "Before.\n" }, ["validate", "chat.events.yaml"], SUMMARY);
    expect(files.get("summary.md")).toMatch(
      /^Before\.\n# socket-contract validate\n(.|\n)*\*\*error\*\* `unknown-type`/,
    );
  });

  test("is left alone where there is nothing to tell", async () => {
    const { files } = await run(CLEAN, ["validate", "chat.events.yaml"], SUMMARY);
    expect(files.has("summary.md")).toBe(false);
  });

  test("tells that a run failed", async () => {
    const { files } = await run({}, ["validate", "chat.events.yaml"], SUMMARY);
    expect(files.get("summary.md")).toContain("could not do its work");
  });

  test.each([0, 1])("is left out, and what stands there kept, where it would be too large (%d)", async (more) => {
    const full = { ...WRONG, "summary.md": "x".repeat(1024 * 1024 + more) };
    const { code, err, files } = await run(full, ["validate", "chat.events.yaml"], SUMMARY);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining("The step summary was left out") });
    expect(files.get("summary.md")).toBe(full["summary.md"]);
  });
});

describe("text that the runner reads", () => {
  test("stays as it is where nothing in it is a command", () => {
    expect(inert("chat.yaml:1:1  error\n    a::b\n")).toBe("chat.yaml:1:1  error\n    a::b\n");
  });

  test.each(["    ::add-mask::x\n", "a ##[error]x"])("%j steers nothing", (text) => {
    expect(inert(text)).toMatch(/^::stop-commands::([0-9a-f]{64})\n.*\n::\1::\n$/);
  });
});
