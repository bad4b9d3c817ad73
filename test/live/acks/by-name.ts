/** Calls the facades of generated code by an event's name, for tables of events. */

import type { Remove } from "../../../fixtures/golden/runtime/contract.js";

/** Adds one handler, like `on.someEvent(handler)`. */
export function listen(on: object, event: string, handler: (...args: unknown[]) => unknown): Remove {
  return method(on, event)(handler) as Remove;
}

/** Sends, like `emit.someEvent(...args)`. */
export async function ask(emit: object, event: string, args: readonly unknown[]): Promise<unknown> {
  return method(emit, event)(...args);
}

function method(facade: object, event: string): (...args: unknown[]) => unknown {
  const found: unknown = Reflect.get(facade, event);
  if (typeof found !== "function") throw new Error(`There is no event "${event}"`);
  return found.bind(facade);
}
