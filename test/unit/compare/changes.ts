/** Two catalogs in, what differs between them out, a line a change. */

import type { Catalog } from "../../../src/catalog/model.js";
import { compareCatalogs } from "../../../src/compare/compare.js";
import type { Change, Difference, Part } from "../../../src/compare/model.js";
import type { Schema } from "../../../src/schema/model.js";
import { loadFiles } from "../catalog/loading.js";

export type Files = Readonly<Record<string, string>>;

/** The catalog in `main.yaml`, which must be in order. */
export function catalogIn(files: Files): Catalog {
  const { catalog, seen } = loadFiles(files);
  expect(seen.filter((each) => !each.includes(" unused-type "))).toEqual([]);
  if (!catalog) throw new Error("no catalog");
  return catalog;
}

export function compared(before: Files, after: Files): readonly string[] {
  return compareCatalogs(catalogIn(before), catalogIn(after)).changes.map(told);
}

/** Of catalogs with `catalog: 1` above these lines. */
export function changes(before: string, after: string): readonly string[] {
  return compared({ "main.yaml": `catalog: 1\n${before}` }, { "main.yaml": `catalog: 1\n${after}` });
}

/** What differs inside the payload of an event. */
export function payloadParts(before: string, after: string, types = { before: "", after: "" }): readonly string[] {
  const old = catalogIn({ "main.yaml": `catalog: 1\n${types.before}\nclientToServer:\n  a:\n    payload: ${before}` });
  const now = catalogIn({ "main.yaml": `catalog: 1\n${types.after}\nclientToServer:\n  a:\n    payload: ${after}` });
  return compareCatalogs(old, now).changes.flatMap((change) =>
    change.kind === "schema" ? change.parts.map((part) => toldPart(part, "/clientToServer/a/payload")) : [told(change)],
  );
}

function told(change: Change): string {
  return [change.kind, change.pointer, ...facts(change)].filter((each) => each !== "").join(" ");
}

function facts(change: Change): readonly (string | number)[] {
  switch (change.kind) {
    case "version":
    case "unknown-properties":
      return [`${change.before} → ${change.after}`];
    case "identifier":
      return [change.of, `${change.before} → ${change.after}`];
    case "event-removed":
      return change.successor ? [`see ${change.successor.name}`] : [];
    case "event-renamed":
      return [`from ${change.before.name}`];
    case "event-moved":
      return [`from ${change.namespaces.before.path} ${change.before.direction}`];
    case "argument-added":
      return [change.of, change.index, change.after.presence];
    case "argument-removed":
      return [change.of, change.index, change.before.presence];
    case "argument-renamed":
      return [change.of, change.index, `from ${change.before.name}`];
    case "argument-presence":
      return [change.of, change.index, `${change.before.presence} → ${change.after.presence}`];
    case "arguments-reordered":
      return [
        change.of,
        [change.before, change.after].map((list) => list.map(({ name }) => name).join(",")).join(" → "),
      ];
    case "ack-timeout":
      return [`${change.before.timeoutMs} → ${change.after.timeoutMs}`];
    case "ack-style":
      return [`${change.before.answer.kind} → ${change.after.answer.kind}`];
    case "code-added":
    case "code-removed":
      return [change.list];
    case "documentation":
      return [change.what];
    case "schema":
      return [
        [change.value.role, change.value.name, "by", change.value.sender].filter((each) => each !== "").join(" "),
        ...change.parts.map((part) => `[${toldPart(part, change.pointer)}]`),
      ];
    default:
      return [];
  }
}

function toldPart(part: Part, pointer: string): string {
  return [part.pointer.slice(pointer.length), ...difference(part.difference)].filter((each) => each !== "").join(" ");
}

function difference(found: Difference): readonly string[] {
  switch (found.kind) {
    case "property-added":
    case "property-removed":
      return [found.kind, found.required ? "required" : "optional"];
    case "property-presence":
      return [found.kind, found.required.after ? "required" : "optional"];
    case "values":
      return [found.kind, ...signed(found.added.map(String), found.removed.map(String))];
    case "variants":
      return [found.kind, ...signed(found.added.map(schemaName), found.removed.map(schemaName))];
    case "limit":
      return [found.keyword, `${found.before?.value} → ${found.after?.value}`];
    case "type":
    case "format":
    case "openness":
    case "default":
      return [found.kind, `${found.before} → ${found.after}`];
    case "rewritten":
      return [found.kind];
    default:
      return found satisfies never;
  }
}

function signed(added: readonly string[], removed: readonly string[]): readonly string[] {
  return [...added.map((each) => `+${each}`), ...removed.map((each) => `-${each}`)];
}

function schemaName(schema: Schema): string {
  return schema.typeName ?? schema.type?.value.join() ?? "any";
}
