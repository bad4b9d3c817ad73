/** From recorded traffic to a draft of a catalog. */

import type { Imported } from "../imported.js";
import type { InferRequest } from "./request.js";

/** What `log`, one JSON object a line, says of the events that went over the wire. */
export function inferDraft(log: string, request: InferRequest): Imported {
  return { draft: undefined, found: [], origins: [], sources: new Map([[request.file, log]]) };
}
