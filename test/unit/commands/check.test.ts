import { check } from "../../../src/commands/check.js";
import { diff } from "../../../src/commands/diff.js";
import { generate } from "../../../src/commands/generate.js";
import type { Result } from "../../../src/commands/result.js";
import { memoryHost } from "../../../src/host/memory.js";

const OLD = "catalog: 1\ninfo: { title: Chat }\nclientToServer:\n  say: string\n  shout: string\n";
const NEW = OLD.replace("  shout: string\n", "");
/** For a client that is there already, all is well; a new one with an old server is not heard. */
const MORE = `${OLD}  sing: { payload: string, ack: string }\n`;

const config = (contract: string, more = ""): string =>
  `version: 1\ncontracts:\n  chat: { catalog: chat.yaml, outputs: [{ dir: chat, targets: [client] }]${contract} }\n${more}`;

/** What `check` says of a project whose generated code is up to date. */
async function checked(text: string, now = NEW): Promise<Result> {
  const files = new Map([
    ["socket-contract.yaml", text],
    ["chat.yaml", now],
    ["old.yaml", OLD],
  ]);
  const host = memoryHost(files);
  await generate(host, { catalogs: [], force: false, dryRun: false });
  return check(host, { catalogs: [] });
}

const seen = ({ problems }: Result): string[] =>
  problems.map(({ diagnostic }) => `${diagnostic.severity} ${diagnostic.rule}`);

const AGAINST = ", against: [old.yaml]";

test("check compares where the config says so, beside all else that it does", async () => {
  expect(seen(await checked(config("")))).toEqual([]);
  const result = await checked(config(AGAINST));
  expect(seen(result)).toEqual(["error event-removed"]);
  expect(result.problems[0]?.context).toMatchObject({ contract: "chat", namespace: "/" });
  expect(result.files.every(({ status }) => status === "unchanged")).toBe(true);
  expect(result.comparisons).toMatchObject([{ contract: "chat", against: "old.yaml", step: "major" }]);
});

test("check does not compare a catalog that is wrong, and says what is wrong with it", async () => {
  const result = await checked(config(AGAINST), NEW.replace("say: string", "say: strin"));
  expect(seen(result)).toEqual(["error unknown-type"]);
  expect(result.comparisons).toEqual([]);
});

test("the config's order of deployment decides how loudly a change is told", async () => {
  const lockstep = await checked(config(`${AGAINST}, deploy: lockstep`));
  expect(seen(lockstep)).toEqual(["warning event-removed"]);
  expect(seen(await checked(config(AGAINST), MORE))).toContain("warning event-added");
  expect(seen(await checked(config(`${AGAINST}, deploy: any`), MORE))).toContain("error event-added");
});

test.each([
  ["rules: { event-removed: off }\n", []],
  ["rules: { event-removed: info }\n", ["info event-removed"]],
  ['ignore: [{ rule: event-removed, at: "/clientToServer/shout", reason: never used }]\n', []],
  ['ignore: [{ rule: event-removed, at: "/clientToServer/say", reason: another }]\n', ["error event-removed"]],
])("%s holds for changes as for everything else", async (more, expected) => {
  expect(seen(await checked(config(AGAINST, more)))).toEqual(expected);
});

test.each([
  ["rules: { event-remved: off }\n", 'There is no rule "event-remved". Did you mean "event-removed"?'],
  ["ignore: [{ rule: nothing-such, at: /a, reason: b }]\n", 'There is no rule "nothing-such".'],
])("%s is wrong usage", async (more, message) => {
  const { problems, failures } = await checked(config(AGAINST, more));
  expect(problems.map(({ diagnostic }) => diagnostic.message)).toEqual([message]);
  expect(failures).toMatchObject([{ kind: "usage" }]);
});

test("a baseline that cannot be had is a failure, whatever else is well", async () => {
  const { failures, comparisons } = await checked(config(", against: [old.yaml, gone.yaml]"), OLD);
  expect(failures).toEqual([{ kind: "file", message: 'There is no file or directory "gone.yaml".' }]);
  expect(comparisons).toHaveLength(1);
});

test("two contracts that write one directory, or one file of support code, are wrong usage", async () => {
  const two = (one: string, other: string): Map<string, string> =>
    new Map([
      [
        "socket-contract.yaml",
        `version: 1\ncontracts:\n  a: { catalog: a.yaml, outputs: [{ ${one} }] }\n  b: { catalog: b.yaml, outputs: [{ ${other} }] }\n`,
      ],
      ["a.yaml", OLD],
      ["b.yaml", NEW],
    ]);
  const same = await check(memoryHost(two("dir: out, targets: [client]", "dir: out, targets: [server]")), {
    catalogs: [],
  });
  expect(same.failures).toMatchObject([{ kind: "usage", message: '"a.yaml" and "b.yaml" both write to "out".' }]);
  const shared = two(
    "dir: a, targets: [client], runtimeDir: run",
    "dir: b, targets: [client], runtimeDir: run, importExtension: .ts",
  );
  expect((await check(memoryHost(shared), { catalogs: [] })).failures).toMatchObject([{ kind: "usage" }]);
});

test("diff wants a baseline for each contract that it is to compare", () => {
  const host = memoryHost(
    new Map([
      ["socket-contract.yaml", config("")],
      ["chat.yaml", OLD],
    ]),
  );
  expect(diff(host, { catalogs: [] }).failures).toMatchObject([
    { kind: "usage", message: 'There is nothing to compare "chat.yaml" with.' },
  ]);
});
