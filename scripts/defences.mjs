// Takes each defence out of templates/, one at a time in a copy of what is committed, and sees which tests miss it:
// npm run defences [text in its name or file]. The report gets the rows of what was taken out; all take a quarter of an hour.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const report = join(root, "test/hostile/defences/report.md");
const [wanted = ""] = process.argv.slice(2);
/** A victim that waits in vain for long is a victim, too. */
const LONGEST_MS = 240_000;
/** Copies to work in. */
const AT_ONCE = 4;

const defences = parse(readFileSync(join(root, "test/hostile/defences/defences.yaml"), "utf8"));
const chosen = defences.filter(({ what, file }) => `${what} ${file}`.includes(wanted));
const copies = Array.from({ length: AT_ONCE }, () => mkdtempSync(join(tmpdir(), "defences-")));
try {
  const [first, ...others] = copies;
  fill(first);
  for (const copy of others) cpSync(first, copy, { recursive: true, verbatimSymlinks: true });
  const tests = [...new Set(chosen.flatMap(({ tests }) => tests))];
  // Where tests fail anyway, nothing could be told from their failing.
  const failing = (await inCopies(tests, (copy, path) => firstFailed(copy, { tests: [path] }))).flat();
  if (failing.length > 0) throw new Error(`These tests fail with all defences in place:\n${failing.join("\n")}`);
  const results = await inCopies(chosen, missing);
  writeFileSync(report, reportOf(results));
  if (results.some(({ missedBy }) => missedBy.length === 0)) process.exitCode = 1;
} finally {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
}

/** Its golden outputs are made anew, so that the templates in them are the present ones. */
function fill(copy) {
  const archive = execFileSync("git", ["archive", "HEAD"], { cwd: root, maxBuffer: 2 ** 30 });
  execFileSync("tar", ["-x"], { cwd: copy, input: archive });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  execFileSync(process.execPath, ["scripts/embed.mjs"], { cwd: copy });
  const { CI, ...env } = process.env;
  const golden = ["node_modules/jest/bin/jest.js", "--silent", "test/golden.test.ts"];
  execFileSync(process.execPath, golden, { cwd: copy, env: { ...env, UPDATE_EXPECTED: "1" }, stdio: "ignore" });
}

/** Does all the work, one piece at a time in each copy, and gives what came of it in the order of the work. */
async function inCopies(work, run) {
  const results = [];
  let next = 0;
  const worker = async (copy) => {
    for (let index = next++; index < work.length; index = next++) results[index] = await run(copy, work[index]);
  };
  await Promise.all(copies.map(worker));
  return results;
}

/** The defence with the names of the tests that fail without it. */
async function missing(copy, defence) {
  const { what, file, text, without } = defence;
  const places = placesOf(copy, file).map((path) => ({ path, before: readFileSync(path, "utf8") }));
  for (const { path, before } of places)
    writeFileSync(
      path,
      before.replace(text, () => without),
    );
  const missedBy = await firstFailed(copy, defence);
  for (const { path, before } of places) writeFileSync(path, before);
  console.log(`${missedBy.length === 0 ? "NOT MISSED" : `missed by ${missedBy.length}`}  ${file}: ${what}`);
  return { ...defence, missedBy };
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

async function failedOf(copy, run) {
  const outputFile = join(copy, "jest-results.json");
  rmSync(outputFile, { force: true });
  const options = ["node_modules/jest/bin/jest.js", "--json", `--outputFile=${outputFile}`, "--silent", "--runInBand"];
  await ended(spawn(process.execPath, [...options, ...run], { cwd: copy, stdio: "ignore", timeout: LONGEST_MS }));
  const results = readResults(outputFile);
  if (!results) return [`(${run[0]} did not end)`];
  return results.flatMap(({ assertionResults, message, status }) => {
    const names = assertionResults.filter(({ status }) => status === "failed").map(({ fullName }) => fullName);
    return names.length > 0 || status !== "failed" ? names : [message.trim().split("\n", 3).join(" ")];
  });
}

function ended(child) {
  return new Promise((resolve) => child.on("close", resolve));
}

function readResults(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).testResults;
  } catch {
    return undefined;
  }
}

function rowOf({ what, file, missedBy: [first = "**nobody**", ...more] }) {
  const others = more.length > 0 ? `, and ${more.length} more` : "";
  return `| ${cell(what)} | \`${file}\` | ${cell(first)}${others} |`;
}

/** What was not run now stays as it was reported. */
function reportOf(results) {
  const before = new Map(
    readFileSync(report, "utf8")
      .split("\n")
      .map((row) => [row.split(" | ", 1)[0], row]),
  );
  const now = new Map(results.map((result) => [result.what, rowOf(result)]));
  const rows = defences.map(
    ({ what }) => now.get(what) ?? before.get(`| ${cell(what)}`) ?? `| ${cell(what)} | not run | |`,
  );
  return `# Defences

Each defence in \`templates/\` against a hostile peer, taken out alone, and the tests that then fail. Those of hostile peers
run in the main namespace only; others where these miss nothing.

<!-- Made by "npm run defences" from defences.yaml. -->

| defence | template | missed by |
|---|---|---|
${rows.join("\n")}
`;
}

function cell(text) {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ").replaceAll("<", "&lt;");
}
