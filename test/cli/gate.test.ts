import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { formatNames } from "../../src/formats/index.js";
import { expectAccepted } from "../formats/accepted.js";
import { recorded } from "../formats/recorded.js";
import { Project, type Run } from "./tool.js";

const CATALOG = readFileSync(join(process.cwd(), "examples/quickstart/quickstart.events.yaml"), "utf8");

const CONFIG = `version: 1
contracts:
  quickstart:
    catalog: quickstart.events.yaml
    outputs:
      - { dir: src/quickstart, targets: [server, client] }
    against: [main]
# The example answers a message with a bare text, as its readers expect.
rules: { ack-cannot-refuse: off }
`;

const WITHOUT_SCHEMA = ["text", "github", "markdown"];

let project: Project;

/** The example in a repository of its own, generated and committed. */
beforeEach(() => {
  project = new Project({ "quickstart.events.yaml": CATALOG, "socket-contract.yaml": CONFIG });
  git("init", "--quiet", "--initial-branch=main");
  expect(project.run(["generate"])).toMatchObject({ code: 0 });
  git("add", ".");
  git("-c", "user.name=Test", "-c", "user.email=test@example.com", "commit", "--quiet", "--message=Begin");
});

afterEach(() => project.close());

function git(...args: readonly string[]): void {
  const environment = { PATH: process.env["PATH"], GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
  execFileSync("git", args, { cwd: project.directory, env: environment, stdio: "pipe" });
}

/** One run, every format: text on standard output, each other one in a file. */
function check(environment: Readonly<Record<string, string>> = {}): Run {
  const toFiles = formatNames.filter((name) => name !== "text").map((name) => `--format=${name}=reports/${name}`);
  return project.run(["check", "--format=text", ...toFiles], { environment });
}

function report(format: string, { out }: Run): string {
  const text = format === "text" ? out : project.read(`reports/${format}`);
  return text.replace(/Up to date: \d+ files/, "Up to date: all files");
}

/** Each is what its readers can read; those that have no schema are as recorded. */
async function expectReports(name: string, run: Run): Promise<void> {
  for (const format of formatNames) {
    const text = report(format, run);
    await expectAccepted(format, text);
    if (WITHOUT_SCHEMA.includes(format)) expect([format, text]).toEqual([format, recorded(name, format, text)]);
  }
}

/** Old clients may say a greeting of any length. */
function breakIt(): void {
  project.edit("quickstart.events.yaml", (text) =>
    text.replace("- greeting: string", "- greeting: { type: string, maxLength: 20 }"),
  );
  expect(project.run(["generate"])).toMatchObject({ code: 0 });
}

test("what is committed passes, in every format", async () => {
  const run = check();
  expect(run).toMatchObject({ code: 0, err: "" });
  await expectReports("gate-passes", run);
});

test("a breaking edit fails, with one finding in every format", async () => {
  breakIt();
  const run = check();
  expect(run).toMatchObject({ code: 1, err: "" });
  expect(JSON.parse(report("json", run))).toMatchObject({
    exitCode: 1,
    findings: [{ severity: "error", event: "sendData" }],
  });
  expect(JSON.parse(report("sarif", run)).runs[0].results).toHaveLength(1);
  expect(JSON.parse(report("gitlab", run))).toHaveLength(1);
  expect(report("github", run).match(/^::/gm)).toHaveLength(1);
  expect(report("junit", run).match(/<failure /g)).toHaveLength(1);
  expect(report("markdown", run).match(/\*\*Breaking\*\*/g)).toHaveLength(1);
  expect(report("text", run)).toContain("1 error in 1 file");
  await expectReports("gate-breaks", run);
});

test("in GitHub Actions it is annotated and summed up without being asked", () => {
  breakIt();
  project.write("summary.md", "Before.\n");
  const environment = { GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: project.path("summary.md") };
  const { out, code } = project.run(["check"], { environment });
  expect(code).toBe(1);
  expect(out.match(/^::error file=quickstart\.events\.yaml,line=\d+,/gm)).toHaveLength(1);
  expect(project.read("summary.md")).toMatch(/^Before\.\n# Quickstart(?:.|\n)*\*\*Breaking\*\*/);
});

test("a revision that is not there is no clean run in any format", async () => {
  project.edit("socket-contract.yaml", (text) => text.replace("[main]", "[v9.9.9]"));
  const run = check();
  expect(run).toMatchObject({ code: 3, err: expect.stringContaining("v9.9.9") });
  expect(JSON.parse(report("json", run))).toMatchObject({ exitCode: 3, failures: [{}] });
  expect(JSON.parse(report("sarif", run)).runs[0].invocations[0].executionSuccessful).toBe(false);
  expect(JSON.parse(report("gitlab", run))).toMatchObject([{ severity: "blocker" }]);
  expect(report("github", run)).toMatch(/^::error /);
  expect(report("junit", run)).toContain("<error ");
  expect(report("markdown", run)).toContain("could not do its work");
  for (const format of formatNames.filter((name) => name !== "text")) await expectAccepted(format, report(format, run));
});
