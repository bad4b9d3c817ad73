/** How messages speak of uses. */

import type { Direction } from "../../../catalog/model.js";
import type { Usage } from "../../model.js";

/** `The server emits`, `A client listens for`. */
export function doing({ kind, role }: Usage): string {
  const who = role === "server" ? "The server" : "A client";
  return `${who} ${kind === "emit" ? "emits" : "listens for"}`;
}

/** ` in "/admin"`; nothing for the main namespace, and where it cannot be told. */
export function inNamespace(path: string | undefined): string {
  return path === undefined || path === "/" ? "" : ` in "${path}"`;
}

export function sections(directions: readonly Direction[]): string {
  return directions.map((each) => `"${each}"`).join(" or ");
}

/** `1 argument`, `2 arguments`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
