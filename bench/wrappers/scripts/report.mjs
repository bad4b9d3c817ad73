/** Makes the tables of the README from `results.json`, and prints them. */

import { readFileSync, writeFileSync } from "node:fs";
import { contestantsIn, MESSAGES } from "./contestants.mjs";
import { Results } from "./results.mjs";

const BEGIN = "<!-- results: made by `npm run report` -->";
const END = "<!-- end of results -->";
const MOST_BYTES = 1536;

process.chdir(new URL("..", import.meta.url).pathname);
const raw = JSON.parse(readFileSync("results.json", "utf8"));
const results = new Results(raw);
const text = [
  versions(),
  ...MESSAGES.map(({ event, title }) => `### ${title}\n\n${timeTable("messages", event)}`),
  `### A broadcast to 200 clients\n\n${timeTable("broadcast", "newMessage")}`,
  `### Memory per connected socket, ten events\n\n${memoryTable()}`,
  `### Targets\n\n${targetTable()}`,
].join("\n\n");
const [before, rest] = readFileSync("README.md", "utf8").split(BEGIN);
const [, after] = rest.split(END);
writeFileSync("README.md", `${before}${BEGIN}\n\n${text}\n\n${END}${after}`);
console.log(text);

function versions() {
  const list = Object.entries(raw.versions).map(([name, version]) => `${name} ${version}`);
  return `Node ${raw.node}; ${list.join(", ")}.`;
}

function timeTable(what, event) {
  const rows = contestantsIn(what).map(({ id, title }) => {
    const time = results.time(what, id, event);
    return time ? [title, time.us.toFixed(2), times(time.ratio), times(time.leastRatio)] : [title, "wrong", "", ""];
  });
  return table(["", "µs of processor time", "to plain", "least to least"], rows);
}

function memoryTable() {
  const rows = contestantsIn("memory").map(({ id, title }) => [
    title,
    number(results.memory(id)),
    number(results.memoryBeyondPlain(id)),
  ]);
  return table(["", "bytes", "beyond plain"], rows);
}

function targetTable() {
  const messages = MESSAGES.map(({ event, title }) => {
    return ratioTarget(`a message, guards on: ${title}`, 1.12, results.time("messages", "ours", event));
  });
  const broadcast = ratioTarget("a broadcast to 200 clients", 1.05, results.time("broadcast", "ours", "newMessage"));
  const memory = ["ours", "ours-on"].map((id) => {
    const { title } = contestantsIn("memory").find((each) => each.id === id);
    const bytes = results.memoryBeyondPlain(id);
    return [
      `bytes per socket beyond plain: ${title}`,
      `at most ${number(MOST_BYTES)}`,
      number(bytes),
      yes(bytes <= MOST_BYTES),
    ];
  });
  return table(["", "target", "reached", "met"], [...messages, broadcast, ...memory]);
}

function ratioTarget(what, most, { ratio }) {
  return [what, `at most ${times(most)}`, times(ratio), yes(ratio <= most)];
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

function times(ratio) {
  return `${ratio.toFixed(3)}x`;
}

function number(value) {
  return Math.round(value).toLocaleString("en-US");
}

function yes(met) {
  return met ? "yes" : "no";
}
