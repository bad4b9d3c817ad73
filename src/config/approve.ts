/** Writes an approval into a config, and leaves everything else in it as it stands, comments too. */

import type { Edit } from "../diagnostics/diagnostic.js";
import { EditedText } from "../document/edits.js";
import { entryOf, type MapNode, type Node, type SequenceNode } from "../document/model.js";
import { parseDocument } from "../document/parse.js";
import { quoted } from "../document/quote.js";
import { loadConfig } from "./load.js";
import type { Approval, Config } from "./model.js";

export type NewApproval = Omit<Approval, "at">;

/** The config's text with one approval more; undefined where its layout leaves no certain place for it. */
export function withApproval({ file, approvals }: Config, text: string, added: NewApproval): string | undefined {
  const { root } = parseDocument(
    file,
    text,
    () => false,
    () => {},
  );
  if (root?.kind !== "map") return undefined;
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const edits = editsFor({ file, text, root }, added).map((edit) => ({
    ...edit,
    text: edit.text.replaceAll("\n", lineEnd),
  }));
  const edited = new EditedText(text, edits).text;
  let isSound = true;
  const again = loadConfig(file, edited, () => {
    isSound = false;
  });
  const last = again?.approvals.at(-1);
  const isThere = again?.approvals.length === approvals.length + 1 && last?.fingerprint === added.fingerprint;
  return isSound && isThere ? edited : undefined;
}

interface Written {
  readonly file: string;
  readonly text: string;
  readonly root: MapNode;
}

function editsFor(written: Written, added: NewApproval): readonly Edit[] {
  const value = entryOf(written.root, "approvals")?.value;
  if (!value) return [newList(written, added)];
  if (value.kind !== "sequence") return filledList(written, value, added);
  const last = value.items.at(-1);
  if (!last) return [{ at: value.at, text: `[${inFlow(added)}]` }];
  return [value.flow ? insertion(written, last.at.end, `, ${inFlow(added)}`) : afterLast(written, value, last, added)];
}

function newList(written: Written, added: NewApproval): Edit {
  const { root, text } = written;
  if (root.flow) return insertion(written, root.at.end - 1, `, approvals: [${inFlow(added)}] `);
  const start = text === "" || text.endsWith("\n") ? "" : "\n";
  return insertion(written, text.length, `${start}approvals:\n${inBlock(added, "  ")}`);
}

/** `approvals:` with nothing behind it, or null. */
function filledList(written: Written, value: Node, added: NewApproval): readonly Edit[] {
  if (written.root.flow) return [{ at: value.at, text: ` [${inFlow(added)}]` }];
  const { start, end } = value.at;
  const removed: Edit[] = end > start ? [{ at: value.at, text: "" }] : [];
  return [...removed, onNextLine(written, end, inBlock(added, "  "))];
}

function afterLast(written: Written, { items }: SequenceNode, last: Node, added: NewApproval): Edit {
  const { text } = written;
  const start = items[0]?.at.start ?? last.at.start;
  const indentation = /^ */.exec(text.slice(text.lastIndexOf("\n", start - 1) + 1))?.[0] ?? "";
  return onNextLine(written, last.at.end, inBlock(added, indentation));
}

/** Below the line on which `offset` stands, with whatever comment ends it. */
function onNextLine(written: Written, offset: number, lines: string): Edit {
  const { text } = written;
  if (text[offset - 1] === "\n") return insertion(written, offset, lines);
  const end = text.indexOf("\n", offset);
  return end === -1 ? insertion(written, text.length, `\n${lines}`) : insertion(written, end + 1, lines);
}

function insertion({ file }: Written, offset: number, text: string): Edit {
  return { at: { file, start: offset, end: offset }, text };
}

function inBlock(added: NewApproval, indentation: string): string {
  const [first, ...rest] = fields(added);
  return [`${indentation}- ${first}`, ...rest.map((field) => `${indentation}  ${field}`), ""].join("\n");
}

function inFlow(added: NewApproval): string {
  return `{ ${fields(added).join(", ")} }`;
}

/** In quotes, for a fingerprint may look like a number. */
function fields({ fingerprint, reason, until }: NewApproval): readonly string[] {
  return [
    `fingerprint: ${quoted(fingerprint)}`,
    `reason: ${quoted(reason)}`,
    ...(until === undefined ? [] : [`until: ${until}`]),
  ];
}
