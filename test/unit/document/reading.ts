import type { Diagnostic } from "../../../src/diagnostics/diagnostic.js";
import { renderText } from "../../../src/diagnostics/text.js";
import type { Document, Node } from "../../../src/document/model.js";
import { parseDocument } from "../../../src/document/parse.js";
import { isTypeExpression } from "../../../src/schema/expression/parse.js";

export interface Reading {
  readonly document: Document;
  readonly diagnostics: readonly Diagnostic[];
}

export function read(text: string): Reading {
  const diagnostics: Diagnostic[] = [];
  const document = parseDocument("chat.yaml", text, isTypeExpression, (found) => diagnostics.push(found));
  return { document, diagnostics };
}

/** What a user sees, without the counting line at the end. */
export function framesOf(text: string): string {
  const { diagnostics } = read(text);
  const rendered = renderText(diagnostics, new Map([["chat.yaml", text]]), { color: "plain" });
  return rendered.split("\n\n").slice(0, -1).join("\n\n");
}

/** The tree's values alone. */
export function plain(node: Node | undefined): unknown {
  switch (node?.kind) {
    case undefined:
      return undefined;
    case "scalar":
      return node.value;
    case "sequence":
      return node.items.map(plain);
    case "map":
      return Object.fromEntries(node.entries.map(({ name, value }) => [name, plain(value)]));
    default:
      return node satisfies never;
  }
}

export function valuesIn(text: string): unknown {
  return plain(read(text).document.root);
}
