/** The types that a file knows by name: those that it declares, imports or passes on. */

import { type Symbol as CodeSymbol, Node, type SourceFile, SyntaxKind } from "../../../compiler/compiler.js";
import type { Located } from "./contract.js";

export interface FileType extends Located {
  readonly name: string;
  /** Where it is declared, or named. */
  readonly at: Node;
}

const KINDS = [SyntaxKind.InterfaceDeclaration, SyntaxKind.TypeAliasDeclaration, SyntaxKind.ClassDeclaration] as const;

/** Those that the file declares, and those that it exports from others. */
export function ownTypes(file: SourceFile): readonly FileType[] {
  const declared = KINDS.flatMap((kind) => file.getDescendantsOfKind(kind)).flatMap((declaration) => {
    const name = declaration.getName();
    const generic = declaration.getTypeParameters().length > 0;
    if (name === undefined || generic) return [];
    return [{ name, type: declaration.getType(), node: declaration, at: declaration.getNameNode() ?? declaration }];
  });
  const names = new Set(declared.map(({ name }) => name));
  const exported = file.getExportSymbols().flatMap((symbol) => {
    const found = names.has(symbol.getName()) ? undefined : typeOfSymbol(symbol);
    return found === undefined ? [] : [{ name: symbol.getName(), ...found, at: file }];
  });
  return [...declared, ...exported];
}

/** Those that it can name: its own, and what it imports. */
export function knownTypes(file: SourceFile): readonly FileType[] {
  const imported = file.getImportDeclarations().flatMap((declaration) =>
    declaration.getNamedImports().flatMap((specifier) => {
      const name = specifier.getAliasNode() ?? specifier.getNameNode();
      const symbol = name.getSymbol();
      const found = symbol && typeOfSymbol(symbol);
      return found === undefined ? [] : [{ name: name.getText(), ...found, at: name }];
    }),
  );
  return [...ownTypes(file), ...imported];
}

/** Nothing where the symbol is a value, or has parameters that only its users fill in. */
function typeOfSymbol(symbol: CodeSymbol): Located | undefined {
  const target = symbol.getAliasedSymbol() ?? symbol;
  const declaration = target
    .getDeclarations()
    .find(
      (each) => Node.isInterfaceDeclaration(each) || Node.isTypeAliasDeclaration(each) || Node.isClassDeclaration(each),
    );
  if (declaration === undefined || !Node.isTypeParametered(declaration)) return undefined;
  if (declaration.getTypeParameters().length > 0) return undefined;
  return { type: target.getDeclaredType(), node: declaration };
}
