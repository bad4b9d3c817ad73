/** Reads a YAML or JSON file into a positioned tree, as much of it as can be read, and reports everything wrong with it. */

import type { Diagnostic, Report } from "../diagnostics/diagnostic.js";
import { MAX_DEPTH } from "./compose.js";
import { faultsOf } from "./faults.js";
import { type Mended, mend } from "./mend/mend.js";
import type { Document, Node } from "./model.js";
import { customTag, emptyFile, nestedTooDeep, severalDocuments, yamlDirective } from "./problems.js";
import { TreeReader } from "./read.js";
import { yamlSyntax } from "./syntax.js";

/** What no YAML text may contain: it has no width, and the terminal that shows it may obey it. */
const CONTROL_CHARACTERS = /[^\P{Cc}\t\n\r\u0085]/gu;

/**
 * Reads `text` as YAML 1.2 with the core schema, or as JSON. What YAML cannot read and what `isTypeExpression` accepts is
 * reported with its mend, and read as if it were mended; all positions are those of `text`. Never throws.
 */
export function parseDocument(
  file: string,
  text: string,
  isTypeExpression: (text: string) => boolean,
  report: Report,
): Document {
  for (const { index } of text.matchAll(CONTROL_CHARACTERS))
    report(yamlSyntax.found({ at: { file, start: index, end: index + 1 }, facts: { cause: "control-character" } }));
  const mended = mend(file, text.replace(CONTROL_CHARACTERS, " "), isTypeExpression);
  const faults = faultsOf(file, mended);
  for (const diagnostic of [...mended.found, ...faults, ...besideTheTree(file, mended)]) report(diagnostic);
  // Behind a fault the tree is what YAML's recovery made of it: complaints about it would be noise.
  const reliable = Math.min(...faults.map(({ at }) => at.start));
  const root = readTree(file, mended, (diagnostic) => {
    if (diagnostic.at.start < reliable) report(diagnostic);
  });
  if (root === undefined && mended.composed.tooDeep === undefined && faults.length === 0)
    report(emptyFile.found({ at: { file, start: 0, end: 0 }, facts: {} }));
  return { file, text, root };
}

function readTree(file: string, { source, composed }: Mended, report: Report): Node | undefined {
  if (composed.contents === null) return undefined;
  const root = new TreeReader(file, source, report).read(composed.contents, "");
  return root.kind === "scalar" && root.style === "plain" && root.raw === "" ? undefined : root;
}

/** What YAML allows around and beside a document's values, and we do not. */
function* besideTheTree(file: string, { source, composed }: Mended): Generator<Diagnostic> {
  const at = (range: { readonly start: number; readonly end: number }) => ({
    file,
    start: source.originalOffset(range.start),
    end: source.originalOffset(range.end),
  });
  for (const range of composed.directives)
    yield yamlDirective.found({ at: at(range), facts: { directive: source.text.slice(range.start, range.end) } });
  for (const range of composed.unknownTags)
    yield customTag.found({ at: at(range), facts: { tag: source.text.slice(range.start, range.end) } });
  if (composed.secondDocument) yield severalDocuments.found({ at: at(composed.secondDocument), facts: {} });
  if (composed.tooDeep === undefined) return;
  const deep = { start: composed.tooDeep, end: composed.tooDeep + 1 };
  yield nestedTooDeep.found({ at: at(deep), facts: { limit: MAX_DEPTH } });
}
