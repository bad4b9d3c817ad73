import { Code, type Import, type Part } from "./code.js";
import { layOut, WIDTH } from "./layout.js";

/** Source text of `code`, below the imports that it needs. `header` is put above all. */
export function printFile(header: string, code: Code): string {
  const imports = importLines(gather(code.parts));
  const body = layOut(code.parts);
  return `${[header, imports, body].filter((section) => section !== "").join("\n\n")}\n`;
}

/** Source text of `code` without imports. */
export function printCode(code: Code): string {
  return layOut(code.parts);
}

/**
 * The same code, laid out now: for declarations that begin a line of their own without indentation. A large file is made
 * of many, and as text they take a hundredth of the memory.
 */
export function settled(code: Code): Code {
  if (code.parts.length === 0) return code;
  return new Code([{ kind: "settled", text: layOut(code.parts), imports: gather(code.parts) }]);
}

/** What `code` needs of other modules. */
export function importsOf(code: Code): readonly Import[] {
  return gather(code.parts);
}

/** The same code as a text that imports nothing: whatever it names has to be beside it. */
export function withoutImports(code: Code): Code {
  return code.parts.length === 0 ? code : new Code([{ kind: "settled", text: layOut(code.parts), imports: [] }]);
}

function gather(parts: readonly Part[], found: Import[] = []): Import[] {
  for (const part of parts) {
    if (part.kind === "import") found.push(part.reference);
    else if (part.kind === "settled") for (const each of part.imports) found.push(each);
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

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
