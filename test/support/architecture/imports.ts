import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript";

/** One import, by whatever syntax: static, type only, re-export, dynamic, inside a type. */
export interface Import {
  /** A file from the root, or a package's name. */
  readonly to: string;
  readonly kind: "value" | "type";
}

/** A file, from the root, and all that it imports. */
export interface SourceFile {
  readonly path: string;
  readonly imports: readonly Import[];
}

/** Reads the imports of every TypeScript file below `folders` of `root`. */
export function importsBelow(root: string, folders: readonly string[]): readonly SourceFile[] {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) =>
        posix.join(folder, file.replaceAll("\\", "/")),
      ),
    )
    .filter((path) => path.endsWith(".ts"))
    .sort()
    .map((path) => ({ path, imports: importsOf(path, readFileSync(join(root, path), "utf8")) }));
}

function importsOf(path: string, text: string): Import[] {
  const found: Import[] = [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const add = (specifier: ts.Node | undefined, kind: Import["kind"]): void => {
    if (specifier && ts.isStringLiteralLike(specifier)) found.push({ to: resolve(path, specifier.text), kind });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause) ? "type" : "value");
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly ? "type" : "value");
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, "type");
    else if (ts.isCallExpression(node) && isLoad(node.expression)) add(node.arguments[0], "value");
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  return clause?.isTypeOnly === true;
}

function isLoad(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === "require");
}

function resolve(from: string, specifier: string): string {
  if (!specifier.startsWith(".")) return specifier;
  return posix.join(posix.dirname(from), specifier).replace(/\.js$/, ".ts");
}
