import type { Diagnostic, Report } from "../../diagnostics/diagnostic.js";
import type { Document } from "../../document/model.js";
import { parseDocument } from "../../document/parse.js";
import { aliasLimit, nestedTooDeep, tabIndentation } from "../../document/problems.js";
import { yamlSyntax } from "../../document/syntax.js";
import { isTypeExpression } from "../../schema/expression/parse.js";
import type { Span } from "../../text/span.js";
import { unknownFile } from "../problems/contract.js";
import type { Keys } from "./keys.js";

/** How the files of a catalog are read; a failure is a reason in words, such as "no such file". */
export type ReadFile = (file: string) => { readonly text: string } | { readonly failure: string };

const TEARING: ReadonlySet<string> = new Set(
  [yamlSyntax, tabIndentation, nestedTooDeep, aliasLimit].map((problem) => problem.name),
);

/** The files of one catalog, each read and parsed once. */
export class Files {
  readonly documents: Map<string, Document> = new Map();
  readonly keys: Keys;
  readonly #read: ReadFile;
  readonly #report: Report;
  readonly #torn = new Set<string>();
  readonly #faulty = new Set<string>();

  constructor(read: ReadFile, keys: Keys, report: Report) {
    this.#read = read;
    this.keys = keys;
    this.#report = report;
  }

  /** The file with this key; undefined after reporting at `at` that it cannot be read. */
  open(file: string, at: Span): Document | undefined {
    const result = this.#open(file);
    if (!("failure" in result)) return result;
    this.#report(unknownFile.found({ at, facts: { file, reason: result.failure } }));
    return undefined;
  }

  /** The file with this key, if it can be read. */
  find(file: string): Document | undefined {
    const result = this.#open(file);
    return "failure" in result ? undefined : result;
  }

  #open(file: string): Document | { readonly failure: string } {
    const known = this.documents.get(file);
    if (known) return known;
    const result = this.#read(file);
    if ("failure" in result) return result;
    const document = parseDocument(file, result.text, isTypeExpression, (found) => this.#parsing(file, found));
    this.documents.set(file, document);
    return document;
  }

  /** Whether parts of a file are lost because they are no YAML, so that much in it would only seem to be wrong. */
  isTorn(document: Document): boolean {
    return this.#torn.has(document.file);
  }

  /** Whether parsing found an error that begins at this place. What else is wrong there only follows from it. */
  isFaulty(at: Span): boolean {
    return this.#faulty.has(placeOf(at));
  }

  #parsing(file: string, found: Diagnostic): void {
    if (found.fix === undefined && TEARING.has(found.rule)) this.#torn.add(file);
    if (found.severity === "error") this.#faulty.add(placeOf(found.at));
    this.#report(found);
  }
}

function placeOf({ file, start }: Span): string {
  return `${start} ${file}`;
}
