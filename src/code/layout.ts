/** Layout: where lines end. A group stays on its line if what is left of the line can hold it. */

import type { Import, Part } from "./code.js";

export const WIDTH = 120;

/** Parts that are being walked, and how far. */
interface Frame {
  readonly parts: readonly Part[];
  readonly indent: number;
  /** Whether the lines of the group around them end. */
  readonly broken: boolean;
  next: number;
}

/** Source text; Oppen's algorithm with a stack of its own, so that nesting has no limit. */
export function layOut(parts: readonly Part[]): string {
  const page = new Page();
  const frames: Frame[] = [{ parts, indent: 0, broken: true, next: 0 }];
  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    const part = frame.parts[frame.next++];
    if (!part) frames.pop();
    else enter(part, frame, { page, frames });
  }
  return page.text();
}

interface State {
  readonly page: Page;
  readonly frames: Frame[];
}

function enter(part: Part, { indent, broken }: Frame, { page, frames }: State): void {
  switch (part.kind) {
    case "text":
    case "settled":
      page.write(part.text);
      break;
    case "import":
      page.write(localName(part.reference));
      break;
    case "newline":
      page.newline(indent);
      break;
    case "line":
      if (broken) page.newline(indent);
      else page.write(" ");
      break;
    case "softline":
      if (broken) page.newline(indent);
      break;
    case "if-broken":
      if (broken) page.write(part.text);
      break;
    case "indent":
      frames.push({ parts: part.parts, indent: indent + part.columns, broken, next: 0 });
      break;
    case "group":
      frames.push({ parts: part.parts, indent, broken: !fits(part.parts, page.room, frames), next: 0 });
      break;
    default:
      part satisfies never;
  }
}

/** Whether `parts`, and what follows them up to the end of the line, have room. */
function fits(parts: readonly Part[], room: number, around: readonly Frame[]): boolean {
  let left = room;
  const frames: Frame[] = [...around.map((frame) => ({ ...frame })), { parts, indent: 0, broken: false, next: 0 }];
  for (let frame = frames.at(-1); frame && left >= 0; frame = frames.at(-1)) {
    const part = frame.parts[frame.next++];
    if (!part) {
      frames.pop();
      continue;
    }
    if (part.kind === "newline") return frame.broken;
    if (frame.broken && (part.kind === "line" || part.kind === "softline")) return true;
    if (part.kind === "indent" || part.kind === "group") {
      // A group further on may still break, so only what comes before its first line end counts.
      frames.push({ parts: part.parts, indent: 0, broken: frame.broken, next: 0 });
    } else left -= width(part, frame.broken);
  }
  return left >= 0;
}

function width(part: Part, broken: boolean): number {
  switch (part.kind) {
    case "text":
    case "settled":
      return part.text.length;
    case "import":
      return localName(part.reference).length;
    case "line":
      return 1;
    case "if-broken":
      return broken ? part.text.length : 0;
    case "softline":
    case "newline":
    case "indent":
    case "group":
      return 0;
    default:
      return part satisfies never;
  }
}

/** What an imported name is called here. */
function localName({ name, alias = name }: Import): string {
  return alias;
}

/** Lines that are done, and the one that is being written. */
class Page {
  readonly #lines: string[] = [];
  #line: string[] = [];
  #column = 0;

  get room(): number {
    return WIDTH - this.#column;
  }

  write(text: string): void {
    this.#line.push(text);
    this.#column += text.length;
  }

  newline(indent: number): void {
    this.#lines.push(this.#line.join("").trimEnd());
    this.#line = [" ".repeat(indent)];
    this.#column = indent;
  }

  text(): string {
    return [...this.#lines, this.#line.join("").trimEnd()].join("\n");
  }
}
