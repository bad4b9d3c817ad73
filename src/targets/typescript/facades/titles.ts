/** How the output speaks of namespaces. */

import type { Namespace } from "../../../catalog/model.js";
import type { Code } from "../../../code/code.js";
import { note } from "../../../code/doc.js";

/** The comment above all that belongs to a namespace. */
export function namespaceNote({ path, template }: Namespace): Code {
  return note(template.parameters.length > 0 ? `The namespaces ${path}` : `The namespace ${path}`);
}

/** A namespace's path in a sentence; the main one goes by the server's name. */
export function placeName({ path }: Namespace): string | undefined {
  return path === "/" ? undefined : `\`${path}\``;
}
