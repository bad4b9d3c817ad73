/** Makes the tables of the README from `results.json`, and prints them. */

import { readFileSync, writeFileSync } from "node:fs";
import { CONTESTANTS, contestantsIn, KINDS, LOADED, MODES, SHAPES } from "./contestants.mjs";
import { least, median, Results } from "./report/results.mjs";
import { targets } from "./report/targets.mjs";

const BEGIN = "<!-- results: made by `npm run report` -->";
const END = "<!-- end of results -->";

process.chdir(new URL("..", import.meta.url).pathname);
const raw = JSON.parse(readFileSync("results.json", "utf8"));
const results = new Results(raw, median);
const fastest = new Results(raw, least);
const text = [
  versions(),
  ...SHAPES.flatMap((shape) => MODES.map((mode) => checkTable(shape, mode))),
  errorTable(),
  sizeTable(),
  loadTable(),
  targetTable(),
].join("\n\n");
const readme = readFileSync("README.md", "utf8");
const [before, rest] = readme.split(BEGIN);
const [, after] = rest.split(END);
writeFileSync("README.md", `${before}${BEGIN}\n\n${text}\n\n${END}${after}`);
console.log(text);

function versions() {
  const { node, versions: installed } = raw;
  const list = Object.entries(installed).map(([id, version]) => `${id} ${version}`);
  return `Node ${node}; ${list.join(", ")}.`;
}

function checkTable(shape, mode) {
  const rows = contestantsIn(shape).map(({ id, title }) => {
    const valid = results.ns(id, shape, mode, "valid");
    const others = KINDS.slice(1).map((kind) => number(results.ns(id, shape, mode, kind)));
    const ratios = ["by-hand", "ours"].map((to) => times(valid / results.ns(to, shape, mode, "valid")));
    return [title, number(valid), number(fastest.ns(id, shape, mode, "valid")), ...ratios, ...others];
  });
  const head = [
    "ns per check",
    "valid",
    "least",
    "to by hand",
    "to ours",
    "invalid early",
    "invalid late",
    "extra key",
  ];
  return `### ${shape}, ${mode}\n\n${table(head, rows)}`;
}

function errorTable() {
  const rows = CONTESTANTS.slice(1).map(({ id, title, shapes = SHAPES }) => {
    const cells = SHAPES.flatMap((shape) =>
      MODES.map((mode) => {
        if (!shapes.includes(shape)) return "";
        const ns = results.ns(id, shape, mode, "errors");
        return `${number(ns)} (${times(ns / results.ns("ours", shape, mode, "errors"))})`;
      }),
    );
    return [title, ...cells];
  });
  const head = ["ns (to ours)", ...SHAPES.flatMap((shape) => MODES.map((mode) => `${shape}, ${mode}`))];
  return `### Collecting all errors of a late failure\n\n${table(head, rows)}`;
}

function sizeTable() {
  const rows = contestantsIn("chat").map(({ id, title }) => {
    const { check, errors } = raw.sizes[id];
    return [
      title,
      ...[check, errors].flatMap((size) => (size ? [number(size.minified), number(size.gzipped)] : ["", ""])),
    ];
  });
  const head = ["bytes", "check, minified", "gzipped", "with errors, minified", "gzipped"];
  return `### Size of the strict chat\n\n${table(head, rows)}`;
}

function loadTable() {
  const rows = LOADED.map(({ id, title }) => [
    title,
    number(results.load(id)),
    number(fastest.load(id)),
    ...(id === "empty" ? ["", ""] : overStart(id)),
  ]);
  return `### Loading a thousand checks\n\n${table(["", "ms in all", "least", "over Node's start", "to ours"], rows)}`;
}

function overStart(id) {
  const taken = results.loadOverStart(id);
  return [number(taken), times(taken / results.loadOverStart("ours"))];
}

function targetTable() {
  const byLeast = targets(fastest);
  const rows = targets(results).map((each, index) => [
    each.what,
    each.bound,
    times(each.reached),
    each.met ? "yes" : "no",
    times(byLeast[index].reached),
    byLeast[index].met ? "yes" : "no",
  ]);
  return `### Targets\n\n${table(["", "target", "by medians", "met", "by the least", "met"], rows)}`;
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

function times(ratio) {
  return Number.isFinite(ratio) ? `${ratio.toFixed(2)}x` : "wrong";
}

function number(value) {
  if (!Number.isFinite(value)) return "wrong";
  return value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString("en-US");
}
