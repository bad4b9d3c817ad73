/** From what was found of a value to who is hit by it, and how. */

import type { Value } from "../../compare/model.js";
import type { Opinion, Setting } from "../judge.js";
import type { Ruling } from "../model.js";
import { breaking, dangerous } from "../rulings.js";
import { type Lane, trafficFrom } from "../traffic.js";
import type { ValueChange } from "./assessment/assess.js";
import type { Finding, Way } from "./assessment/finding.js";

interface Found {
  finding(way: Way): Finding;
  /** What is to be feared all the same where nothing is refused. */
  danger?(way: Way, lane: Lane): string | undefined;
}

export function rulingsOf(
  { value }: ValueChange,
  setting: Setting,
  found: Found,
): Pick<Opinion, "mixA" | "mixB" | "always"> {
  if (value.sender === "nobody") return {};
  const traffic = trafficFrom(value.sender, setting);
  const ruling = (way: Way): Ruling | undefined => {
    const told = hit(value, found.finding(way), { ...traffic[way], may: way === "forward" ? "may still" : "may" });
    const feared = told ? undefined : found.danger?.(way, traffic[way]);
    return feared === undefined ? told : dangerous(feared);
  };
  return traffic.mixes(ruling("forward"), ruling("backward"));
}

/** Who has the older version still does what it did. */
interface Party extends Lane {
  readonly may: "may" | "may still";
}

function hit(value: Value, finding: Finding, lane: Party): Ruling | undefined {
  switch (finding.kind) {
    case "safe":
      return undefined;
    case "refused":
      return breaking(refusal(value, lane), finding.witness);
    case "unknown":
      return dangerous(
        `whether ${lane.receivers} accept all that ${lane.senders} may send could not be decided: ${finding.reason}`,
      );
    default:
      return finding satisfies never;
  }
}

/** `clients generated from 1.3 may still send what servers generated from 1.4 refuse` */
function refusal({ role, name }: Value, { senders, receivers, may }: Party): string {
  switch (role) {
    case "argument":
    case "rest":
      return `${senders} ${may} send what ${receivers} refuse`;
    case "answer":
      return `${senders} ${may} answer with what ${receivers} refuse`;
    case "error-data":
      return `${senders} ${may} send data with ${name} that ${receivers} refuse`;
    case "auth":
    case "query":
    case "headers":
      return `${senders} may get no connection: ${receivers} refuse ${role} that they ${may} send`;
    case "namespace-parameter":
      return `${senders} may get no connection: ${receivers} refuse values of "${name}" that they ${may} ask for`;
    case "socket-data":
    case "room-parameter":
      return `${senders} may set what ${receivers} refuse`;
    default:
      return role satisfies never;
  }
}
