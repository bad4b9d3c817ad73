/** Reads schemas: from the positioned tree, in every spelling the catalog language has, to the normal form. */

import type { Report } from "../diagnostics/diagnostic.js";
import type { Document, Node } from "../document/model.js";
import type { Span } from "../text/span.js";
import type { Schema } from "./model.js";

/** What the reader asks of the catalog around the schemas. */
export interface SchemaSource {
  /** The definition of a catalog type across all files of the catalog, or undefined. */
  typeNamed(name: string): { readonly node: Node; readonly document: Document } | undefined;
  typeNames(): Iterable<string>;
  /** Whether this document is a catalog file (then `#/types/X` means the merged catalog's type X). */
  isCatalog(document: Document): boolean;
  /** The document that `uri` (relative, without fragment) names seen from `from`; undefined after reporting at `at` why not. */
  load(uri: string, from: Document, at: Span): Document | undefined;
  /** Reports what is wrong with the shape of a schema that no catalog's shape check has seen; false where it cannot be read. */
  checkShape(node: Node, document: Document): boolean;
  readonly report: Report;
}

export interface SchemaReader {
  /** The schema at a place; the same object however often, and through whichever reference, it is asked for. */
  read(node: Node, document: Document): Schema;
  /** The schema of a catalog type, or undefined where there is none. */
  typeSchema(name: string): Schema | undefined;
}
