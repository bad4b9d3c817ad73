import { reservedBetweenServers, reservedOnSockets } from "../../../catalog/reserved-events.js";
import type { Usage } from "../../model.js";

/** The names that Socket.IO keeps for itself, on what an event is sent through or arrives at. */
export function reservedNames(usage: Usage): readonly string[] {
  const isBetweenServers = usage.kind === "emit" ? usage.to === "servers" : usage.from === "servers";
  return isBetweenServers ? reservedBetweenServers : reservedOnSockets;
}
