/** Schemas: what the schema room needs to know of the catalog around a schema. */

import type { Report } from "../../diagnostics/diagnostic.js";
import type { Entry, Node } from "../../document/model.js";
import { isBuiltInName } from "../../schema/expression/built-in.js";
import type { Schema } from "../../schema/model.js";
import { createSchemaReader, type SchemaReader, type SchemaSource } from "../../schema/read.js";
import { checkSchemaShape } from "../check-shape.js";
import type { TypeDeclaration } from "../model.js";
import { builtinTypeName } from "../problems/names.js";
import type { Files } from "./files.js";
import type { CatalogFile } from "./includes.js";
import type { Declared } from "./pieces.js";
import { schemasIn } from "./positions.js";

/** Reads the schemas of one catalog. */
export class Schemas {
  readonly #types: ReadonlyMap<string, Declared>;
  readonly #reader: SchemaReader;

  constructor(
    files: Files,
    parts: { readonly catalog: readonly CatalogFile[]; readonly types: readonly Declared[] },
    report: Report,
  ) {
    this.#types = new Map(parts.types.map((type) => [type.name, type]));
    this.#reader = createSchemaReader(sourceOf(files, parts, report));
  }

  read(node: Node, file: CatalogFile): Schema {
    return this.#reader.read(node, file.document);
  }

  /** `fields: …` beside other keys, as the schema that it is short for. */
  readFields(entry: Entry, file: CatalogFile): Schema {
    const { at } = entry.value;
    return this.#reader.read({ kind: "map", entries: [entry], flow: true, at }, file.document);
  }

  declarations(report: Report): readonly TypeDeclaration[] {
    return [...this.#types.values()].flatMap(({ name, key }) => {
      if (isBuiltInName(name)) report(builtinTypeName.found({ at: key.at, facts: { name } }));
      const schema = this.#reader.typeSchema(name);
      return schema ? [{ name, schema, at: key.at }] : [];
    });
  }
}

function sourceOf(
  files: Files,
  { catalog, types }: { readonly catalog: readonly CatalogFile[]; readonly types: readonly Declared[] },
  report: Report,
): SchemaSource {
  const named = new Map(types.map((type) => [type.name, { node: type.value, document: type.file.document }]));
  return {
    typeNamed: (name) => named.get(name),
    typeNames: () => named.keys(),
    catalog: new Map(catalog.map(({ document, root }) => [document, schemasIn(root)])),
    resolvePath: (path, from) => files.keys.resolve(from, path),
    find: (file) => files.find(file),
    load: (file, at) => files.open(file, at),
    checkShape: (node, document) => checkSchemaShape(node, document, report).damaged.size === 0,
    report,
  };
}
