/** The JSON Schema test suite as it lies in a folder: files of groups, each one schema with values to judge by it. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface SuiteTest {
  readonly description: string;
  readonly data: unknown;
  readonly valid: boolean;
}

export interface SuiteGroup {
  readonly description: string;
  readonly schema: unknown;
  readonly tests: readonly SuiteTest[];
}

/** What the specification requires, what it leaves open, and the formats, which it leaves open too. */
export type Part = "required" | "optional" | "formats";

export interface SuiteFile {
  /** Below the folder of the draft, with slashes. */
  readonly name: string;
  readonly part: Part;
  readonly groups: readonly SuiteGroup[];
}

const DRAFT = "tests/draft2020-12";
const FOLDERS: readonly (readonly [Part, string])[] = [
  ["required", ""],
  ["optional", "optional/"],
  ["formats", "optional/format/"],
];

/** All files of draft 2020-12; undefined where the folder holds no such suite. */
export function readSuite(folder: string): readonly SuiteFile[] | undefined {
  const draft = join(folder, DRAFT);
  if (!existsSync(draft)) return undefined;
  return FOLDERS.flatMap(([part, below]) =>
    jsonFiles(join(draft, below)).map((file): SuiteFile => {
      const text = readFileSync(join(draft, below, file), "utf8");
      return { name: below + file, part, groups: groupsOf(JSON.parse(text), below + file) };
    }),
  );
}

function jsonFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();
}

function groupsOf(content: unknown, file: string): readonly SuiteGroup[] {
  if (Array.isArray(content) && content.every(isGroup)) return content;
  throw new Error(`${file} is not a list of groups, each with a description, a schema and tests`);
}

function isGroup(value: unknown): value is SuiteGroup {
  if (typeof value !== "object" || value === null) return false;
  if (!("description" in value && "schema" in value && "tests" in value)) return false;
  return typeof value.description === "string" && Array.isArray(value.tests) && value.tests.every(isTest);
}

function isTest(value: unknown): value is SuiteTest {
  if (typeof value !== "object" || value === null) return false;
  if (!("description" in value && "data" in value && "valid" in value)) return false;
  return typeof value.description === "string" && typeof value.valid === "boolean";
}
