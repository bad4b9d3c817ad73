// Declared errors, brought into the contract's shape.

import type { Declared } from "./answers.js";
import type { ErrorShape, Table } from "./contract.js";
import type { WireError } from "./errors.js";

/** What the wire carries of an error; nothing for a code that the contract does not declare. */
export function shapeOf(errors: Table<ErrorShape>, { code, data, message }: Declared): WireError | undefined {
  const shape = Object.hasOwn(errors, code) ? errors[code] : undefined;
  if (!shape) return undefined;
  const head = { code, message: message || shape.message };
  return shape.pick ? { ...head, data: shape.pick(data) } : head;
}
