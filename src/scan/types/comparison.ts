/**
 * Whether what code sends is what a contract declares. More is let pass than the compiler would: what counts is what
 * arrives, and what cannot be told is no mistake.
 */

import { ts } from "../../compiler/compiler.js";
import { arrayDifference, isList } from "./arrays.js";
import { arriving, isBinary, isLeftOut } from "./arriving.js";
import { choiceDifference } from "./choices.js";
import { objectDifference } from "./objects.js";
import { alternativesOf, type Sent, typePartOf } from "./sent.js";

/** Where what is sent first is something else than what is declared. */
export interface Difference {
  readonly path: readonly (string | number)[];
  readonly at: ts.Node | undefined;
  /** Absent for what is missing. */
  readonly sent: ts.Type | undefined;
  readonly declared: ts.Type;
}

export class Comparison {
  readonly checker: ts.TypeChecker;
  /** Types that contain themselves are compared once. */
  readonly #begun = new Map<ts.Type, Set<ts.Type>>();

  constructor(checker: ts.TypeChecker) {
    this.checker = checker;
  }

  /** Of an argument, or an item of an array: there, JSON writes null for what is undefined. */
  ofItem(sent: Sent, declared: ts.Type): Difference | undefined {
    return this.#first(sent, (each) => {
      return this.#ofOne(isLeftOut(each.type) ? typePartOf(each, this.checker.getNullType()) : each, declared);
    });
  }

  /** Of an argument that may be left out: null stands for that, too. */
  ofOptionalArgument(sent: Sent, declared: ts.Type): Difference | undefined {
    return this.#first(sent, (each) => {
      const isNull = (each.type.flags & ts.TypeFlags.Null) !== 0;
      return isNull || isLeftOut(each.type) ? undefined : this.#ofOne(each, declared);
    });
  }

  ofProperty(sent: Sent, declared: ts.Type): Difference | undefined {
    return this.#first(sent, (each) => this.#ofOne(each, declared));
  }

  /** JSON leaves it out where it is undefined. */
  ofOptionalProperty(sent: Sent, declared: ts.Type): Difference | undefined {
    return this.#first(sent, (each) => (isLeftOut(each.type) ? undefined : this.#ofOne(each, declared)));
  }

  /** A difference of one alternative is told of all: `string | undefined`, not `undefined`. */
  #first(sent: Sent, compare: (each: Sent) => Difference | undefined): Difference | undefined {
    for (const each of alternativesOf(sent, this.checker)) {
      const difference = compare(each);
      if (!difference) continue;
      return difference.path.length === 0 && difference.at === sent.at
        ? { ...difference, sent: sent.type }
        : difference;
    }
    return undefined;
  }

  /** One alternative, against whatever is declared. */
  #ofOne(sent: Sent, declared: ts.Type): Difference | undefined {
    if (this.checker.isTypeAssignableTo(sent.type, declared)) return undefined;
    const arrived = isPlain(sent) ? sent.type : arriving(sent.type, this.checker);
    if (arrived === undefined || this.checker.isTypeAssignableTo(arrived, declared)) return undefined;
    if (arrived.isUnion()) return this.ofItem(typePartOf(sent, arrived), declared);
    const value = arrived === sent.type ? sent : typePartOf(sent, arrived);
    if (declared.isUnion()) return choiceDifference(value, declared, (member) => this.#ofOne(value, member));
    return this.#once(value, declared, () => this.#inParts(value, declared));
  }

  #inParts(sent: Sent, declared: ts.Type): Difference | undefined {
    const whole = { path: [], at: sent.at, sent: sent.type, declared };
    if (!isStructured(sent.type) || !isStructured(declared)) return whole;
    if (isBinary(sent.type) || isBinary(declared)) {
      return isBinary(sent.type) && isBinary(declared) ? undefined : whole;
    }
    const lists = [sent.type, declared].filter((type) => isList(type, this.checker)).length;
    if (lists === 2) return arrayDifference(sent, declared, this);
    return lists === 1 ? whole : objectDifference(sent, declared, this);
  }

  #once(sent: Sent, declared: ts.Type, compare: () => Difference | undefined): Difference | undefined {
    if (sent.written) return compare();
    const begun = this.#begun.get(sent.type) ?? new Set();
    this.#begun.set(sent.type, begun);
    if (begun.has(declared)) return undefined;
    begun.add(declared);
    const difference = compare();
    begun.delete(declared);
    return difference;
  }
}

/** Written out, and sent as it is written. */
function isPlain({ written, type }: Sent): boolean {
  return written !== undefined && type.getProperty("toJSON") === undefined;
}

function isStructured(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0;
}

/** The same difference, seen from what `key` is a part of. */
export function within(key: string | number, difference: Difference | undefined): Difference | undefined {
  return difference && { ...difference, path: [key, ...difference.path] };
}
