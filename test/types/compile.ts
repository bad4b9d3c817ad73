/** Compiles the cases with one of the compilers, and reads from their comments what it has to say. */

import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "..", "..");
const cases = join(__dirname, "cases");

/** One complaint of a compiler. */
export interface Complaint {
  /** `file:line` */
  readonly at: string;
  readonly code: string;
}

/** What the comments at the ends of lines expect: `// error TS2345`. */
export function expectedErrors(): readonly Complaint[] {
  const files = readdirSync(cases).filter((file) => file.endsWith(".ts"));
  return files.flatMap((file) => {
    const lines = readFileSync(join(cases, file), "utf8").split("\n");
    return lines.flatMap((line, index) => {
      const code = /\/\/ error (TS\d+)$/.exec(line)?.[1];
      return code === undefined ? [] : [{ at: `${file}:${index + 1}`, code }];
    });
  });
}

/** What a compiler finds. `name` is that of its package here. */
export function errorsOf(name: string): Promise<readonly Complaint[]> {
  const compiler = join(root, "node_modules", name, "bin", "tsc");
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [compiler, "-p", cases, "--pretty", "false"],
      { cwd: cases, maxBuffer: 2 ** 26 },
      (_, out) => {
        // What is explained further stands on lines of its own, indented.
        const lines = out.split("\n").filter((line) => line !== "" && !line.startsWith(" "));
        const found = lines.map(complaintIn);
        const other = lines.find((_line, index) => !found[index]);
        if (other === undefined) resolve(found.filter((each) => each !== undefined));
        else reject(new Error(`${name} says: ${other}`));
      },
    );
  });
}

function complaintIn(line: string): Complaint | undefined {
  const [, file, number, code] = /^([\w.-]+\.ts)\((\d+),\d+\): error (TS\d+):/.exec(line) ?? [];
  return file && number && code ? { at: `${file}:${number}`, code } : undefined;
}
