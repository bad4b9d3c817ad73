/** From the checker's types to shapes: what their values look like once they have crossed the wire. */

import type { Node, Project, Type, ts } from "../../../compiler/compiler.js";
import type { Report } from "../../../diagnostics/diagnostic.js";
import type { DraftType, Shape } from "../../draft.js";
import type { Context, Maybe } from "./context.js";
import { documentationOf } from "./documentation.js";
import { definitionOf, Identities, type Identity } from "./identity.js";
import { isOfLibrary } from "./library.js";
import { Losses } from "./losses.js";
import { Names } from "./names.js";
import { withValues } from "./never.js";
import { type Place, placeOf } from "./place.js";
import { functionIsLeftOut, typeNotImported, undefinedArrivesAsNull } from "./problems.js";
import { structureOf } from "./structure.js";
import { hasFlag, isAbsent, isFunction, isSymbol, leavesOf, membersOf, UNDEFINED } from "./types.js";
import { unionShape } from "./unions.js";

/** How deep types without names may lie in one another. */
const MAX_DEPTH = 40;
/** How many objects and unions may be written out: a contract has hundreds, a library's inner types hundreds of thousands. */
const MAX_PARTS = 20_000;

/** How many instances of one generic type may lie in one another without a name of their own. */
const MAX_KIN = 12;

const NULL: Shape = { kind: "built-in", name: "null" };

/** What a place that may stay empty is filled with. */
export interface OptionalShape {
  readonly shape: Shape;
  readonly optional: boolean;
}

interface Open {
  readonly place: Place;
  /** What it came to be called for holding itself. */
  name: string | undefined;
}

interface Job {
  readonly name: string;
  readonly type: ts.Type;
  readonly place: Place;
  readonly symbol: ts.Symbol;
}

export class Shapes {
  readonly #checker: ts.TypeChecker;
  readonly #losses: Losses;
  readonly #names: Names;
  readonly #identities: Identities;
  readonly #context: Context;
  readonly #nameOf = new Map<object, string>();
  /** In the order of their names' first use; a type is filled in when its turn comes. */
  readonly #types = new Map<string, DraftType | undefined>();
  readonly #jobs: Job[] = [];
  /** Those without names that are being read, from the outside in. */
  readonly #open = new Map<ts.Type, Open>();
  #parts = 0;

  constructor(project: Project, cwd: string, found: Report) {
    this.#checker = project.getTypeChecker().compilerObject;
    this.#losses = new Losses(cwd, found);
    this.#names = new Names(this.#losses);
    this.#identities = new Identities(project);
    this.#context = {
      checker: this.#checker,
      losses: this.#losses,
      shape: (type, place) => this.#filled(type, place),
      maybe: (type, place) => this.#maybe(type, place),
      isNamed: (type, place) => this.#identities.of(type, place) !== undefined,
    };
  }

  /** Names that generated code has for something else. */
  reserve(names: readonly string[]): void {
    this.#names.reserve(names);
  }

  /** What values of this type look like once they have crossed the wire; `at` is where warnings point to. */
  shapeOf(type: Type, at: Node): Shape {
    const shape = this.#filled(type.compilerType, placeOf(at.compilerNode));
    this.#finish();
    return shape;
  }

  /** The same without undefined, for a place that may stay empty: an argument, or a field. */
  optionalShapeOf(type: Type, at: Node): OptionalShape {
    const place = placeOf(at.compilerNode);
    const { shape = NULL, absent } = this.#maybe(type.compilerType, place);
    this.#finish();
    return { shape: withValues(shape, place, this.#losses), optional: absent };
  }

  /** The named types that shapes refer to, in the order in which they were met. */
  types(): readonly DraftType[] {
    return [...this.#types.values()].flatMap((type) => (type === undefined ? [] : [type]));
  }

  #filled(type: ts.Type, place: Place): Shape {
    const { shape, absent } = this.#maybe(type, place);
    if (!absent) return shape ?? NULL;
    if (leavesOf(type).some((leaf) => hasFlag(leaf, UNDEFINED)))
      this.#losses.tell(undefinedArrivesAsNull, place, { type: this.#checker.typeToString(type) });
    if (shape === undefined) return NULL;
    const members = shape.kind === "union" ? shape.members : [shape];
    const nullable = members.some((each) => each.kind === "built-in" && each.name === "null");
    return { kind: "union", members: nullable ? members : [...members, NULL] };
  }

  #maybe(type: ts.Type, place: Place): Maybe {
    const members = membersOf(type);
    const present = members.filter((each) => !isAbsent(each, this.#checker));
    for (const each of members) this.#tellUnsent(each, place);
    const [first, ...others] = present;
    if (first === undefined) return { shape: undefined, absent: true };
    const absent = present.length < members.length;
    if (!absent) return { shape: this.#present(type, place), absent };
    if (others.length === 0) return { shape: this.#present(first, place), absent };
    return { shape: this.#withoutAbsent(present, place), absent };
  }

  /** The type that is written there, if undefined is all that was added to it. */
  #withoutAbsent(present: readonly ts.Type[], place: Place): Shape {
    const written = place.written && this.#checker.getTypeFromTypeNode(place.written);
    const leaves = new Set(present.flatMap(leavesOf));
    const isSame =
      written && leavesOf(written).length === leaves.size && leavesOf(written).every((leaf) => leaves.has(leaf));
    return isSame ? this.#present(written, place) : unionShape(present, place, this.#context);
  }

  #tellUnsent(type: ts.Type, place: Place): void {
    const what = isSymbol(type) ? "symbol" : isFunction(type, this.#checker) ? "function" : undefined;
    if (what !== undefined) this.#losses.tell(functionIsLeftOut, place, { name: place.property, what });
  }

  #present(type: ts.Type, place: Place): Shape {
    const identity = this.#identities.of(type, place);
    return identity ? { kind: "type", name: this.#declare(identity, type, place) } : this.#writtenOut(type, place);
  }

  #declare(identity: Identity, type: ts.Type, met: Place): string {
    const { key, symbol } = identity;
    const known = this.#nameOf.get(key);
    if (known !== undefined) return known;
    const place = definitionOf(symbol, met);
    const name = this.#names.take(identity.name, place.name);
    this.#nameOf.set(key, name);
    this.#types.set(name, undefined);
    this.#jobs.push({ name, type, place: place.whole, symbol });
    return name;
  }

  #writtenOut(type: ts.Type, place: Place): Shape {
    const around = this.#open.get(type);
    if (around !== undefined) {
      around.name ??= this.#names.invent(this.#identities.wordFor(type, around.place));
      return { kind: "type", name: around.name };
    }
    const reason = this.#tooLarge(type);
    if (reason !== undefined) {
      this.#losses.tell(typeNotImported, place, { type: this.#checker.typeToString(type), reason });
      return { kind: "built-in", name: "unknown" };
    }
    const open: Open = { place, name: undefined };
    this.#open.set(type, open);
    const shape = structureOf(type, place, this.#context);
    this.#open.delete(type);
    const { name } = open;
    if (name === undefined) return shape;
    this.#nameOf.set(type, name);
    this.#types.set(name, { name, shape, documentation: { description: undefined, deprecated: false } });
    return { kind: "type", name };
  }

  #tooLarge(type: ts.Type): string | undefined {
    this.#parts += 1;
    const kin = [...this.#open.keys()].filter((each) => isKin(each, type));
    if (kin.length > MAX_KIN) return "it holds itself with other type arguments, without end";
    if (this.#open.size > MAX_DEPTH) return "it lies too deep in other types";
    return this.#parts > MAX_PARTS ? "too many types are written out before it" : undefined;
  }

  /** Reads what the shapes so far refer to; that may refer to more. */
  #finish(): void {
    for (let job = this.#jobs.shift(); job; job = this.#jobs.shift()) {
      const { name, type, place, symbol } = job;
      const shape = structureOf(type, place, this.#context);
      this.#types.set(name, { name, shape, documentation: documentationOf(symbol, this.#checker) });
    }
  }
}

/** Whether one declaration of the user's made both. */
function isKin(one: ts.Type, other: ts.Type): boolean {
  const symbol = one.aliasSymbol ?? one.symbol;
  return symbol !== undefined && symbol === (other.aliasSymbol ?? other.symbol) && !isOfLibrary(symbol);
}
