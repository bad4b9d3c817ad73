/** A containment suite as it lies in a folder: files of pairs of schemas, each with which contains which. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Which schema is said to be within the other. */
export type Direction = "s1SubsetEqOfs2" | "s2SubsetEqOfs1";

export interface Pair {
  /** Unique in its file. */
  readonly id: number;
  readonly schema1: unknown;
  readonly schema2: unknown;
  readonly tests: { readonly [direction in Direction]?: boolean };
}

export type Part = "required" | "optional";

export interface SuiteFile {
  /** Below the folder of the draft, with slashes. */
  readonly name: string;
  readonly part: Part;
  readonly pairs: readonly Pair[];
}

const DRAFT = "tests/draft2020-12";

/** All files of draft 2020-12; undefined where the folder holds no containment suite. */
export function readContainmentSuite(folder: string): readonly SuiteFile[] | undefined {
  const draft = join(folder, DRAFT);
  if (!existsSync(draft)) return undefined;
  const files = jsonFilesBelow(draft).map((name) => ({
    name,
    content: JSON.parse(readFileSync(join(draft, name), "utf8")) as unknown,
  }));
  if (!files.some(({ content }) => isPairs(content))) return undefined;
  return files.map(({ name, content }) => {
    if (!isPairs(content)) throw new Error(`${name} is not a list of pairs, each with an id, two schemas and tests`);
    return { name, part: name.split("/").includes("optional") ? "optional" : "required", pairs: content };
  });
}

function jsonFilesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.replaceAll("\\", "/"))
    .sort();
}

function isPairs(content: unknown): content is readonly Pair[] {
  return Array.isArray(content) && content.length > 0 && content.every(isPair);
}

function isPair(value: unknown): value is Pair {
  if (typeof value !== "object" || value === null) return false;
  if (!("id" in value && "schema1" in value && "schema2" in value && "tests" in value)) return false;
  return typeof value.id === "number" && typeof value.tests === "object" && value.tests !== null;
}
