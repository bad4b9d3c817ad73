import { approve } from "../../../src/commands/approve.js";
import { check } from "../../../src/commands/check.js";
import { diff } from "../../../src/commands/diff.js";
import type { Result } from "../../../src/commands/result.js";
import { fingerprintOf } from "../../../src/diagnostics/findings.js";
import { memoryHost } from "../../../src/host/memory.js";

const OLD = `catalog: 1
info: { title: Chat }
clientToServer:
  say: { payload: Text }
  shout: string
types:
  Text: { type: string, maxLength: 100 }
`;
const NEW = OLD.replace("  shout: string\n", "").replace("100", "50");

const CONFIG = `version: 1 # of the format
contracts:
  # what everybody talks through
  chat: { catalog: chat.yaml, against: [old.yaml] }
`;

type Files = Map<string, string>;

function project(config = CONFIG, now = NEW, before = OLD): Files {
  return new Map([
    ["socket-contract.yaml", config],
    ["chat.yaml", now],
    ["old.yaml", before],
  ]);
}

function run(files: Files): Result {
  return diff(memoryHost(files), { catalogs: [] });
}

/** The changes first, by name. */
const rulesOf = ({ problems }: Result): string[] =>
  problems.map(({ diagnostic }) => diagnostic.rule).sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1));

const order = (rule: string): number => (rule.endsWith("-approval") ? 1 : 0);

function fingerprint(result: Result, rule: string): string {
  const found = result.problems.find(({ diagnostic }) => diagnostic.rule === rule);
  if (!found) throw new Error(`Nothing is found of ${rule}, but ${rulesOf(result).join(", ")}`);
  return fingerprintOf(found.diagnostic, found.context);
}

const removed = (files = project()): string => fingerprint(run(files), "event-removed");

const withEntry = (entry: string): string => `${CONFIG}approvals:\n  - ${entry}\n`;

describe("an approval", () => {
  test("takes a finding away and is counted; the others stay", () => {
    expect(rulesOf(run(project()))).toEqual(["event-removed", "limit-tightened"]);
    const result = run(project(withEntry(`{ fingerprint: "${removed()}", reason: nobody shouts }`)));
    expect(rulesOf(result)).toEqual(["limit-tightened"]);
    expect(result.comparisons?.map(({ approved }) => approved)).toEqual([1]);
  });

  test("is offered with each finding, as a command that finds it again", () => {
    const help = (result: Result): string | undefined =>
      result.problems.find(({ diagnostic }) => diagnostic.rule === "event-removed")?.diagnostic.help;
    expect(help(run(project()))).toContain(
      `To accept it: npx socket-contract diff --approve ${removed()} --reason "…"`,
    );
    const host = memoryHost(project());
    expect(help(diff(host, { catalogs: ["chat.yaml"], against: ["old.yaml"], deploy: "any" }))).toContain(
      `diff chat.yaml --against old.yaml --deploy any --approve ${removed()} --reason "…"`,
    );
  });

  test("holds through its last day, and then is said to have ended while the finding is back", () => {
    const entry = (until: string): string => `{ fingerprint: "${removed()}", reason: nobody shouts, until: ${until} }`;
    expect(rulesOf(run(project(withEntry(entry("9999-12-31")))))).toEqual(["limit-tightened"]);
    const ended = run(project(withEntry(entry("2001-01-01"))));
    expect(rulesOf(ended)).toEqual(["event-removed", "limit-tightened", "expired-approval"]);
    expect(ended.problems.at(-1)?.diagnostic).toMatchObject({
      severity: "warning",
      at: { file: "socket-contract.yaml" },
    });
  });

  test("that matches nothing is stale, where all that it may be for was compared", () => {
    const config = withEntry('{ fingerprint: "000000000000", reason: old }');
    expect(rulesOf(run(project(config)))).toEqual(["event-removed", "limit-tightened", "stale-approval"]);
    const host = memoryHost(project(config).set("older.yaml", OLD));
    expect(rulesOf(diff(host, { catalogs: [], against: ["older.yaml"] }))).not.toContain("stale-approval");
    expect(rulesOf(diff(host, { catalogs: ["chat.yaml"] }))).not.toContain("stale-approval");
  });

  test("is heeded by check as well, which gives its warnings the severity that the config says", async () => {
    const config = `${withEntry('{ fingerprint: "000000000000", reason: old }')}rules: { stale-approval: error }\n`;
    const host = memoryHost(project(config));
    const { problems } = await check(host, { catalogs: [] });
    expect(problems.find(({ diagnostic }) => diagnostic.rule === "stale-approval")?.diagnostic.severity).toBe("error");
  });
});

describe("a fingerprint", () => {
  const reworded = (text: string): string =>
    `# About talking.\n${text.replace("{ title: Chat }", "\n  title: Chat\n  version: 3.0.0\n  description: Talk.")}`;

  test("is the same when text moves, versions rise and wording changes", () => {
    const before = run(project());
    const after = run(project(CONFIG, reworded(NEW), OLD.replace("Chat }", "Chat, version: 2.0.0 }")));
    for (const rule of ["event-removed", "limit-tightened"])
      expect(fingerprint(after, rule)).toBe(fingerprint(before, rule));
  });

  test.each([
    ["another event", NEW.replace("  say: { payload: Text }\n", ""), "event-removed"],
    ["a limit that is tightened once more", NEW.replace("50", "10"), "limit-tightened"],
  ])("is another for %s", (_, now, rule) => {
    const known = fingerprint(run(project()), rule);
    const found = run(project(CONFIG, now)).problems.filter(({ diagnostic }) => diagnostic.rule === rule);
    const fresh = found.map(({ diagnostic, context }) => fingerprintOf(diagnostic, context));
    expect(fresh.filter((each) => each !== known)).toHaveLength(1);
  });

  test("covers a shared type in all the places that were approved, and in no more", () => {
    const shared = (text: string): string => text.replace("  say:", "  tell: { payload: Text }\n  say:");
    const before = run(project());
    const two = run(project(CONFIG, shared(NEW), shared(OLD)));
    const found = two.problems.filter(({ diagnostic }) => diagnostic.rule === "limit-tightened");
    expect(found).toHaveLength(1);
    expect(found[0]?.diagnostic.message).toContain("The same holds for /clientToServer/say/payload");
    expect(fingerprint(two, "limit-tightened")).not.toBe(fingerprint(before, "limit-tightened"));
  });
});

describe("diff --approve", () => {
  const entry = (files: Files): string => (files.get("socket-contract.yaml") ?? "").slice(CONFIG.length);
  const reason = 'nobody "shouts": # really';

  test("writes the entry, keeps everything else, and says what is left", () => {
    const files = project();
    const result = approve(
      memoryHost(files),
      { catalogs: [] },
      { fingerprint: removed(), reason, until: "9999-12-31" },
    );
    expect(result.failures).toEqual([]);
    expect(rulesOf(result)).toEqual(["limit-tightened"]);
    expect(result.files).toEqual([{ path: "socket-contract.yaml", status: "written" }]);
    expect(files.get("socket-contract.yaml")).toMatch(CONFIG);
    expect(entry(files)).toBe(
      `approvals:\n  - fingerprint: "${removed()}"\n    reason: 'nobody "shouts": # really'\n    until: 9999-12-31\n`,
    );
  });

  const other = '{ fingerprint: "000000000000", reason: old } # mind this';
  test.each([
    ["an empty key", "approvals: # none yet\nrules: {}\n"],
    ["null", "approvals: null\n"],
    ["an empty list", "approvals: [] # none\n"],
    ["a list in blocks", `approvals:\n  # the first\n  - ${other}\n\nrules: {}\n`],
    [
      "a list in blocks without indentation",
      `approvals:\n- fingerprint: "000000000000"\n  reason: >\n    old\n    and long\n`,
    ],
    ["a list in brackets", 'approvals: [{ fingerprint: "000000000000", reason: old }]\n'],
    ["no line break at the end", "rules: {}"],
  ])("finds a place in %s", (_, end) => {
    const files = project(CONFIG + end);
    const known = removed(files);
    expect(
      approve(memoryHost(files), { catalogs: [] }, { fingerprint: known, reason, until: undefined }).failures,
    ).toEqual([]);
    expect(rulesOf(run(files))).not.toContain("event-removed");
    for (const comment of end.match(/#.*/g) ?? []) expect(files.get("socket-contract.yaml")).toContain(comment);
  });

  test("keeps line ends", () => {
    const files = project(CONFIG.replaceAll("\n", "\r\n"));
    approve(memoryHost(files), { catalogs: [] }, { fingerprint: removed(), reason, until: undefined });
    expect(files.get("socket-contract.yaml")).not.toMatch(/[^\r]\n/);
  });

  test.each([
    ["that no finding has", "000000000000", 'No finding has the fingerprint "000000000000".'],
    ["that is approved already", removed(), "is approved already."],
  ])("refuses a fingerprint %s, and writes nothing", (_, known, said) => {
    const files = project(withEntry(`{ fingerprint: "${removed()}", reason: nobody shouts }`));
    const before = new Map(files);
    const { failures } = approve(memoryHost(files), { catalogs: [] }, { fingerprint: known, reason, until: undefined });
    expect(failures).toMatchObject([{ kind: "usage", message: expect.stringContaining(said) }]);
    expect(files).toEqual(before);
  });

  test("needs an end that is still to come", () => {
    const files = project();
    const before = new Map(files);
    const approval = { fingerprint: removed(), reason, until: "2020-01-01" };
    expect(approve(memoryHost(files), { catalogs: [] }, approval).failures).toMatchObject([
      { kind: "usage", message: "An approval until 2020-01-01 has ended already." },
    ]);
    expect(files).toEqual(before);
  });

  test("needs a config", () => {
    const files = project();
    files.delete("socket-contract.yaml");
    const selection = { catalogs: ["chat.yaml"], against: ["old.yaml"] };
    const { failures } = approve(memoryHost(files), selection, { fingerprint: removed(), reason, until: undefined });
    expect(failures).toMatchObject([
      { kind: "usage", message: "There is no config that the approval could stand in." },
    ]);
  });
});
