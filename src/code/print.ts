import type { Code, Import, Part } from "./code.js";

const WIDTH = 120;

/** Source text of `code`, below the imports that it needs. `header` is put above all. */
export function printFile(header: string, code: Code): string {
  const imports = importLines(gather(code.parts));
  const body = print(code.parts);
  return `${[header, imports, body].filter((section) => section !== "").join("\n\n")}\n`;
}

/** Source text of `code` without imports. */
export function printCode(code: Code): string {
  return print(code.parts);
}

function gather(parts: readonly Part[], found: Import[] = []): Import[] {
  for (const part of parts) {
    if (part.kind === "import") found.push(part.reference);
    else if (part.kind === "group" || part.kind === "indent") gather(part.parts, found);
  }
  return found;
}

/** Sorted by module, packages first; a module whose names are all types is imported as types. */
function importLines(found: readonly Import[]): string {
  const modules = new Map<string, Map<string, "type" | "value">>();
  for (const { name: exported, from, as, alias } of found) {
    const name = alias === undefined ? exported : `${exported} as ${alias}`;
    const names = modules.get(from) ?? new Map<string, "type" | "value">();
    modules.set(from, names);
    if (as === "value" || !names.has(name)) names.set(name, as);
  }
  return [...modules]
    .sort(([a], [b]) => Number(a.startsWith(".")) - Number(b.startsWith(".")) || order(a, b))
    .flatMap(([from, names]) => importLinesFrom(from, names))
    .join("\n");
}

function importLinesFrom(from: string, names: ReadonlyMap<string, "type" | "value">): readonly string[] {
  const whole = [...names].filter(([name]) => name.startsWith("* "));
  const parts = [...names].filter(([name]) => !name.startsWith("* "));
  const lines = whole.map(([name, as]) => `import ${as === "type" ? "type " : ""}${name} from "${from}";`);
  return parts.length === 0 ? lines : [...lines, importLine(from, new Map(parts))];
}

function importLine(from: string, names: ReadonlyMap<string, "type" | "value">): string {
  const sortedNames = [...names].sort(([a], [b]) => order(a.toLowerCase(), b.toLowerCase()) || order(a, b));
  const allTypes = sortedNames.every(([, as]) => as === "type");
  const items = sortedNames.map(([name, as]) => (as === "type" && !allTypes ? `type ${name}` : name));
  const start = allTypes ? "import type {" : "import {";
  const single = `${start} ${items.join(", ")} } from "${from}";`;
  return single.length <= WIDTH ? single : `${start}\n${items.map((item) => `  ${item},\n`).join("")}} from "${from}";`;
}

function localName({ name, alias = name }: Import): string {
  return alias;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface Pending {
  readonly part: Part;
  readonly indent: number;
  readonly broken: boolean;
}

/** Oppen's algorithm with an explicit stack: a group is printed flat if what is left of the line can hold it. */
function print(parts: readonly Part[]): string {
  const out: string[] = [];
  const stack: Pending[] = [];
  let column = 0;
  const push = (children: readonly Part[], indent: number, broken: boolean): void => {
    for (let i = children.length - 1; i >= 0; i--) {
      const part = children[i];
      if (part) stack.push({ part, indent, broken });
    }
  };
  const newline = (indent: number): void => {
    out.push(`\n${" ".repeat(indent)}`);
    column = indent;
  };
  const text = (value: string): void => {
    out.push(value);
    column += value.length;
  };
  push(parts, 0, true);
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { part, indent, broken } = next;
    switch (part.kind) {
      case "text":
        text(part.text);
        break;
      case "import":
        text(localName(part.reference));
        break;
      case "newline":
        newline(indent);
        break;
      case "line":
        if (broken) newline(indent);
        else text(" ");
        break;
      case "softline":
        if (broken) newline(indent);
        break;
      case "if-broken":
        if (broken) text(part.text);
        break;
      case "indent":
        push(part.parts, indent + part.columns, broken);
        break;
      case "group":
        push(part.parts, indent, !fits(part.parts, WIDTH - column, stack));
        break;
      default:
        part satisfies never;
    }
  }
  return out.join("").replace(/[ \t]+$/gm, "");
}

/** Whether `parts` and what follows them up to the end of the line have room. */
function fits(parts: readonly Part[], room: number, rest: readonly Pending[]): boolean {
  let left = room;
  let below = rest.length;
  const stack: { part: Part; broken: boolean }[] = parts.map((part) => ({ part, broken: false })).reverse();
  for (;;) {
    if (left < 0) return false;
    const next = stack.pop() ?? (below > 0 ? rest[--below] : undefined);
    if (!next) return true;
    const { part, broken } = next;
    switch (part.kind) {
      case "text":
        left -= part.text.length;
        break;
      case "import":
        left -= localName(part.reference).length;
        break;
      case "newline":
        return broken;
      case "line":
        if (broken) return true;
        left -= 1;
        break;
      case "softline":
        if (broken) return true;
        break;
      case "if-broken":
        if (broken) left -= part.text.length;
        break;
      case "indent":
      case "group":
        // A group further on may still break, so only what comes before its first line end counts.
        for (let i = part.parts.length - 1; i >= 0; i--) {
          const child = part.parts[i];
          if (child)
            stack.push({ part: child, broken: part.kind === "indent" ? broken : broken && mayBreak(part.parts) });
        }
        break;
      default:
        part satisfies never;
    }
  }
}

function mayBreak(parts: readonly Part[]): boolean {
  return parts.some((part) => part.kind === "line" || part.kind === "softline" || part.kind === "indent");
}
