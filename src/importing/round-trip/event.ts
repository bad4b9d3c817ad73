/** How an event of the generated map differs from the one that it was made of. */

import type { Event } from "../../catalog/model.js";
import { ts } from "../../compiler/compiler.js";
import { aliasesIn } from "./aliases.js";
import { Comparison, type Difference, type IsTold, type Surroundings } from "./difference.js";
import { type Parameter, parametersOf } from "./parameters.js";

/** What came of comparing two types. */
export type Comparing =
  | { readonly kind: "same" }
  /** The same on the wire, but TypeScript tells them apart: an enum, something read-only. */
  | { readonly kind: "alike" }
  | { readonly kind: "differs" /** In words. */; readonly where: string; readonly difference: Difference };

/** Parameters of an event, or of its ack. */
interface List {
  readonly noun: string;
  /** Where null may stand for what is absent, without the source saying so. */
  readonly nulls: "optional" | "all";
}

const ARGUMENTS: List = { noun: "argument", nulls: "optional" };
const ANSWERS: List = { noun: "answer", nulls: "optional" };
/** Of an error and a value, one is there: null, undefined and a missing parameter all say that the other is it. */
const ERROR_FIRST: List = { noun: "answer", nulls: "all" };

interface AckParameter extends Parameter {
  readonly answers: readonly Parameter[];
}

export class EventComparison {
  readonly #comparison: Comparison;
  readonly #checker: ts.TypeChecker;
  readonly #near: ts.Node;
  readonly #isTold: IsTold;

  constructor(program: ts.Program, surroundings: Surroundings) {
    this.#comparison = new Comparison(program, surroundings);
    this.#checker = program.getTypeChecker();
    this.#near = surroundings.near;
    this.#isTold = surroundings.isTold;
  }

  /** Properties of two event maps. */
  compare(from: ts.Symbol, to: ts.Symbol, event: Event): Comparing {
    return behind(from.declarations, this.#event(this.#present(this.#typeOf(from)), this.#typeOf(to), event));
  }

  #event(original: ts.Type, generated: ts.Type, event: Event): Comparing {
    const ours = parametersOf(original, this.#checker, this.#near);
    const theirs = parametersOf(generated, this.#checker, this.#near);
    if (!ours || !theirs) return this.#whole(original, generated);
    const [ack, otherAck] = [this.#ackIn(ours), this.#ackIn(theirs)];
    if (!ack || !otherAck) return this.#list(ours, theirs, ARGUMENTS);
    const isErrorFirst = event.ack?.answer.kind === "error-first";
    return this.#worst([
      this.#list(ours.slice(0, -1), theirs.slice(0, -1), ARGUMENTS),
      this.#presence(ack, otherAck, "the ack"),
      behind(this.#declarationOf(ack), this.#list(ack.answers, otherAck.answers, isErrorFirst ? ERROR_FIRST : ANSWERS)),
    ]);
  }

  /** An event that is not in the generated map at all. */
  missing(from: ts.Symbol): Comparing {
    return behind(from.declarations, absent("it", this.#comparison.nameOf(this.#typeOf(from)), "left out"));
  }

  /** Types that stand alone, such as the data of sockets. */
  compareValues(original: ts.Type, generated: ts.Type, where: string): Comparing {
    const difference = this.#comparison.find(original, generated);
    if (difference) return { kind: "differs", where, difference };
    return { kind: this.#comparison.isMutual(original, generated) ? "same" : "alike" };
  }

  /** The function in the last place. */
  #ackIn(parameters: readonly Parameter[]): AckParameter | undefined {
    const last = parameters.at(-1);
    const answers = last && parametersOf(this.#present(last.type), this.#checker, this.#near);
    if (!last || !answers) return undefined;
    const mayBeNull = last.type.isUnion() && last.type.types.some(({ flags }) => flags & ts.TypeFlags.Null);
    return { ...last, presence: mayBeNull ? "optional" : last.presence, answers };
  }

  /** A map of overloads, or of functions of several kinds, is compared as it is. */
  #whole(original: ts.Type, generated: ts.Type): Comparing {
    if (this.#comparison.isMutual(original, generated)) return SAME;
    return absent("it", this.#comparison.nameOf(original), this.#comparison.nameOf(generated));
  }

  #list(ours: readonly Parameter[], theirs: readonly Parameter[], list: List): Comparing {
    const results = ours.map((parameter, index) => this.#parameter(parameter, theirs[index], list));
    const extra = theirs[ours.length];
    if (extra)
      results.push(absent(`the ${list.noun} "${extra.name}"`, "not there", this.#comparison.nameOf(extra.type)));
    return this.#worst(results);
  }

  #parameter(ours: Parameter, theirs: Parameter | undefined, { noun, nulls }: List): Comparing {
    const where = `the ${noun} "${ours.name}"`;
    if (!theirs)
      return behind(this.#declarationOf(ours), absent(where, this.#comparison.nameOf(ours.type), "left out"));
    const presence = nulls === "all" ? SAME : this.#presence(ours, theirs, where);
    if (presence.kind === "differs") return presence;
    // Null stands for what is absent where something follows: that is said by us, and not by the source.
    const strip = nulls === "all" || this.#isOptional(ours);
    const [one, other] = strip ? [this.#present(ours.type), this.#present(theirs.type)] : [ours.type, theirs.type];
    return behind(this.#declarationOf(ours), this.compareValues(one, other, where));
  }

  /** Whether it may be left out, or may come several times. */
  #presence(ours: Parameter, theirs: Parameter, where: string): Comparing {
    const [one, other] = [this.#presenceOf(ours), this.#presenceOf(theirs)];
    return one === other ? SAME : behind(this.#declarationOf(ours), absent(where, one, other));
  }

  #presenceOf(parameter: Parameter): string {
    if (parameter.presence === "rest") return "a rest parameter";
    return this.#isOptional(parameter) ? "optional" : "required";
  }

  #isOptional({ presence, type }: Parameter): boolean {
    if (presence !== "required") return presence === "optional";
    return type.isUnion() && type.types.some(({ flags }) => flags & ts.TypeFlags.Undefined);
  }

  #declarationOf({ declaration }: Parameter): readonly ts.Node[] {
    return declaration ? [...aliasesIn(declaration, this.#checker), declaration] : [];
  }

  #typeOf(property: ts.Symbol): ts.Type {
    return this.#checker.getTypeOfSymbolAtLocation(property, this.#near);
  }

  /** A difference that is told already must not hide one that is not. */
  #worst(all: readonly Comparing[]): Comparing {
    const differing = all.filter((each) => each.kind === "differs");
    const untold = differing.find(({ difference }) => !this.#isTold(difference.declarations));
    return untold ?? differing[0] ?? all.find(({ kind }) => kind === "alike") ?? SAME;
  }

  #present(type: ts.Type): ts.Type {
    return this.#checker.getNonNullableType(type);
  }
}

const SAME: Comparing = { kind: "same" };

function absent(where: string, original: string, generated: string): Comparing {
  return { kind: "differs", where, difference: { path: "", original, generated, declarations: [] } };
}

/** The same, behind what leads there in the source. */
function behind(way: readonly ts.Node[] | undefined, comparing: Comparing): Comparing {
  if (comparing.kind !== "differs" || !way) return comparing;
  const { difference } = comparing;
  return { ...comparing, difference: { ...difference, declarations: [...way, ...difference.declarations] } };
}
