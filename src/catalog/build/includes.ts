import type { Report } from "../../diagnostics/diagnostic.js";
import { type Document, entryOf, type MapNode, type Node } from "../../document/model.js";
import type { Span } from "../../text/span.js";
import { checkCatalogShape } from "../check-shape.js";
import { includeCycle, infoInInclude } from "../problems/contract.js";
import type { Files } from "./files.js";
import { textsOf, valueAt } from "./nodes.js";

/** One file of a catalog. */
export interface CatalogFile {
  readonly document: Document;
  /** Without what the shape check refused. */
  readonly root: MapNode;
  /** The nodes that something was taken out of. */
  readonly damaged: ReadonlySet<Node>;
}

/** The files of a catalog, each before those that it includes; none where one of them cannot be read as a catalog. */
export function readCatalogFiles(entry: string, files: Files, report: Report): readonly CatalogFile[] {
  const reading = new Inclusion(files, report);
  reading.visit(entry, { file: entry, start: 0, end: 0 }, []);
  return reading.complete ? reading.found : [];
}

class Inclusion {
  readonly found: CatalogFile[] = [];
  complete = true;
  readonly #files: Files;
  readonly #report: Report;
  readonly #visited = new Set<string>();

  constructor(files: Files, report: Report) {
    this.#files = files;
    this.#report = report;
  }

  /** Reads a file that is named at `at`; `around` are the files that lead to it. */
  visit(file: string, at: Span, around: readonly string[]): void {
    if (around.includes(file)) {
      this.#report(includeCycle.found({ at, facts: { files: [...around.slice(around.indexOf(file)), file] } }));
      return;
    }
    if (this.#visited.has(file)) return;
    this.#visited.add(file);
    const read = this.#read(file, at);
    if (!read) {
      this.complete = false;
      return;
    }
    this.found.push(read);
    const including = around.at(-1);
    if (including !== undefined) this.#refuseInfo(read, including);
    for (const path of textsOf(valueAt(read.root, "include"))) {
      this.visit(this.#files.keys.resolve(file, path.value), path.at, [...around, file]);
    }
  }

  #read(file: string, at: Span): CatalogFile | undefined {
    const document = this.#files.open(file, at);
    if (!document?.root || this.#files.isTorn(document)) return undefined;
    const { root, damaged } = checkCatalogShape(document.root, document, this.#report);
    return root.kind === "map" && entryOf(root, "catalog") ? { document, root, damaged } : undefined;
  }

  #refuseInfo({ root }: CatalogFile, including: string): void {
    const info = entryOf(root, "info");
    if (info) this.#report(infoInInclude.found({ at: info.key.at, facts: { including } }));
  }
}
