// Takes lines out of the code, one at a time in copies of what is committed, and sees which tests miss them. What is taken
// out stands in a list: what it is for, its file, the text, what stands there without it, and the tests.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** A test that waits in vain for long has failed, too. */
const LONGEST_MS = 240_000;

/**
 * `list` and `report` are files; `heading` is the report up to its rows. `prepare` makes a copy ready, `placesOf` gives the
 * files to take a text out of, `failed` the tests that fail; `atOnce` is how many copies are worked in.
 */
export async function takeOut({ list, report, heading, prepare, placesOf, failed, atOnce }, wanted) {
  const entries = parse(readFileSync(join(root, list), "utf8"));
  const chosen = entries.filter(({ what, file }) => `${what} ${file}`.includes(wanted));
  const copies = Array.from({ length: atOnce }, () => mkdtempSync(join(tmpdir(), "taken-out-")));
  try {
    const [first, ...others] = copies;
    fill(first);
    prepare(first);
    for (const copy of others) cpSync(first, copy, { recursive: true, verbatimSymlinks: true });
    const tests = [...new Set(chosen.flatMap(({ tests }) => tests))];
    // Where tests fail anyway, nothing could be told from their failing.
    const failing = (await inCopies(copies, tests, (copy, path) => failed(copy, { tests: [path] }))).flat();
    if (failing.length > 0) throw new Error(`These tests fail with everything in place:\n${failing.join("\n")}`);
    const results = await inCopies(copies, chosen, (copy, entry) => missing(copy, entry, { placesOf, failed }));
    writeFileSync(join(root, report), reportOf({ heading, report, entries, results }));
    if (results.some(({ missedBy }) => missedBy.length === 0)) process.exitCode = 1;
  } finally {
    for (const copy of copies) rmSync(copy, { recursive: true, force: true });
  }
}

function fill(copy) {
  const archive = execFileSync("git", ["archive", "HEAD"], { cwd: root, maxBuffer: 2 ** 30 });
  execFileSync("tar", ["-x"], { cwd: copy, input: archive });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  execFileSync(process.execPath, ["scripts/embed.mjs"], { cwd: copy });
}

/** Does all the work, one piece at a time in each copy, and gives what came of it in the order of the work. */
async function inCopies(copies, work, run) {
  const results = [];
  let next = 0;
  const worker = async (copy) => {
    for (let index = next++; index < work.length; index = next++) results[index] = await run(copy, work[index]);
  };
  await Promise.all(copies.map(worker));
  return results;
}

/** The entry with the names of the tests that fail without it. */
async function missing(copy, entry, { placesOf, failed }) {
  const { what, file, text, without } = entry;
  const places = placesOf(copy, file).map((path) => ({ path, before: readFileSync(path, "utf8") }));
  for (const { path, before } of places)
    writeFileSync(
      path,
      before.replace(text, () => without),
    );
  const missedBy = await failed(copy, entry);
  for (const { path, before } of places) writeFileSync(path, before);
  console.log(`${missedBy.length === 0 ? "NOT MISSED" : `missed by ${missedBy.length}`}  ${file}: ${what}`);
  return { ...entry, missedBy };
}

/** The names of the tests that fail when jest is given these arguments. */
export async function failedOf(copy, run) {
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
function reportOf({ heading, report, entries, results }) {
  const before = new Map(
    reported(report)
      .split("\n")
      .map((row) => [row.split(" | ", 1)[0], row]),
  );
  const now = new Map(results.map((result) => [result.what, rowOf(result)]));
  const rows = entries.map(
    ({ what }) => now.get(what) ?? before.get(`| ${cell(what)}`) ?? `| ${cell(what)} | not run | |`,
  );
  return `${heading}${rows.join("\n")}\n`;
}

function reported(report) {
  try {
    return readFileSync(join(root, report), "utf8");
  } catch {
    return "";
  }
}

function cell(text) {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ").replaceAll("<", "&lt;");
}
