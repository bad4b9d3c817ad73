/** A thousand made-up types: a catalog for the tool, a module of ajv standalone, ajv at run time, and zod. */

import { mkdirSync, writeFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";

const TYPES = Array.from({ length: 1000 }, (_, index) => ({ name: `Type${index}`, schema: schemaOf(index) }));

/** Writes the sources and returns the modules to be loaded. */
export function writeThousand() {
  mkdirSync("dist/thousand", { recursive: true });
  writeFileSync("dist/thousand/thousand.events.yaml", catalog());
  const writers = { empty: () => "", ours, "ours-full": oursFull, ajv, "ajv-runtime": ajvRuntime, zod };
  return Object.entries(writers).map(([id, write]) => {
    const path = `dist/thousand/${id}.mjs`;
    writeFileSync(path, write());
    return path;
  });
}

function schemaOf(index) {
  const properties = {
    id: { type: "string", format: "uuid" },
    at: { type: "string", format: "date-time" },
    name: { type: "string", minLength: 1, maxLength: 40 + (index % 50) },
    state: { enum: ["open", "shut", `state${index}`] },
    [`size${index}`]: { type: "integer", minimum: index },
    done: { type: "boolean" },
    tags: { type: "array", items: { type: "string" }, maxItems: 8 },
    place: objectOf({ x: { type: "number" }, y: { type: "number" }, label: { type: "string" } }),
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

/** The check and the list of what is wrong, as all the others have them. */
function ours() {
  const names = TYPES.map(({ name }) => `is${name}, explain${name}`);
  return `export { ${names.join(", ")} } from "./ours/guards.js";\n`;
}

function oursFull() {
  return `export * from "./ours/guards.js";\n`;
}

function ajv() {
  const schemas = TYPES.map(({ name, schema }) => ({ ...schema, $id: name }));
  const instance = new Ajv2020({ schemas, allErrors: true, code: { source: true, esm: true, optimize: 2 } });
  addFormats.default(instance);
  return standaloneCode.default(instance, Object.fromEntries(TYPES.map(({ name }) => [name, name])));
}

function ajvRuntime() {
  const schemas = JSON.stringify(TYPES.map(({ schema }) => schema));
  return `import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
const ajv = new Ajv2020({ allErrors: true });
addFormats.default(ajv);
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
      if (schema.format) return schema.format === "uuid" ? "z.guid()" : "z.iso.datetime({ offset: true })";
      return schema.maxLength ? `z.string().min(${schema.minLength}).max(${schema.maxLength})` : "z.string()";
    default:
      return `z.${schema.type}()`;
  }
}
