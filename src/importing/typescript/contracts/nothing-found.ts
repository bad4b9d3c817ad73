/** What to say where nothing tells who sends which events. */

import type { SourceFile, Type } from "../../../compiler/compiler.js";
import { fileOf, spanOf } from "../../../compiler/places.js";
import type { Report } from "../../../diagnostics/diagnostic.js";
import { noEventMaps, unknownDirection } from "../problems/directions.js";
import { type FileType, ownTypes } from "./file-types.js";

export function reportNothingFound(file: SourceFile, cwd: string, report: Report): void {
  const [first, ...others] = ownTypes(file).filter(({ type }) => looksLikeEvents(type));
  if (first === undefined) {
    const path = fileOf(file.getFilePath(), cwd);
    report(noEventMaps.found({ at: { file: path, start: 0, end: 0 }, facts: { file: path } }));
    return;
  }
  const names = [first, ...others].map(({ name }: FileType) => name);
  const related = others.map(({ name, at }) => ({ at: spanOf(at, cwd), message: `"${name}" is declared here.` }));
  report(unknownDirection.found({ at: spanOf(first.at, cwd), facts: { names }, related }));
}

/** All of its members are functions, and it is none itself. */
function looksLikeEvents(type: Type): boolean {
  if (type.getCallSignatures().length > 0 || type.isClass()) return false;
  const members = type.getProperties().map((member) => {
    const at = member.getDeclarations()[0];
    return at === undefined ? undefined : member.getTypeAtLocation(at).getNonNullableType();
  });
  return members.length > 0 && members.every((member) => member !== undefined && member.getCallSignatures().length > 0);
}
