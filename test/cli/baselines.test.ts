import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { GitProject } from "./git-project.js";
import { CATALOG, Project } from "./tool.js";

const SAY_REMOVED = CATALOG.replace("  say: string\n", "  other: string\n");

let projects: Project[] = [];

function inGit(files: Readonly<Record<string, string>> = { "contracts/chat.events.yaml": CATALOG }): GitProject {
  const project = new GitProject(files);
  projects.push(project);
  return project;
}

afterEach(() => {
  for (const project of projects) project.close();
  projects = [];
});

const FILE = "contracts/chat.events.yaml";
const diff = (...against: readonly string[]): string[] => [
  "diff",
  FILE,
  ...against.flatMap((each) => ["--against", each]),
];

describe("a Git revision", () => {
  test.each([
    "main",
    "v1.2.0",
    "HEAD",
    "refs/heads/main",
    "main:contracts/chat.events.yaml",
    "main:./chat.events.yaml",
    "v1.2.0:contracts/chat.events.yaml",
  ])("%s is compared with, and the older version is shown in it", (against) => {
    const project = inGit();
    project.git("tag", "v1.2.0");
    expect(project.run(diff(against))).toMatchObject({ code: 0, err: "" });
    project.write(FILE, SAY_REMOVED);
    const run = project.run(diff(against));
    expect(run).toMatchObject({ code: 1, err: "" });
    expect(run.out).toContain(`"say" was removed.`);
    expect(run.out).toContain(`${against.split(":")[0]}:contracts/chat.events.yaml:4:3  In the older version.`);
  });

  test("is read from a directory below the root too, and each of several is compared with", () => {
    const project = inGit();
    project.git("tag", "v1.0.0");
    project.write(FILE, CATALOG.replace("say: string", "say: string\n  shout: string"));
    project.commit("shout");
    project.write(FILE, SAY_REMOVED);
    const run = project.run(["diff", "chat.events.yaml", "--against", "v1.0.0", "--against", "main"], {
      from: "contracts",
    });
    expect(run.code).toBe(1);
    expect(run.out).toContain("v1.0.0:contracts/chat.events.yaml:4:3");
    expect(run.out).toContain('"shout" was removed.');
  });

  test("gives what the catalog includes as it was at the same revision", () => {
    const project = inGit({
      [FILE]: `${CATALOG}include: [../shared/types.yaml, ./more.yaml]\n`,
      "shared/types.yaml": "catalog: 1\nclientToServer:\n  ping: string\n",
      "contracts/more.yaml": "catalog: 1\nclientToServer:\n  pong: string\n",
    });
    project.edit("shared/types.yaml", (text) => text.replace("ping: string", "ping: number"));
    project.edit("contracts/more.yaml", (text) => text.replace("pong", "gong"));
    const run = project.run(diff("main"));
    expect(run.code).toBe(1);
    expect(run.out).toContain("main:shared/types.yaml:3:");
    expect(run.out).toContain("main:contracts/more.yaml:3:3");
  });

  test("that is not known here is said to be so, with the remote's name for it", () => {
    expect(inGit().run(diff("develop"))).toEqual({
      code: 3,
      out: "",
      err: 'There is no file, directory or revision "develop".\nA branch that only the remote has is "origin/develop".\n',
    });
    expect(inGit().run(diff("HEAD~9")).err).toBe('There is no file, directory or revision "HEAD~9".\n');
  });

  test("that a shallow clone lacks asks for the whole history, and is never no changes", () => {
    const project = inGit();
    project.git("tag", "v1.0.0");
    project.write(FILE, SAY_REMOVED);
    project.commit("second");
    const clone = new Project({});
    projects.push(clone);
    execFileSync("git", ["clone", "--quiet", "--depth", "1", "--no-tags", `file://${project.directory}`, "."], {
      cwd: clone.directory,
    });
    const run = clone.run(diff("v1.0.0"));
    expect(run).toMatchObject({ code: 3, out: "" });
    expect(run.err).toContain('The revision "v1.0.0" is not in this clone, which holds only a part of the history.');
    expect(run.err).toContain("fetch-depth: 0");
    expect(clone.run(["check", FILE, "--against", "v1.0.0"])).toMatchObject({ code: 3 });
  });

  test.each([
    "--upload-pack=touch pwned",
    "-h",
    "--output=pwned",
    "main\nHEAD",
    "$(touch pwned)",
    "main..HEAD",
    "^main",
  ])("%j is a name like any other, and no option or command", (name) => {
    const project = inGit();
    const before = Object.keys(project.snapshot("contracts"));
    expect(project.run(["diff", FILE, `--against=${name}`])).toMatchObject({
      code: 3,
      out: "",
      err: expect.stringContaining("There is no file, directory or revision"),
    });
    expect(Object.keys(project.snapshot("contracts"))).toEqual(before);
    expect(() => project.read("pwned")).toThrow("ENOENT");
  });

  test("without the catalog cannot be compared with, and to check the catalog is new", () => {
    const project = inGit({ "README.md": "nothing yet\n" });
    project.write(FILE, CATALOG);
    expect(project.run(diff("main"))).toMatchObject({
      code: 3,
      out: "",
      err: expect.stringContaining('There is no "contracts/chat.events.yaml" in "main", and it was not renamed.'),
    });
    expect(project.run(diff("main:old.yaml"))).toMatchObject({
      code: 3,
      err: 'There is no "old.yaml" in "main". The path is from the root of the repository.\n',
    });
    project.run(["generate", FILE, "-o", "chat"]);
    const checked = project.run(["check", FILE, "-o", "chat", "--against", "main"]);
    expect(checked).toMatchObject({ code: 0, err: "" });
    expect(checked.out).toContain(
      'not-in-baseline  "contracts/chat.events.yaml" is not in "main": nothing to compare.',
    );
  });

  test.each([
    ["moved and not committed", false],
    ["moved in a commit", true],
  ])("in which the file had another name is followed: %s", (_, commits) => {
    const project = inGit();
    project.git("branch", "old");
    mkdirSync(project.path("api"));
    project.git("mv", FILE, "api/talk.yaml");
    project.edit("api/talk.yaml", (text) => text.replace("say: string", "say: number"));
    if (commits) project.commit("move");
    const run = project.run(["diff", "api/talk.yaml", "--against", "old"]);
    expect(run.code).toBe(1);
    expect(run.out).toContain(
      'baseline-renamed  In "old" this file is "contracts/chat.events.yaml": compared with that.',
    );
    expect(run.out).toContain("old:contracts/chat.events.yaml:4:");
  });

  test("in which the file had another name is followed through a history in which little of it stayed", () => {
    const project = inGit({ [FILE]: `${CATALOG}types:\n${numbered("Old")}` });
    project.git("branch", "old");
    project.git("mv", FILE, "talk.yaml");
    project.commit("move");
    project.write("talk.yaml", `${SAY_REMOVED}types:\n${numbered("Other")}`);
    project.commit("write anew");
    const run = project.run(["diff", "talk.yaml", "--against", "old"]);
    expect(run.out).toContain('In "old" this file is "contracts/chat.events.yaml": compared with that.');
    expect(run).toMatchObject({ code: 1, out: expect.stringContaining('"say" was removed.') });
  });

  test.each([
    ["no YAML", "catalog: [1\n", "main:contracts/chat.events.yaml:"],
    [
      "no catalog",
      "- 1\n",
      'The baseline "main:contracts/chat.events.yaml" is no valid catalog: main:contracts/chat.events.yaml:1:1',
    ],
    ["nothing", "", 'The baseline "main:contracts/chat.events.yaml" is no valid catalog'],
    ["a catalog that includes what is not there", `${CATALOG}include: [gone.yaml]\n`, "gone.yaml"],
  ])("that holds %s is no baseline", (_, text, said) => {
    const project = inGit({ [FILE]: text });
    project.write(FILE, CATALOG);
    for (const command of [diff("main"), ["check", FILE, "--against", "main"]]) {
      const run = project.run(command);
      expect(run.code).toBe(3);
      expect(run.err).toContain(said);
    }
  });

  test("is not asked for lint: what a rule says of an old catalog is past", () => {
    const project = inGit({ [FILE]: `${CATALOG}types:\n  Unused: string\n` });
    project.write(FILE, CATALOG);
    expect(project.run([...diff("main"), "--fail-on", "warning"])).toMatchObject({ code: 0, err: "" });
  });

  test("that is a branch and a tag, or a path too, has to be told apart", () => {
    const project = inGit();
    project.git("branch", "both");
    project.git("tag", "both");
    expect(project.run(diff("both"))).toMatchObject({ code: 2, err: expect.stringContaining('"refs/tags/both"') });
    mkdirSync(project.path("main"));
    expect(project.run(diff("main"))).toMatchObject({
      code: 2,
      err: expect.stringContaining('"main" is a file or directory, and a revision as well.'),
    });
    expect(project.run(diff("refs/heads/main"))).toMatchObject({ code: 0, err: "" });
  });
});

describe("without Git", () => {
  test("that trusts the repository, its user is told what Git wants", () => {
    const project = inGit();
    // Only root can run the tool as somebody else.
    if (process.getuid?.() !== 0) return;
    const run = project.run(diff("main"), { user: 65534 });
    expect(run).toMatchObject({ code: 3, out: "" });
    expect(run.err).toMatch(/^Git cannot say what "main" is: .*dubious ownership.*git config .*safe\.directory/);
  });

  test("that is not installed, a revision cannot be had", () => {
    const project = inGit();
    mkdirSync(project.path("bin"));
    symlinkSync(process.execPath, project.path("bin/node"));
    const run = project.run(diff("main"), { environment: { PATH: project.path("bin") } });
    expect(run).toEqual({
      code: 3,
      out: "",
      err: 'There is no file or directory "main", and no Git to ask for such a revision: Git is not installed, or not in the PATH.\n',
    });
  });

  test("in a folder that is no repository, neither", () => {
    const project = new Project({ [FILE]: CATALOG });
    projects.push(project);
    expect(project.run(diff("main"), { environment: { GIT_CEILING_DIRECTORIES: "/" } })).toMatchObject({
      code: 3,
      out: "",
      err: 'There is no file or directory "main", and "contracts/chat.events.yaml" lies in no Git repository.\n',
    });
  });

  test("a file and a directory can be compared with", () => {
    const project = new Project({
      [FILE]: SAY_REMOVED,
      "old.yaml": CATALOG,
      "before/contracts/chat.events.yaml": CATALOG,
    });
    project.write("copy/chat.events.yaml", CATALOG);
    project.write("empty/readme", "nothing");
    projects.push(project);
    for (const against of ["old.yaml", "before", "copy", "./before/contracts", project.path("old.yaml")]) {
      expect(project.run(diff(against))).toMatchObject({ code: 1, out: expect.stringContaining('"say" was removed.') });
    }
    expect(project.run(diff("empty"))).toEqual({
      code: 3,
      out: "",
      err: 'There is no "contracts/chat.events.yaml" in "empty".\nIf the catalog lay elsewhere, name the place: "empty/chat.events.yaml".\n',
    });
    expect(project.run(diff("nowhere.yaml"))).toMatchObject({ code: 3, out: "" });
  });

  test.each([
    ["", "A baseline has an empty name."],
    [" ", "A baseline has an empty name."],
    [FILE, `"${FILE}" cannot be compared with itself.`],
    ["contracts", `"${FILE}" cannot be compared with itself.`],
    [".", `"${FILE}" cannot be compared with itself.`],
  ])("%j names no older version, and is never no changes", (against, said) => {
    const project = new Project({ [FILE]: CATALOG });
    projects.push(project);
    expect(project.run(diff(against))).toMatchObject({ code: 2, out: "", err: expect.stringContaining(said) });
  });

  test("there is nothing to compare with until something is named", () => {
    const project = new Project({ [FILE]: CATALOG });
    projects.push(project);
    expect(project.run(["diff", FILE])).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is nothing to compare "contracts/chat.events.yaml" with.'),
    });
    expect(project.run(["diff", FILE, "--against", ":x"])).toMatchObject({ code: 2 });
  });
});

/** Enough lines to make a file another one. */
function numbered(name: string): string {
  return Array.from(
    { length: 40 },
    (_, index) => `  ${name}${index}: { type: string, description: ${name} ${index} }\n`,
  ).join("");
}
