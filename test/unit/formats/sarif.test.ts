import type { Result } from "../../../src/commands/result.js";
import { ruleList } from "../../../src/commands/rule-list.js";
import { expectSarif } from "../../formats/accepted.js";
import { diagnostic, rendered, resultOf, SOURCE } from "./results.js";

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly unknown[] } };
      readonly invocations: readonly unknown[];
      readonly results: readonly {
        readonly message: { readonly text: string };
        readonly locations: readonly unknown[];
        readonly relatedLocations?: readonly unknown[];
        readonly partialFingerprints: Readonly<Record<string, string>>;
      }[];
    },
  ];
}

async function runOf(result: Result): Promise<Log["runs"][0]> {
  const text = await rendered("sarif", result);
  expectSarif(text);
  const log: Log = JSON.parse(text);
  return log.runs[0];
}

const inFile = (file: string) => diagnostic({ at: { file, start: 0, end: 0 } });

test("a rule has its page as help", async () => {
  const why = ruleList.find(({ name }) => name === "unknown-type")?.why;
  const { tool } = await runOf(resultOf([diagnostic()]));
  expect(tool.driver.rules).toMatchObject([{ id: "unknown-type", fullDescription: { text: why } }]);
});

test("regions count from 1, in UTF-16 units, and end behind the last character", async () => {
  const { results } = await runOf(resultOf([diagnostic()]));
  expect(results[0]?.locations).toMatchObject([
    { physicalLocation: { region: { startLine: 4, startColumn: 8, endLine: 4, endColumn: 13 } } },
  ]);
});

test("paths are URIs, relative to the root of the repository", async () => {
  const { results } = await runOf(resultOf([inFile("päth/a b%#?.yaml")]));
  expect(results[0]?.locations).toMatchObject([
    { physicalLocation: { artifactLocation: { uri: "p%C3%A4th/a%20b%25%23%3F.yaml", uriBaseId: "%SRCROOT%" } } },
  ]);
});

test("fingerprints stay when lines and words change, and differ within a report", async () => {
  const fingerprints = async (...all: Parameters<typeof resultOf>[0][number][]) =>
    (await runOf(resultOf(all))).results.map(({ partialFingerprints }) => partialFingerprints["socketContract/v1"]);
  const [before] = await fingerprints(diagnostic());
  expect(before).toMatch(/^[0-9a-f]{12}$/);
  const moved = diagnostic({ at: { file: "chat.events.yaml", start: 0, end: 3 }, message: "In other words." });
  expect(await fingerprints(moved)).toEqual([before]);
  expect(await fingerprints(diagnostic(), moved)).toEqual([before, `${before}:2`]);
  expect(await fingerprints(diagnostic({ facts: { name: "other" } }))).not.toEqual([before]);
});

test("a related place points into a file that is there, and is told in words where it is in an older revision", async () => {
  const at = (file: string) => ({ at: { file, start: 0, end: 7 }, message: "In the older version." });
  const result = resultOf([diagnostic({ related: [at("chat.events.yaml"), at("main:chat.events.yaml")] })]);
  const sources = new Map([...result.sources, ["main:chat.events.yaml", SOURCE]]);
  const { results } = await runOf({ ...result, sources });
  expect(results[0]?.relatedLocations).toMatchObject([
    { physicalLocation: { artifactLocation: { uri: "chat.events.yaml" }, region: { startLine: 1 } } },
    { message: { text: "In the older version. (main:chat.events.yaml:1:1)" } },
  ]);
});

test("a message makes no links", async () => {
  const { results } = await runOf(resultOf([diagnostic({ message: "See [here](https://example.com), string[]." })]));
  expect(results[0]?.message.text).toBe("See \\[here](https://example.com), string[].");
});

test("a failure is a notification of a run that did not succeed", async () => {
  const { invocations } = await runOf(resultOf([], [{ kind: "file", message: "Cannot read it." }]));
  expect(invocations).toMatchObject([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: "error", message: { text: "Cannot read it." } }],
    },
  ]);
});
