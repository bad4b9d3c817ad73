/** Holds a file against its shape in schemas/, and says in the catalog's own words what differs. */

import type { Report } from "../diagnostics/diagnostic.js";
import type { Document, Node } from "../document/model.js";
import { faultsOf } from "./shape/fault.js";
import { judgeKeys, strangersIn } from "./shape/keys.js";
import { judgeValue } from "./shape/values.js";
import { type Validate, validateCatalog, validateConfig, validateSchema } from "./shapes.generated.js";

/**
 * Nodes that are not as their shape says, and every node around one, which cannot be read as they stand; and keys that do
 * not belong where they are.
 */
export type Broken = ReadonlySet<Node>;

/** Reports everything about a catalog file that is not as schemas/catalog.schema.json says. */
export function checkCatalogShape(root: Node, document: Document, report: Report): Broken {
  return checkShape(validateCatalog, { root, document }, report);
}

/** The same for one schema that stands outside a catalog. */
export function checkSchemaShape(root: Node, document: Document, report: Report): Broken {
  return checkShape(validateSchema, { root, document }, report);
}

/** The same for a config file and schemas/config.schema.json. */
export function checkConfigShape(root: Node, document: Document, report: Report): Broken {
  return checkShape(validateConfig, { root, document }, report);
}

/** One mistake gives one diagnostic. */
function checkShape(
  validate: Validate,
  subject: { readonly root: Node; readonly document: Document },
  report: Report,
): Broken {
  const broken = new Set<Node>();
  for (const [node, faults] of faultsOf(validate, subject.root)) {
    for (const around of faults[0]?.path ?? []) broken.add(around);
    for (const { key } of strangersIn(node, faults)) broken.add(key);
    const ofValue = judgeValue(faults, subject.document);
    if (ofValue) report(ofValue);
    else if (node.kind === "map") for (const each of judgeKeys(node, faults, subject.document)) report(each);
  }
  return broken;
}
