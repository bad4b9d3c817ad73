/** Compiles the schemas with ajv into modules of their own. */

import { mkdirSync, writeFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";
import { schemasOf } from "../../contestants/ajv/schemas.mjs";
import { MODES, SHAPES } from "../contestants.mjs";

export function writeAjv() {
  mkdirSync("dist/ajv", { recursive: true });
  // So that a bundle can leave out the modules that it does not use.
  writeFileSync("dist/ajv/package.json", JSON.stringify({ type: "module", sideEffects: false }));
  for (const mode of MODES) {
    const schemas = schemasOf(mode === "strict");
    for (const shape of SHAPES) {
      writeFileSync(`dist/ajv/${shape}-${mode}.mjs`, codeOf(schemas[shape], false));
      writeFileSync(`dist/ajv/${shape}-${mode}-all.mjs`, codeOf(schemas[shape], true));
    }
  }
}

function codeOf(schema, allErrors) {
  const ajv = new Ajv2020({ allErrors, discriminator: true, code: { source: true, esm: true, optimize: 2 } });
  addFormats.default(ajv);
  return standaloneCode.default(ajv, ajv.compile(schema));
}
