import { loadCatalog } from "../../../src/catalog/load.js";
import type { Ack, Catalog, Event, Namespace } from "../../../src/catalog/model.js";
import { type Diagnostic, sorted } from "../../../src/diagnostics/diagnostic.js";
import { LineIndex } from "../../../src/text/lines.js";

export interface Loaded {
  readonly catalog: Catalog | undefined;
  /** `line:column rule message`, with the file in front where it is not the first one. */
  readonly seen: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Loads `main.yaml` of these files. */
export function loadFiles(files: Readonly<Record<string, string>>): Loaded {
  const diagnostics: Diagnostic[] = [];
  const read = (file: string): { readonly text: string } | { readonly failure: string } => {
    const text = files[file];
    return text === undefined ? { failure: "no such file" } : { text };
  };
  const catalog = loadCatalog("main.yaml", read, (found) => diagnostics.push(found));
  return { catalog, diagnostics, seen: sorted(diagnostics).map((found) => line(found, files)) };
}

function line({ at, rule, message }: Diagnostic, files: Readonly<Record<string, string>>): string {
  const { line, column } = new LineIndex(files[at.file] ?? "").position(at.start);
  return `${at.file === "main.yaml" ? "" : `${at.file}:`}${line}:${column} ${rule} ${message}`;
}

export function load(text: string): Loaded {
  return loadFiles({ "main.yaml": text });
}

/** What is wrong with a catalog that has `catalog: 1` above these lines; lines are counted without it. */
export function seenIn(lines: string): readonly string[] {
  return load(`catalog: 1\n${lines}`).seen.map((each) => each.replace(/^\d+/, (number) => String(Number(number) - 1)));
}

/** The catalog with `catalog: 1` above these lines, which must be in order. */
export function catalogOf(lines: string): Catalog {
  const { catalog, seen } = load(`catalog: 1\n${lines}`);
  expect(seen).toEqual([]);
  if (!catalog) throw new Error("no catalog");
  return catalog;
}

export function mainOf(catalog: Catalog): Namespace {
  const [main] = catalog.namespaces;
  if (!main) throw new Error("no namespace");
  return main;
}

/** The first event that clients send. */
export function eventOf(lines: string): Event {
  const [event] = mainOf(catalogOf(lines)).clientToServer;
  if (!event) throw new Error("no event");
  return event;
}

/** The ack of an event, written in one line. */
export function ackOf(written: string, defaults = ""): Ack {
  const { ack } = eventOf(
    `errors: { NOPE: {} }\n${defaults}clientToServer:\n  save: { payload: string, ack: ${written} }`,
  );
  if (!ack) throw new Error("no ack");
  return ack;
}
