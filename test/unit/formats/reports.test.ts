import { addDestination } from "../../../src/formats/destination.js";
import { treeOf } from "../../../src/formats/tree.js";
import { memoryHost } from "../../../src/host/memory.js";
import { expectAccepted, expectJunit } from "../../formats/accepted.js";
import { diagnostic, formatNames, rendered, resultOf } from "./results.js";

const clean = resultOf([]);
const failed = resultOf([], [{ kind: "file", message: "Cannot read it.", help: "Look again." }]);

test.each(formatNames.filter((name) => name !== "text"))(
  "%s tells a run that failed from a clean one",
  async (format) => {
    const text = await rendered(format, failed);
    await expectAccepted(format, text);
    expect(text).toContain("Cannot read it.");
    expect(text).toContain("Look again.");
    expect(await rendered(format, clean)).not.toContain("Cannot read it.");
  },
);

test.each(formatNames)("%s shows every finding, whatever it is made of", async (format) => {
  const message = `A ]]> <b> & " ' % \u0000\u0007\u001b[31m \ud800 \ufffe \u202e [x](y) \`c\` end`;
  const text = await rendered(format, resultOf([diagnostic({ message, help: message })]));
  await expectAccepted(format, text);
  expect(text).toContain("end");
  for (const control of ["\u0000", "\u0007", "\u001b"]) expect(text).not.toContain(control);
});

describe("junit", () => {
  test("fails a test for what fails the run, and passes one with words for the rest", async () => {
    const both = resultOf([diagnostic(), diagnostic({ severity: "warning", message: "Only so." })]);
    const text = await rendered("junit", both);
    await expectJunit(text);
    expect(text).toContain('tests="2" failures="1" errors="0"');
    expect(text).toContain("<system-out>chat.events.yaml:4:8 warning: Only so.</system-out>");
    const strict = await rendered("junit", both, { failOn: "warning" });
    expect(strict).toContain('tests="2" failures="2" errors="0"');
  });

  test("holds a test that passed where nothing was found", async () => {
    expect(await rendered("junit", clean)).toContain('<testcase name="No problems found"');
  });
});

test("gitlab gets a fingerprint of its own for each of two findings that are alike", async () => {
  const entries: { fingerprint: string }[] = JSON.parse(
    await rendered("gitlab", resultOf([diagnostic(), diagnostic()])),
  );
  expect(entries[1]?.fingerprint).toBe(`${entries[0]?.fingerprint}:2`);
});

test("markdown lists errors before warnings, and a difference as it is", async () => {
  const text = await rendered(
    "markdown",
    resultOf([diagnostic({ severity: "warning" }), diagnostic({ help: "Run: it\n@@ -1 +1 @@\n-a\n+b" })]),
  );
  expect(text.indexOf("**error**")).toBeLessThan(text.indexOf("**warning**"));
  expect(text).toContain("  ```text\n  Run: it\n  @@ -1 +1 @@\n  -a\n  +b\n  ```");
});

describe("--format", () => {
  const all = (...values: string[]) =>
    values.reduce<ReturnType<typeof addDestination>>(
      (before, value) => (typeof before === "string" ? before : addDestination(value, before)),
      [],
    );

  test("takes several, one of them for standard output", () => {
    expect(all("text", "sarif=a.sarif", "json=dir/b=c.json")).toEqual([
      { format: "text", file: undefined },
      { format: "sarif", file: "a.sarif" },
      { format: "json", file: "dir/b=c.json" },
    ]);
  });

  test("takes annotations beside text", () => {
    expect(all("text", "github")).toHaveLength(2);
  });

  test.each([
    [
      ["serif"],
      'There is no format "serif": choose one of text, json, sarif, github, gitlab, junit, markdown. Did you mean "sarif"?',
    ],
    [["json="], 'Name a file after "json=", or leave the "=" out.'],
    [
      ["text", "json"],
      'Only one format can go to standard output: give "json" or "text" a file, as in --format json=FILE.',
    ],
    [
      ["github", "github"],
      'Only one format can go to standard output: give "github" or "github" a file, as in --format github=FILE.',
    ],
    [["json=a", "sarif=a"], '"json" already goes to "a": give "sarif" a file of its own.'],
  ])("%j cannot be", (values, why) => {
    expect(all(...values)).toBe(why);
  });
});

describe("paths", () => {
  const from = (cwd: string, ...files: string[]) => {
    const host = memoryHost(new Map(files.map((file) => [file, ""])));
    return treeOf({ ...host, cwd });
  };

  test("are seen from the repository's root", () => {
    const tree = from("/repo/app", "repo/.git/HEAD", "repo/app/socket-contract.yaml");
    expect(tree.pathOf("chat.yaml")).toBe("app/chat.yaml");
    expect(tree.pathOf("../chat.yaml")).toBe("chat.yaml");
    expect(tree.pathOf("../../other/chat.yaml")).toBe("/other/chat.yaml");
  });

  test("without a repository from the config's directory, without a config from the working directory", () => {
    expect(from("/a/app/src", "a/app/socket-contract.yaml").pathOf("chat.yaml")).toBe("src/chat.yaml");
    expect(from("/a/app/src").pathOf("chat.yaml")).toBe("chat.yaml");
  });
});
