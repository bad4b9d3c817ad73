/** Lays YAML out: on one line what fits there, in blocks what does not. */

import type { Entry, Yaml } from "./model.js";
import { isBlockText, scalar } from "./scalars.js";

const WIDTH = 100;

/** The lines of a map's entries. */
export function printEntries(entries: readonly Entry[], indent = ""): readonly string[] {
  return entries.flatMap(([key, value]) => printAfter(`${indent}${scalar(key, "block")}:`, value, indent));
}

/** `value` behind `head`, and in the lines below it. */
function printAfter(head: string, value: Yaml, indent: string): readonly string[] {
  const deeper = `${indent}  `;
  const line = inline(value, "block");
  if (line !== undefined && (head.length + 1 + line.length <= WIDTH || isEmpty(value))) return [`${head} ${line}`];
  switch (value.kind) {
    case "nothing":
      return [head];
    case "word":
      return [`${head} ${value.word}`];
    case "text":
      return [`${head} ${scalar(value.text, "block")}`];
    case "prose":
      return printProse(head, value.text, deeper);
    case "folded":
      return value.chunks.length > 1
        ? [`${head} >-`, ...filled(value.chunks, deeper)]
        : [`${head} ${scalar(value.text, "block")}`];
    case "map":
      return [head, ...printEntries(value.entries, deeper)];
    case "list":
      return [head, ...value.items.flatMap((item) => printItem(item, deeper))];
    default:
      return value satisfies never;
  }
}

function printItem(item: Yaml, indent: string): readonly string[] {
  const isPair = item.kind === "map" && item.layout === "pair";
  const line = isPair ? undefined : inline(item, "block");
  if (item.kind !== "map" || (line !== undefined && indent.length + 2 + line.length <= WIDTH) || isEmpty(item)) {
    return printAfter(`${indent}-`, item, indent);
  }
  const [first = "", ...rest] = printEntries(item.entries, `${indent}  `);
  return [`${indent}- ${first.trimStart()}`, ...rest];
}

function printProse(head: string, value: string, indent: string): readonly string[] {
  const line = scalar(value, "block");
  if (!isBlockText(value)) return [`${head} ${line}`];
  if (value.includes("\n")) {
    return [`${head} |-`, ...value.split("\n").map((each) => (each === "" ? "" : indent + each))];
  }
  if (head.length + 1 + line.length <= WIDTH || /\s\s/.test(value)) return [`${head} ${line}`];
  return [`${head} >-`, ...filled(value.split(" "), indent)];
}

/** Chunks with a space between them, in as few lines as they need. */
function filled(chunks: readonly string[], indent: string): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const chunk of chunks) {
    if (line !== "" && indent.length + line.length + 1 + chunk.length > WIDTH) {
      lines.push(indent + line);
      line = "";
    }
    line = line === "" ? chunk : `${line} ${chunk}`;
  }
  return [...lines, indent + line];
}

function isEmpty(value: Yaml): boolean {
  return (value.kind === "map" && value.entries.length === 0) || (value.kind === "list" && value.items.length === 0);
}

/** All of `value` on one line, where it may stand so. */
function inline(value: Yaml, position: "block" | "flow"): string | undefined {
  switch (value.kind) {
    case "text":
    case "folded":
      return scalar(value.text, position);
    case "word":
      return value.word;
    case "prose":
    case "nothing":
      return undefined;
    case "map":
      return value.layout === "block" && value.entries.length > 0 ? undefined : inlineMap(value.entries, value.layout);
    case "list": {
      if (value.layout === "block" && value.items.length > 0) return undefined;
      const items = value.items.map((item) => inline(item, "flow"));
      return items.every((item) => item !== undefined) ? `[${items.join(", ")}]` : undefined;
    }
    default:
      return value satisfies never;
  }
}

function inlineMap(entries: readonly Entry[], layout: "compact" | "pair" | "block"): string | undefined {
  const parts = entries.map(([key, value]) => {
    const line = inline(value, "flow");
    return line === undefined ? undefined : `${scalar(key, "flow")}: ${line}`;
  });
  if (!parts.every((part) => part !== undefined)) return undefined;
  if (layout === "pair") return parts.join(", ");
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}
