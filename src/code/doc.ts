import { Code, empty, type Part } from "./code.js";

/** One tag of a doc comment: `@deprecated Use b.` */
export interface Tag {
  readonly name: "defaultValue" | "deprecated" | "example" | "param" | "returns" | "remarks" | "throws";
  readonly text: string;
}

/** A TSDoc comment of paragraphs and tags; nothing where there is nothing to say. Text cannot close the comment. */
export function doc(paragraphs: readonly (string | undefined)[], tags: readonly Tag[] = []): Code {
  const prose = paragraphs.map((each) => each?.trim() ?? "").filter((each) => each !== "");
  const rows = prose.flatMap((paragraph, index) => [...(index > 0 ? [""] : []), ...rowsOf(paragraph)]);
  for (const tag of tags) {
    const [first = "", ...rest] = rowsOf(tag.text);
    rows.push(`@${tag.name} ${first}`.trimEnd(), ...rest);
  }
  if (rows.length === 0) return empty;
  const [only = ""] = rows;
  if (rows.length === 1) return comment([`/** ${only} */`]);
  return comment(["/**", ...rows.map((row) => ` * ${row}`.trimEnd()), " */"]);
}

/** A line comment of one line. */
export function note(text: string): Code {
  return comment([`// ${inert(text).replace(/[\r\n\u2028\u2029]+/g, " ")}`]);
}

function rowsOf(text: string): string[] {
  return inert(text)
    .trim()
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((row) => row.trimEnd());
}

/** No end of comment, no invisible character, no tag of the author's making at the start of a line. */
function inert(text: string): string {
  return text
    .replaceAll("*/", "*\\/")
    .replace(/[^\P{Cc}\n\r]|[\u202a-\u202e\u2066-\u2069\ufeff]/gu, " ")
    .replace(/^([ \t]*)@/gm, "$1\\@");
}

function comment(rows: readonly string[]): Code {
  const parts: Part[] = [];
  rows.forEach((text, index) => {
    if (index > 0) parts.push({ kind: "newline" });
    parts.push({ kind: "text", text });
  });
  return new Code(parts);
}
