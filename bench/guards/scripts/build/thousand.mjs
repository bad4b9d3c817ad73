/** A thousand made-up types: a catalog for the tool, a module of ajv standalone, ajv at run time, and zod. */

import { mkdirSync, writeFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";

const TYPES = Array.from({ length: 1000 }, (_, index) => ({ name: `Type${index}`, schema: schemaOf(index) }));

/** Writes the sources and returns the modules to be loaded. */
export function writeThousand() {
  mkdirSync("dist/thousand", { recursive: true });
  const writers = { "thousand.events.yaml": catalog, "ajv.mjs": ajv, "ajv-runtime.mjs": ajvRuntime, "zod.mjs": zod };
  for (const [name, write] of Object.entries(writers)) writeFileSync(`dist/thousand/${name}`, write());
  writeFileSync("dist/thousand/empty.mjs", "");
  writeFileSync("dist/thousand/ours.mjs", `export * from "./ours/guards.js";\n`);
  return ["empty", "ours", "ajv", "ajv-runtime", "zod"].map((name) => `dist/thousand/${name}.mjs`);
}

function schemaOf(index) {
  const properties = {
    id: { type: "integer", minimum: index },
    name: { type: "string", minLength: 1, maxLength: 40 + (index % 50) },
    state: { enum: ["open", "shut", `state${index}`] },
    [`flag${index}`]: { type: "boolean" },
    tags: { type: "array", items: { type: "string" }, maxItems: 8 },
    place: objectOf({ x: { type: "number" }, y: { type: "number" } }),
  };
  return objectOf(properties);
}

function objectOf(properties) {
  return { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
}

/** YAML takes JSON. */
function catalog() {
  const types = Object.fromEntries(TYPES.map(({ name, schema }) => [name, schema]));
  const clientToServer = Object.fromEntries(TYPES.map(({ name }) => [`on${name}`, name]));
  return JSON.stringify({ catalog: 1, info: { title: "Thousand" }, types, clientToServer }, null, 1);
}

function ajv() {
  const schemas = TYPES.map(({ name, schema }) => ({ ...schema, $id: name }));
  const instance = new Ajv2020({ schemas, code: { source: true, esm: true } });
  return standaloneCode.default(instance, Object.fromEntries(TYPES.map(({ name }) => [name, name])));
}

function ajvRuntime() {
  const schemas = JSON.stringify(TYPES.map(({ schema }) => schema));
  return `import { Ajv2020 } from "ajv/dist/2020.js";
const ajv = new Ajv2020();
export const checks = ${schemas}.map((schema) => ajv.compile(schema));
`;
}

function zod() {
  const lines = TYPES.map(({ name, schema }) => `export const ${name} = ${zodOf(schema)};\n`);
  return `import * as z from "zod";\n${lines.join("")}`;
}

function zodOf(schema) {
  if (schema.enum) return `z.enum(${JSON.stringify(schema.enum)})`;
  switch (schema.type) {
    case "object": {
      const properties = Object.entries(schema.properties).map(([key, each]) => `${key}: ${zodOf(each)}`);
      return `z.strictObject({ ${properties.join(", ")} })`;
    }
    case "array":
      return `z.array(${zodOf(schema.items)}).max(${schema.maxItems})`;
    case "integer":
      return `z.int().min(${schema.minimum})`;
    case "string":
      return schema.maxLength ? `z.string().min(${schema.minLength}).max(${schema.maxLength})` : "z.string()";
    default:
      return `z.${schema.type}()`;
  }
}
