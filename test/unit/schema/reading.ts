import { dirname, join } from "node:path";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.js";
import { sorted } from "../../../src/diagnostics/diagnostic.js";
import { type Document, entryOf, type MapNode } from "../../../src/document/model.js";
import { parseDocument } from "../../../src/document/parse.js";
import { isTypeExpression } from "../../../src/schema/expression/parse.js";
import type { Schema } from "../../../src/schema/model.js";
import { createSchemaReader, type SchemaReader } from "../../../src/schema/read.js";
import { resolved } from "../../../src/schema/shape.js";

/** A catalog of nothing but types, and the files beside it. */
export interface Read {
  readonly reader: SchemaReader;
  readonly diagnostics: readonly Diagnostic[];
  /** Each finding as `rule «what it points at» message`, in order. */
  readonly findings: readonly string[];
  schema(name: string): Schema;
}

const MAIN = "main.events.yaml";

/** Reads all `types` of the text below, with other files by name. A node that holds `notASchema` has a wrong shape. */
export function readTypes(types: string, files: Readonly<Record<string, string>> = {}): Read {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => {
    diagnostics.push(diagnostic);
  };
  const parse = (file: string, text: string): Document => parseDocument(file, text, isTypeExpression, report);
  const text = `types:\n${types.replace(/^/gm, "  ")}`;
  const main = parse(MAIN, text);
  const others = new Map(Object.entries(files).map(([file, content]) => [file, parse(file, content)]));
  const definitions = main.root?.kind === "map" ? entryOf(main.root, "types")?.value : undefined;
  if (definitions?.kind !== "map") throw new Error("The types are no map.");
  const reader = createSchemaReader(sourceOf({ main, definitions, others, report }));
  const names = definitions.entries.map(({ name }) => name);
  for (const name of names) reader.typeSchema(name);
  const texts = new Map([[MAIN, text], ...Object.entries(files)]);
  return {
    reader,
    diagnostics,
    get findings() {
      return sorted(diagnostics).map(({ rule, at, message }) => {
        return `${rule} «${texts.get(at.file)?.slice(at.start, at.end)}» ${message}`;
      });
    },
    schema(name) {
      const schema = reader.typeSchema(name);
      if (schema === undefined) throw new Error(`There is no type ${name}.`);
      return schema;
    },
  };
}

function sourceOf(catalog: {
  main: Document;
  definitions: MapNode;
  others: ReadonlyMap<string, Document>;
  report(diagnostic: Diagnostic): void;
}): Parameters<typeof createSchemaReader>[0] {
  const { main, definitions, others, report } = catalog;
  const named = new Map(definitions.entries.map(({ name, value }) => [name, { node: value, document: main }]));
  return {
    report,
    typeNamed: (name) => named.get(name),
    typeNames: () => named.keys(),
    catalog: new Map([[main, definitions.entries.map(({ value }) => value)]]),
    resolvePath: (path, from) => join(dirname(from), path),
    find: (file) => others.get(file),
    load(file, at) {
      const document = others.get(file);
      if (!document)
        report({ rule: "no-file", severity: "error", message: `No file ${file}.`, at, related: [], facts: {} });
      return document;
    },
    checkShape(node) {
      if (node.kind === "map" && !entryOf(node, "notASchema")) return true;
      report({ rule: "shape", severity: "error", message: "No schema.", at: node.at, related: [], facts: {} });
      return false;
    },
  };
}

/** The schema as JSON Schema, references by their text. */
export function plain(schema: Schema): unknown {
  const { at: _at, typeName: _name, madeFrom: _made, never, reference, annotations, ...keywords } = schema;
  if (never) return false;
  const entries = Object.entries(keywords).map(([keyword, value]) => [keyword, plainValue(keyword, value)]);
  const { extensions, default: byDefault, examples, ...texts } = annotations;
  return {
    ...(reference && { $ref: reference.text }),
    ...Object.fromEntries(entries),
    ...texts,
    ...(byDefault && { default: byDefault.value }),
    ...(examples && { examples: examples.map((each) => each.value) }),
    ...extensions,
  };
}

type Value = { readonly value: unknown } | Schema | readonly unknown[];

function plainValue(keyword: string, value: Value): unknown {
  if (keyword === "properties" || keyword === "patternProperties") return plainProperties(value);
  if (keyword === "required" && "value" in value && Array.isArray(value.value))
    return value.value.map((each: { value: string }) => each.value);
  if (keyword === "type" && "value" in value && Array.isArray(value.value))
    return value.value.length === 1 ? value.value[0] : value.value;
  if ("value" in value) return value.value;
  return Array.isArray(value) ? value.map(plain) : "never" in value ? plain(value) : value;
}

function plainProperties(value: unknown): unknown {
  if (!Array.isArray(value)) throw new Error("Properties are a list.");
  return Object.fromEntries(
    value.map((each: { name?: string; pattern?: { value: string }; schema: Schema }) => [
      each.name ?? each.pattern?.value,
      plain(each.schema),
    ]),
  );
}

export { resolved };
