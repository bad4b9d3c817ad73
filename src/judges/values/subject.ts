/** How a sentence calls a value of the contract, and what is inside it. */

import type { Part, Step } from "../../compare/model.js";
import type { ValueChange } from "./assessment/assess.js";

/** `"payload.text" of "sendMessage"`, `the answer to "join"`; `name`: a property inside. */
export function subjectOf(change: ValueChange, part?: Part, name?: string): string {
  const steps = [...(part?.path ?? []), ...(name === undefined ? [] : [name])];
  const { inside, whole } = names(change);
  const first = inside === "" ? [] : [inside];
  const path = [...first, ...steps].reduce<string>(joined, "");
  if (path === "") return whole;
  return whole === "" ? `"${path}"` : `"${path}" of ${whole}`;
}

/** What is left of the first dot, and what the rest is of. */
function names({ value, event, namespace = "/" }: ValueChange): { readonly inside: string; readonly whole: string } {
  const { role, name } = value;
  const of = namespace === "/" ? "" : ` of ${namespace}`;
  const quoted = `"${event ?? ""}"${of}`;
  switch (role) {
    case "argument":
    case "rest":
      return { inside: name, whole: quoted };
    case "answer":
      return { inside: name, whole: `the answer to ${quoted}` };
    case "error-data":
      return { inside: "", whole: `the data of ${name}` };
    case "auth":
    case "query":
    case "headers":
      return { inside: role, whole: `the handshake${of}` };
    case "socket-data":
      return { inside: "socketData", whole: namespace === "/" ? "" : namespace };
    case "namespace-parameter":
      return { inside: name, whole: `the namespace ${namespace}` };
    case "room-parameter":
      return { inside: name, whole: "a room's name" };
    default:
      return role satisfies never;
  }
}

function joined(path: string, step: Step): string {
  if (typeof step === "number") return `${path}[${step}]`;
  if (step === "[]" || step.startsWith("|") || path === "") return `${path}${step}`;
  return `${path}.${step}`;
}

/** As a title begins: names keep their letters. */
export function titled(text: string): string {
  return text.startsWith("the ") ? `T${text.slice(1)}` : text;
}
