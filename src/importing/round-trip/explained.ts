/** Whether a finding of the import tells why a type does not come back as it was. */

import { ts } from "../../compiler/compiler.js";
import { placeOf } from "../../compiler/places.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Span } from "../../text/span.js";
import type { IsTold } from "./difference.js";

/**
 * Tells whether one of `found` is about a difference that lies behind declarations, from the outside in: about one of them
 * as a whole, or about anything inside the innermost one. Each declaration is looked at once, for many events share it.
 */
export function explainer(found: readonly Diagnostic[], cwd: string): IsTold {
  const inFiles = new Map<string, Span[]>();
  for (const { at } of found) {
    const spans = inFiles.get(at.file) ?? [];
    spans.push(at);
    inFiles.set(at.file, spans);
  }
  const isKnown = remembered((node) => inFiles.has(placeOf(node, cwd).file));
  const isAny = (node: ts.Node, test: (at: Span, place: Span) => boolean): boolean => {
    const place = placeOf(node, cwd);
    return (inFiles.get(place.file) ?? []).some((at) => test(at, place));
  };
  const isWhole = remembered((node) => essentials(node).some((part) => isAny(part, holds)));
  const isInside = remembered((node) => isAny(node, (at, place) => holds(place, at)));
  return (declarations) => {
    const known = declarations.filter(isKnown);
    const innermost = known.at(-1);
    return known.some(isWhole) || (innermost !== undefined && isInside(innermost));
  };
}

function remembered(test: (node: ts.Node) => boolean): (node: ts.Node) => boolean {
  const answers = new Map<ts.Node, boolean>();
  return (node) => {
    const answer = answers.get(node) ?? test(node);
    answers.set(node, answer);
    return answer;
  };
}

/** A finding about a declaration's name or type is about the declaration. */
function essentials(declaration: ts.Node): readonly ts.Node[] {
  const parts = [ts.isFunctionLike(declaration) ? undefined : typeNodeOf(declaration), nameOf(declaration)];
  return [declaration, ...parts.filter((part) => part !== undefined)];
}

function nameOf(declaration: ts.Node): ts.Node | undefined {
  // Every declaration is a node; those without a name have none.
  return ts.getNameOfDeclaration(declaration as ts.Declaration);
}

function typeNodeOf(declaration: ts.Node): ts.TypeNode | undefined {
  if (ts.isPropertySignature(declaration) || ts.isPropertyDeclaration(declaration)) return declaration.type;
  if (ts.isParameter(declaration) || ts.isNamedTupleMember(declaration)) return declaration.type;
  return ts.isTypeAliasDeclaration(declaration) ? declaration.type : undefined;
}

function holds(outer: Span, inner: Span): boolean {
  return outer.file === inner.file && outer.start <= inner.start && inner.end <= outer.end;
}
