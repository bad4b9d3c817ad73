/** Where a type comes from: the package whose declaration file declares it. */

import { Node } from "ts-morph";

const IN_PACKAGE = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** `socket.io`; nothing for what the project declares itself. `declare module "x"` counts as the package x. */
export function packageOf(declaration: Node): string | undefined {
  const ofFile = packageOfFile(declaration.getSourceFile().getFilePath());
  if (ofFile !== undefined) return ofFile;
  const ambient = declaration.getFirstAncestor(
    (each) => Node.isModuleDeclaration(each) && Node.isStringLiteral(each.getNameNode()),
  );
  return Node.isModuleDeclaration(ambient) ? ambient.getName().slice(1, -1) : undefined;
}

/** The package that a file is part of, or declares the types of: by its last `node_modules`. */
export function packageOfFile(path: string): string | undefined {
  return IN_PACKAGE.exec(path)?.[1]?.replace(/^@types\//, "");
}
