import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const RECORDING = process.env["UPDATE_EXPECTED"] === "1" && process.env["CI"] === undefined;

const EXTENSIONS: Readonly<Record<string, string>> = {
  text: "txt",
  json: "json",
  sarif: "sarif",
  github: "github.txt",
  gitlab: "gitlab.json",
  junit: "junit.xml",
  markdown: "md",
};

/** The report that was recorded for a case, or, where it is recorded anew, this one. */
export function recorded(name: string, format: string, text: string): string {
  const file = join(process.cwd(), "fixtures/formats", name, `report.${EXTENSIONS[format] ?? ""}`);
  if (RECORDING) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return existsSync(file) ? readFileSync(file, "utf8") : `nothing is recorded in ${file}`;
}
