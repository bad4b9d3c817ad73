/** Names of the draft's types: those that the user gave, as far as a catalog and generated code can have them. */

import { isIdentifier, pascalCase } from "../../../catalog/identifiers.js";
import { reservedNames } from "../../../catalog/output-names.js";
import { isBuiltInName } from "../../../schema/expression/built-in.js";
import type { Losses } from "./losses.js";
import type { Place } from "./place.js";
import { typeIsRenamed } from "./problems.js";

export class Names {
  readonly #losses: Losses;
  /** As generated code has them, where "message" and "Message" are one. */
  readonly #taken = new Set<string>();

  constructor(losses: Losses) {
    this.#losses = losses;
  }

  /** No type gets one of these. */
  reserve(names: readonly string[]): void {
    for (const name of names) this.#taken.add(pascalCase(name));
  }

  /** The name for another type that wants to be called `wanted`; told at `place` if it is another one. */
  take(wanted: string, place: Place): string {
    const legal = legalName(wanted);
    const name = this.#unique(legal);
    this.#taken.add(pascalCase(name));
    const reason = name === legal ? "built-in" : "taken";
    if (name !== wanted) this.#losses.tell(typeIsRenamed, place, { name: wanted, renamed: name, reason });
    return name;
  }

  /** For a type that has no name in the source: nobody is told. */
  invent(wanted: string): string {
    const name = this.#unique(legalName(pascalCase(wanted) || "Item"));
    this.#taken.add(pascalCase(name));
    return name;
  }

  #unique(name: string): string {
    if (!this.#taken.has(pascalCase(name))) return name;
    let number = 2;
    while (this.#taken.has(`${pascalCase(name)}${number}`)) number++;
    return `${name}${number}`;
  }
}

function legalName(wanted: string): string {
  const name = isIdentifier(wanted) ? wanted : pascalCase(wanted) || "Item";
  const isTaken = isBuiltInName(name) || reservedNames.types.has(pascalCase(name));
  return isTaken ? `${pascalCase(name)}Type` : name;
}
