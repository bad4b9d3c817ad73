/** Finds imports of Socket.IO whose types are not there: every socket is any then, and nothing would be found in silence. */

import { ts } from "../../compiler/compiler.js";
import { packageOfFile } from "../../compiler/packages.js";
import { type Context, type Finder, NOTHING } from "./finder.js";
import { isSocketPackage } from "./origin.js";

export const findMissingTypes: Finder = (node, context) => {
  if (!ts.isStringLiteralLike(node) || !isSocketPackage(node.text) || !isImported(node)) return NOTHING;
  return hasTypes(node, context) ? NOTHING : [{ kind: "missing-types", at: context.spanOf(node) }];
};

/** By `import`, `export … from`, `import x = require(…)`, `import(…)` or `require(…)`. */
function isImported(specifier: ts.StringLiteralLike): boolean {
  const { parent } = specifier;
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent)) return true;
  if (ts.isExternalModuleReference(parent)) return true;
  if (!ts.isCallExpression(parent)) return false;
  const { expression } = parent;
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === "require")
  );
}

/** Declared by the package itself, or in a module that re-exports it. */
function hasTypes(specifier: ts.StringLiteralLike, { checker }: Context): boolean {
  const declarations = checker.getSymbolAtLocation(specifier)?.declarations ?? [];
  return declarations.some((each) => {
    const name = packageOfFile(each.getSourceFile().fileName);
    return ts.isSourceFile(each) && name !== undefined && isSocketPackage(name);
  });
}
