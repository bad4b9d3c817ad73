// Objects with one method per event, made from a table.

import type { Table } from "./contract.js";

/**
 * Made once per contract: the methods sit on a prototype, and an instance holds only where its calls go.
 * `Facade` is the emitted interface whose members are the table's keys.
 */
export function facade<Facade, Target, Entry>(
  table: Table<Entry>,
  call: (target: Target, entry: Entry, args: unknown[], key: string) => unknown,
): (target: Target) => Facade {
  class Methods {
    readonly #target: Target;

    constructor(target: Target) {
      this.#target = target;
    }

    static define(key: string, entry: Entry): void {
      Object.defineProperty(Methods.prototype, key, {
        value(this: Methods, ...args: unknown[]): unknown {
          return call(this.#target, entry, args, key);
        },
      });
    }
  }
  for (const [key, entry] of Object.entries(table)) Methods.define(key, entry);
  // The one place where the erased table becomes the emitted interface; both come from the same catalog.
  return (target) => new Methods(target) as Facade;
}
