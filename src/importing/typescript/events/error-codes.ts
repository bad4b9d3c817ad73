/** The error codes of a whole catalog: what several answers list is declared once. */

import { pascalCase } from "../../../catalog/identifiers.js";
import type { DraftError } from "../../draft.js";

export class ErrorCodes {
  /** By their names in code, which tell no `not-found` from `NOT_FOUND`. */
  readonly #declared = new Map<string, DraftError>();

  /** False, with nothing declared, where a code already means something else. */
  declare(errors: readonly DraftError[]): boolean {
    if (!errors.every((error) => this.#agrees(error))) return false;
    for (const error of errors) this.#declared.set(keyOf(error), error);
    return true;
  }

  all(): readonly DraftError[] {
    return [...this.#declared.values()];
  }

  #agrees(error: DraftError): boolean {
    const other = this.#declared.get(keyOf(error));
    return other === undefined || JSON.stringify(other) === JSON.stringify(error);
  }
}

function keyOf({ code }: DraftError): string {
  return pascalCase(code.replaceAll("_", " ").toLowerCase());
}
