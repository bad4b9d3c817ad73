/** The TypeScript compiler, for whoever reads or writes TypeScript. Loaded only by the commands that need it: it is large. */

export {
  type CallExpression,
  type InterfaceDeclaration,
  Node,
  Project,
  type Signature,
  type SourceFile,
  type Symbol,
  SyntaxKind,
  Type,
  type TypeAliasDeclaration,
  ts,
} from "ts-morph";
