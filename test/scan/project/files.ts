/** The project of 200 files, clean or with everything planted, and what is to be found in it. */

import { base, basePlants } from "./base.js";
import { CATALOG, CATALOG_PATH, CONFIG, SHARED } from "./catalog.js";
import { emits } from "./emits.js";
import { HOMES, type HomeFile } from "./homes.js";
import { listeners } from "./listeners.js";
import { mistakesOfEachJudge } from "./mistakes.js";
import { others } from "./others.js";
import { services } from "./services.js";
import { markedLines, type Snippet, textOf, type Version } from "./snippet.js";
import { wrapperWays } from "./wrappers.js";

export interface Expected {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  /** What was planted there. */
  readonly name: string;
}

export interface ProjectFiles {
  readonly files: ReadonlyMap<string, string>;
  readonly expected: readonly Expected[];
}

const FILES = 200;
/** Pieces of code in one file, where they do not need one of their own. */
const TOGETHER = 5;

const snippets: readonly Snippet[] = [...emits, ...listeners, ...mistakesOfEachJudge];

const wrapped: readonly Snippet[] = wrapperWays.map(({ name, home, code }) => ({
  name,
  home,
  code: `«${code}|»`,
  rule: "",
}));

/** `planted` holds every mistake at once, each on a line of its own. */
export function projectFiles(version: Version): ProjectFiles {
  const files = new Map<string, string>();
  const expected: Expected[] = [];
  const add = (path: string, parts: readonly Snippet[], text: string): void => {
    if (files.has(path)) throw new Error(`Two files are called ${path}`);
    files.set(path, text);
    if (version === "clean") return;
    const found = parts.filter(({ rule }) => rule !== "");
    markedLines(text).forEach((line, index) => {
      const part = found[index];
      if (part === undefined) throw new Error(`${path}:${line} is marked, and nothing planted there`);
      expected.push({ file: path, line, rule: part.rule, name: part.name });
    });
  };
  for (const group of grouped([...snippets, ...wrapped])) add(pathOf(group), group, fileOf(group, version));
  for (const [path, text] of Object.entries({ ...base, ...others, ...settings }))
    files.set(path, textOf(text, version));
  for (const [path, text] of services(FILES - codeFiles(files))) files.set(path, text);
  return { files, expected: version === "clean" ? [] : [...expected, ...foundInCatalog()] };
}

function codeFiles(files: ReadonlyMap<string, string>): number {
  return [...files.keys()].filter((path) => /\.[cm]?[jt]sx?$/.test(path)).length;
}

function grouped(all: readonly Snippet[]): readonly (readonly Snippet[])[] {
  const groups: Snippet[][] = [];
  for (const snippet of all) {
    const room = groups.find((group) => group.length < TOGETHER && group[0]?.home === snippet.home);
    if (room === undefined || homeOf(snippet).parameters === undefined) groups.push([snippet]);
    else room.push(snippet);
  }
  return groups;
}

function homeOf({ home }: Snippet): HomeFile {
  return HOMES[home];
}

function pathOf(group: readonly Snippet[]): string {
  const [first] = group;
  if (first === undefined) throw new Error("A group has a first");
  const { folder, extension } = homeOf(first);
  return `${folder}/${first.name.replaceAll(/[^A-Za-z0-9]+/g, "-")}.${extension}`;
}

function fileOf(group: readonly Snippet[], version: Version): string {
  const [first] = group;
  if (first === undefined) throw new Error("A group has a first");
  const { imports, parameters } = homeOf(first);
  if (parameters === undefined) return `${textOf(first.code, version)}\n`;
  const functions = group.map(
    ({ name, code }, index) =>
      `/** ${name} */\nexport async function run${index + 1}(${parameters}): Promise<void> {\n  ${textOf(code, version)}\n}\n`,
  );
  return `${imports}\n\n${functions.join("\n")}`;
}

function foundInCatalog(): readonly Expected[] {
  const lines = CATALOG.split("\n");
  const ways = wrapperWays.map(({ event, rule, name }) => [event, rule, name] as const);
  return [...ways, ...basePlants.map(([event, rule]) => [event, rule, `${rule} ${event}`] as const)].map(
    ([event, rule, name]) => {
      const line = 1 + lines.findIndex((text) => text.trim().replaceAll('"', "").startsWith(`${event}:`));
      if (line === 0) throw new Error(`The catalog has no ${event}`);
      return { file: CATALOG_PATH, line, rule, name };
    },
  );
}

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

const COMPILER = {
  target: "es2022",
  module: "nodenext",
  moduleResolution: "nodenext",
  strict: true,
  skipLibCheck: true,
  composite: true,
  outDir: "dist",
};

const settings: Readonly<Record<string, string>> = {
  [CATALOG_PATH]: CATALOG,
  "socket-contract.yaml": CONFIG,
  "package.json": json({ name: "shop", private: true, workspaces: ["packages/*"] }),
  "tsconfig.json": json({
    files: [],
    references: ["shared", "server", "client", "scripts"].map((name) => ({ path: `./packages/${name}` })),
  }),
  "packages/shared/package.json": json({
    name: "@shop/shared",
    version: "1.0.0",
    type: "module",
    exports: "./src/index.ts",
  }),
  "packages/shared/tsconfig.json": json({ compilerOptions: COMPILER, include: ["src"] }),
  "packages/shared/src/index.ts": SHARED,
  "packages/server/package.json": json({ name: "@shop/server", type: "module" }),
  "packages/server/tsconfig.json": json({
    compilerOptions: { ...COMPILER, types: ["node"] },
    include: ["src"],
    references: [{ path: "../shared" }],
  }),
  "packages/client/package.json": json({ name: "@shop/client", type: "module" }),
  "packages/client/tsconfig.json": json({
    compilerOptions: {
      ...COMPILER,
      module: "esnext",
      moduleResolution: "bundler",
      jsx: "preserve",
      lib: ["es2023", "dom"],
      types: ["node"],
    },
    include: ["src"],
    references: [{ path: "../shared" }],
  }),
  "packages/scripts/package.json": json({ name: "@shop/scripts", type: "commonjs" }),
  "packages/scripts/tsconfig.json": json({
    compilerOptions: { ...COMPILER, allowJs: true, checkJs: true, types: ["node"] },
    include: ["src"],
  }),
};
