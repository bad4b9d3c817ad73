import { diff } from "../../../src/commands/diff.js";
import type { Result } from "../../../src/commands/result.js";
import { memoryHost } from "../../../src/host/memory.js";

const catalog = (version: string | undefined, events: string): string =>
  `catalog: 1\ninfo: { title: Chat${version === undefined ? "" : `, version: ${version}`} }\nclientToServer:\n${events}`;

const OLD = "  say: string\n";
const SAID = "  say: { payload: string, description: Words. }\n";
const MORE = `${OLD}  shout: string\n`;
const BROKEN = "  say: number\n";

function compared([before, after]: readonly [string | undefined, string | undefined], now: string): Result {
  const files = new Map([
    ["old.yaml", catalog(before, OLD)],
    ["chat.yaml", catalog(after, now)],
  ]);
  return diff(memoryHost(files), { catalogs: ["chat.yaml"], against: ["old.yaml"] });
}

test.each([
  ["nothing", OLD, "1.2.3", "none"],
  ["a description", SAID, "1.2.3", "patch"],
  ["an event more", MORE, "1.2.3", "minor"],
  ["another payload", BROKEN, "1.2.3", "major"],
  ["another payload before 1.0", BROKEN, "0.2.3", "minor"],
])("%s is the step that it takes", (_, now, version, step) => {
  expect(compared([version, version], now).comparisons?.map((each) => each.step)).toEqual([step]);
});

test.each([
  ["1.2.3", "1.2.3", MORE, "The version is still 1.2.3, but the changes are additions. Make it 1.3.0 or more."],
  [
    "1.2.3",
    "1.3.0",
    BROKEN,
    "From 1.2.3 to 1.3.0 is too small a step: the changes are breaking. Make it 2.0.0 or more.",
  ],
  [
    "0.2.3",
    "0.2.4",
    BROKEN,
    "From 0.2.3 to 0.2.4 is too small a step: the changes are breaking. Make it 0.3.0 or more.",
  ],
])("from %s to %s is too small a step for %j", (before, after, now, message) => {
  const found = compared([before, after], now).problems.filter(({ diagnostic }) => diagnostic.rule === "version-step");
  expect(found.map(({ diagnostic }) => diagnostic)).toMatchObject([{ message, severity: "warning" }]);
});

test.each([
  ["1.2.3", "2.0.0", BROKEN],
  ["1.2.3", "2.0.0-beta.1", BROKEN],
  ["0.2.3", "0.3.0", BROKEN],
  ["1.2.3", "1.2.3", SAID],
  ["1.2.3", "1.10.0", MORE],
  [undefined, "1.0.0", BROKEN],
  ["1.0.0", undefined, BROKEN],
  ["2026-07", "2026-08", BROKEN],
])("from %s to %s is none", (before, after, now) => {
  const { problems } = compared([before, after], now);
  expect(problems.map(({ diagnostic }) => diagnostic.rule)).not.toContain("version-step");
});
