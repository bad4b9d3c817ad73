/** Imports and re-exports, as far as they bring values. */

import { ts } from "../../compiler/compiler.js";
import { WIDTH } from "./source.js";

/** As JavaScript writes it; nothing where it brings types alone. */
export function valueImports({ importClause, moduleSpecifier }: ts.ImportDeclaration): string | undefined {
  const from = ` from ${moduleSpecifier.getText()};`;
  const bindings = importClause?.namedBindings;
  if (!importClause || importClause.phaseModifier === ts.SyntaxKind.TypeKeyword || !bindings) return undefined;
  if (ts.isNamespaceImport(bindings)) return `import * as ${bindings.name.text}${from}`;
  const names = valueNames(bindings.elements);
  return names.length === 0 ? undefined : listed("import ", names, from);
}

/** The same for `export … from`. */
export function valueExports({ isTypeOnly, exportClause, moduleSpecifier }: ts.ExportDeclaration): string | undefined {
  if (isTypeOnly || !exportClause || !ts.isNamedExports(exportClause)) return undefined;
  const names = valueNames(exportClause.elements);
  const from = moduleSpecifier ? ` from ${moduleSpecifier.getText()};` : ";";
  return names.length === 0 ? undefined : listed("export ", names, from);
}

function valueNames(elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[]): readonly string[] {
  return elements.filter(({ isTypeOnly }) => !isTypeOnly).map((element) => element.getText());
}

/** `{ a, b }` between what stands before and behind it: on a line, or on several. */
export function listed(before: string, names: readonly string[], behind: string): string {
  const flat = `${before}{ ${names.join(", ")} }${behind}`;
  return flat.length <= WIDTH ? flat : `${before}{\n${names.map((name) => `  ${name},\n`).join("")}}${behind}`;
}
