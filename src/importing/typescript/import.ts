/** From TypeScript's event maps to a draft of a catalog. */

import type { Project } from "../../compiler/compiler.js";
import type { Imported } from "../imported.js";
import type { ImportRequest } from "./request.js";

/** What `request.file`, a file of `project`, says of who sends which events. */
export function importEventMaps(project: Project, request: ImportRequest): Imported {
  const file = project.getSourceFile(request.file);
  return {
    draft: undefined,
    found: [],
    origins: [],
    sources: new Map(file === undefined ? [] : [[request.file, file.getFullText()]]),
  };
}
