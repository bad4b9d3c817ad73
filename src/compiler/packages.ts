/** Where a type comes from: the package whose declaration file declares it. */

import { Node } from "ts-morph";

const IN_PACKAGE = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** `socket.io`; nothing for what the project declares itself. `declare module "x"` counts as the package x. */
export function packageOf(declaration: Node): string | undefined {
  const path = IN_PACKAGE.exec(declaration.getSourceFile().getFilePath());
  if (path?.[1] !== undefined) return path[1].replace(/^@types\//, "");
  const ambient = declaration.getFirstAncestor(
    (each) => Node.isModuleDeclaration(each) && Node.isStringLiteral(each.getNameNode()),
  );
  return Node.isModuleDeclaration(ambient) ? ambient.getName().slice(1, -1) : undefined;
}
