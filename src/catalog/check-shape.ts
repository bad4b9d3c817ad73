/** Holds a file against its shape in schemas/, and says in the catalog's own words what differs. */

import type { Report } from "../diagnostics/diagnostic.js";
import type { Document, Node } from "../document/model.js";
import { faultsOf } from "./shape/fault.js";
import { judgeKeys } from "./shape/keys.js";
import { type Sound, soundPart } from "./shape/sound.js";
import { judgeValue } from "./shape/values.js";
import { type Validate, validateCatalog, validateConfig, validateSchema } from "./shapes.generated.js";

/** Reports everything about a catalog file that is not as schemas/catalog.schema.json says, and returns the rest. */
export function checkCatalogShape(root: Node, document: Document, report: Report): Sound {
  return checkShape(validateCatalog, { root, document }, report);
}

/** The same for one schema that stands outside a catalog. */
export function checkSchemaShape(root: Node, document: Document, report: Report): Sound {
  return checkShape(validateSchema, { root, document }, report);
}

/** The same for a config file and schemas/config.schema.json. */
export function checkConfigShape(root: Node, document: Document, report: Report): Sound {
  return checkShape(validateConfig, { root, document }, report);
}

/** One mistake gives one diagnostic. */
function checkShape(
  validate: Validate,
  subject: { readonly root: Node; readonly document: Document },
  report: Report,
): Sound {
  const faults = faultsOf(validate, subject.root);
  for (const [node, ofNode] of faults) {
    const ofValue = judgeValue(ofNode, subject.document);
    if (ofValue) report(ofValue);
    else if (node.kind === "map") for (const each of judgeKeys(node, ofNode, subject.document)) report(each);
  }
  return soundPart(subject.root, faults);
}
