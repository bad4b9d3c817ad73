import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "..", "..", "..");

/** A fenced block of a Markdown page. */
export interface Block {
  /** Where it begins, for messages. */
  readonly at: string;
  readonly language: string;
  readonly text: string;
}

/** The fenced blocks of a page, in order; `page` is a path from the root. Indentation of a block in a list is taken off. */
export function blocksOf(page: string): readonly Block[] {
  const markdown = readFileSync(join(root, page), "utf8");
  return [...markdown.matchAll(/^( *)```(\w+)\n(.*?)\n\1```$/gms)].map(
    ({ 1: indent = "", 2: language = "", 3: text = "", index }) => ({
      at: `${page}:${markdown.slice(0, index).split("\n").length}`,
      language,
      text: `${text.replaceAll(new RegExp(`^${indent}`, "gm"), "")}\n`,
    }),
  );
}
