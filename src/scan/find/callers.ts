/** What the parameters of functions with names are given, wherever these are called, or handed on as listeners. */

import { ts } from "../../compiler/compiler.js";
import { declarationOf } from "./derive.js";

/** The places in a program where each name is written. */
export interface Sites {
  of(name: string): readonly ts.Identifier[];
}

/** Looks through the files when it is first asked. */
export function sitesIn(files: readonly ts.SourceFile[]): Sites {
  let known: ReadonlyMap<string, readonly ts.Identifier[]> | undefined;
  return {
    of(name) {
      known ??= identifiersIn(files);
      return known.get(name) ?? [];
    },
  };
}

function identifiersIn(files: readonly ts.SourceFile[]): ReadonlyMap<string, readonly ts.Identifier[]> {
  const found = new Map<string, ts.Identifier[]>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const places = found.get(node.text);
      if (places) places.push(node);
      else found.set(node.text, [node]);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) visit(file);
  return found;
}

/**
 * At every call of its function, the argument; where the function itself is an argument, the call that gets it. Nothing
 * where the function goes elsewhere too.
 */
export function givenEverywhere(
  parameter: ts.ParameterDeclaration,
  checker: ts.TypeChecker,
  sites: Sites,
): readonly ts.Expression[] | undefined {
  const name = nameOf(parameter.parent);
  const declaration = name && declarationOf(name, checker);
  if (!name || !declaration) return undefined;
  const index = parameter.parent.parameters.indexOf(parameter);
  const uses = sites.of(name.text).filter((site) => site !== name && declarationOf(site, checker) === declaration);
  const given = uses.filter((site) => !isNamedOnly(site)).map((site) => givenAt(site, index));
  return given.length > 0 && given.every((each) => each !== undefined) ? given : undefined;
}

/** What a function is called by: its own name, or that of the variable, the property or the class that has it. */
function nameOf(made: ts.SignatureDeclaration): ts.Identifier | undefined {
  if (ts.isConstructorDeclaration(made)) return made.parent.name;
  const named = ts.isArrowFunction(made) || ts.isFunctionExpression(made) ? made.parent : made;
  const isOfName =
    ts.isFunctionDeclaration(named) ||
    ts.isMethodDeclaration(named) ||
    ts.isVariableDeclaration(named) ||
    ts.isPropertyDeclaration(named);
  return isOfName && named.name && ts.isIdentifier(named.name) ? named.name : undefined;
}

/** Where it is imported or exported, nothing is done with it. */
function isNamedOnly({ parent }: ts.Identifier): boolean {
  return (
    ts.isImportSpecifier(parent) ||
    ts.isImportClause(parent) ||
    ts.isExportSpecifier(parent) ||
    ts.isExportAssignment(parent) ||
    ts.isTypeReferenceNode(parent) ||
    ts.isBindingElement(parent) ||
    (ts.isShorthandPropertyAssignment(parent) && isExported(parent.parent))
  );
}

/** What CommonJS exports: `module.exports = { … }`. */
function isExported({ parent }: ts.ObjectLiteralExpression): boolean {
  return ts.isBinaryExpression(parent) && parent.left.getText() === "module.exports";
}

function givenAt(site: ts.Identifier, index: number): ts.Expression | undefined {
  const isMember = ts.isPropertyAccessExpression(site.parent) && site.parent.name === site;
  const use: ts.Node = isMember ? site.parent : site;
  const call = use.parent;
  if (!ts.isCallExpression(call) && !ts.isNewExpression(call)) return undefined;
  if (call.expression !== use) return index === 0 && ts.isCallExpression(call) ? call : undefined;
  const given = call.arguments?.slice(0, index + 1) ?? [];
  return given.some(ts.isSpreadElement) ? undefined : given[index];
}
