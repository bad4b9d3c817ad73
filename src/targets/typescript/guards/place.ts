/** Places: the values that emitted code looks at, and what is known of each where it does. */

import { type Code, empty, ts } from "../../../code/code.js";
import { name } from "../../../code/names.js";
import type { ValueType } from "./value-types.js";
import { allTypes } from "./value-types.js";

interface Cell {
  uses: number;
  readonly local: string;
  /** Without a local; absent for parameters and loop variables. */
  readonly access: (() => Code) | undefined;
  readonly container: Place | undefined;
  readonly nesting: number;
  /** What comes out of an array is `any` without a type. */
  readonly annotation: Code;
}

export class Place {
  readonly #cell: Cell;
  /** What it can still be. */
  readonly types: ReadonlySet<ValueType>;
  /** Whether TypeScript knows that too, of a single type. */
  readonly narrowed: boolean;
  /** The property of the object that is known to be what the schema itself says of it. */
  readonly told: string | undefined;

  private constructor(cell: Cell, types: ReadonlySet<ValueType>, narrowed: boolean, told?: string) {
    this.#cell = cell;
    this.types = types;
    this.narrowed = narrowed;
    this.told = told;
  }

  /** A parameter or a variable that is there already. */
  static variable(local: string, nesting = 0): Place {
    return new Place(
      { uses: 0, local, access: undefined, container: undefined, nesting, annotation: empty },
      allTypes,
      false,
    );
  }

  /** A property's name in a loop. */
  static key(local: string): Place {
    return new Place(
      { uses: 0, local, access: undefined, container: undefined, nesting: 1, annotation: empty },
      new Set(["string"]),
      true,
    );
  }

  /** Something inside this place, which gets a local where it is used more than once. */
  inside(local: string, access: (container: Code) => Code): Place {
    return this.#inner(local, access, empty);
  }

  /** The same for an item of an array. */
  item(local: string, access: (container: Code) => Code): Place {
    return this.#inner(local, access, ts`: unknown`);
  }

  #inner(local: string, access: (container: Code) => Code, annotation: Code): Place {
    const nesting = this.nesting + 1;
    const cell: Cell = { uses: 0, local, access: () => access(this.code), container: this, nesting, annotation };
    return new Place(cell, allTypes, false);
  }

  get container(): Place | undefined {
    return this.#cell.container;
  }

  /** The same value, where only these types are left. */
  as(types: ReadonlySet<ValueType>, narrowed: boolean): Place {
    return new Place(this.#cell, types, narrowed, this.told);
  }

  /** The same value, known to be an object, and the property of it to be right. */
  telling(property: string): Place {
    return new Place(this.#cell, new Set(["object"]), true, property);
  }

  /** The same value, where nothing is known of its properties. */
  get untold(): Place {
    return new Place(this.#cell, this.types, this.narrowed);
  }

  used(times: number): void {
    this.#cell.uses += times;
  }

  get uses(): number {
    return this.#cell.uses;
  }

  get local(): string {
    return this.#cell.local;
  }

  /** How far below the function's own value this one lies. */
  get nesting(): number {
    return this.#cell.nesting;
  }

  /** Only to be read when all uses are known: while printing. */
  get code(): Code {
    const { access, local, uses } = this.#cell;
    return access && uses < 2 ? access() : name(local);
  }

  /** `const x = value["x"];`, where the place is used more than once. */
  get declaration(): Code | undefined {
    const { access, local, uses, annotation } = this.#cell;
    return access && uses > 1 ? ts`const ${name(local)}${annotation} = ${access()};` : undefined;
  }
}
