// Takes each defence out of templates/, one at a time in a copy of what is committed, and sees which tests miss it:
// npm run defences [text in its name or file]. The report gets the rows of what was taken out; all take a quarter of an hour.
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { failedOf, takeOut } from "./taken-out.mjs";

const [wanted = ""] = process.argv.slice(2);
const heading = `# Defences

Each defence in \`templates/\` against a hostile peer, taken out alone, and the tests that then fail. Those of hostile peers
run in the main namespace only; others where these miss nothing.

<!-- Made by "npm run defences" from defences.yaml. -->

| defence | template | missed by |
|---|---|---|
`;
const list = "test/hostile/defences/defences.yaml";
const report = "test/hostile/defences/report.md";
await takeOut({ list, report, heading, prepare, placesOf, failed: firstFailed, atOnce: 4 }, wanted);

/** Golden outputs are made anew, so that the templates in them are the present ones. */
function prepare(copy) {
  const { CI, ...env } = process.env;
  const golden = ["node_modules/jest/bin/jest.js", "--silent", "test/golden.test.ts"];
  execFileSync(process.execPath, golden, { cwd: copy, env: { ...env, UPDATE_EXPECTED: "1" }, stdio: "ignore" });
}

/** The template, and its copies in the golden outputs that tests import. */
function placesOf(copy, file) {
  const golden = join(copy, "fixtures/golden");
  const found = readdirSync(golden, { recursive: true }).filter((path) => path.endsWith(`runtime/${file}`));
  return [join(copy, "templates", file), ...found.map((path) => join(golden, path))];
}

/** Hostile peers first, as they are quick, and in the main namespace only; the others where these miss nothing. */
async function firstFailed(copy, { tests, cases = "" }) {
  const peers = tests.filter((path) => path.startsWith("test/hostile/peers/"));
  const others = tests.filter((path) => !peers.includes(path));
  const failed = peers.length > 0 ? await failedOf(copy, [...peers, "-t", `parser in / ${cases}`]) : [];
  return failed.length > 0 || others.length === 0 ? failed : failedOf(copy, others);
}
