/** Containment of plain JSON Schemas, read as `validate` reads the file that a catalog's type refers to. */

import { loadCatalog } from "../catalog/load.js";
import { type Containment, isContained } from "../containment/containment.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Json, Schema } from "../schema/model.js";

/**
 * Whether every JSON value that `inner` accepts is accepted by `outer`, both plain JSON Schemas (2020-12) with formats
 * asserted. What cannot be read as a schema gives `unknown`, and the reason says what is wrong with it.
 *
 * @param inner - The schema of what may be sent.
 * @param outer - The schema of what has to be accepted.
 * @param steps - How much work it may take; past it, the answer is unknown.
 */
export function isContainedIn(inner: Json, outer: Json, steps?: number): Containment {
  const first = read(inner);
  if ("reason" in first) return { answer: "unknown", reason: `the first schema: ${first.reason}` };
  const second = read(outer);
  if ("reason" in second) return { answer: "unknown", reason: `the second schema: ${second.reason}` };
  return isContained(first.schema, second.schema, { values: "json", ...(steps === undefined ? {} : { steps }) });
}

const CATALOG = `catalog: 1
info: { title: Schemas }
types: { T: { $ref: ./schema.json } }
`;

function read(schema: Json): { readonly schema: Schema } | { readonly reason: string } {
  const files = new Map([
    ["catalog.events.yaml", CATALOG],
    ["schema.json", JSON.stringify(schema)],
  ]);
  const found: Diagnostic[] = [];
  const text = (file: string): { readonly text: string } | { readonly failure: string } => {
    const content = files.get(file);
    return content === undefined ? { failure: "there is no other file" } : { text: content };
  };
  const catalog = loadCatalog("catalog.events.yaml", text, (diagnostic) => found.push(diagnostic));
  const error = found.find(({ severity }) => severity === "error");
  const declared = catalog?.types[0]?.schema;
  if (error || !declared) return { reason: error?.message ?? "it cannot be read" };
  return { schema: declared };
}
