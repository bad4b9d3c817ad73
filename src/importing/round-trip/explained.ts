/** Whether a finding of the import tells why a type does not come back as it was. */

import { ts } from "../../compiler/compiler.js";
import { placeOf } from "../../compiler/places.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Span } from "../../text/span.js";

/**
 * Whether one of `found` is about a difference that lies behind `declarations`, from the outside in: about one of them as
 * a whole, or about anything inside the innermost one.
 */
export function isExplained(declarations: readonly ts.Node[], found: readonly Diagnostic[], cwd: string): boolean {
  const inFiles = new Set(found.map(({ at }) => at.file));
  const known = declarations.filter((each) => inFiles.has(placeOf(each, cwd).file));
  const innermost = known.at(-1);
  return found.some(({ at }) => {
    const isWhole = known.some((each) => essentials(each).some((node) => holds(at, placeOf(node, cwd))));
    return isWhole || (innermost !== undefined && holds(placeOf(innermost, cwd), at));
  });
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
