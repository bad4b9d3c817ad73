// Compiles the JSON Schemas of the catalog and the config ahead of time, so that the shipped code needs no compiler of schemas.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";

/** Writes src/catalog/shapes.generated.js below `root`; its types are in shapes.generated.d.ts. */
export function embedShapes(root) {
  const catalog = readSchema(root, "catalog");
  const config = readSchema(root, "config");
  const ajv = new Ajv2020.default({
    allErrors: true,
    verbose: true,
    messages: false,
    inlineRefs: false,
    strict: true,
    allowUnionTypes: true,
    strictTypes: false,
    strictRequired: false,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addVocabulary(["x-place"]);
  ajv.addSchema(catalog);
  ajv.addSchema(config);
  const source = standaloneCode.default(ajv, {
    validateCatalog: catalog.$id,
    validateConfig: config.$id,
    validateSchema: `${catalog.$id}#/$defs/schema`,
  });
  if (source.includes("require("))
    throw new Error("The compiled shapes must stand alone: avoid keywords that need ajv's helpers.");
  const keywords = Object.keys(catalog.$defs.schemaMap.properties);
  const constant = `export const schemaKeywords = ${JSON.stringify(keywords)};\n`;
  writeFileSync(join(root, "src/catalog/shapes.generated.js"), `${source}\n${constant}`);
}

function readSchema(root, name) {
  return JSON.parse(readFileSync(join(root, "schemas", `${name}.schema.json`), "utf8"));
}
