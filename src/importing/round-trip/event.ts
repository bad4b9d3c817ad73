/** How an event of the generated map differs from the one that it was made of. */

import type { Event } from "../../catalog/model.js";
import { ts } from "../../compiler/compiler.js";
import { Comparison, type Difference } from "./difference.js";
import { type Parameter, parametersOf } from "./parameters.js";

/** What came of comparing two types. */
export type Comparing =
  | { readonly kind: "same" }
  /** The same on the wire, but TypeScript tells them apart: an enum, something read-only. */
  | { readonly kind: "alike" }
  | { readonly kind: "differs" /** In words. */; readonly where: string; readonly difference: Difference };

/** How much the parameters of two functions may differ in being there. */
interface List {
  readonly noun: string;
  /** Whether null may stand for what is absent, in what is generated. */
  readonly nulls: "optional" | "all";
}

export class EventComparison {
  readonly #comparison: Comparison;
  readonly #checker: ts.TypeChecker;
  readonly #near: ts.Node;

  constructor(program: ts.Program, near: ts.Node) {
    this.#comparison = new Comparison(program, near);
    this.#checker = program.getTypeChecker();
    this.#near = near;
  }

  /** Properties of two event maps. */
  compare(from: ts.Symbol, to: ts.Symbol, event: Event): Comparing {
    const original = this.#present(this.#checker.getTypeOfSymbolAtLocation(from, this.#near));
    const generated = this.#checker.getTypeOfSymbolAtLocation(to, this.#near);
    const ours = parametersOf(original, this.#checker, this.#near);
    const theirs = parametersOf(generated, this.#checker, this.#near);
    if (!ours || !theirs) return this.#whole(original, generated);
    const isErrorFirst = event.ack?.answer.kind === "error-first";
    const [ack, otherAck] = [this.#ackIn(ours), this.#ackIn(theirs)];
    if (!ack || !otherAck) return this.#list(ours, theirs, { noun: "argument", nulls: "optional" });
    const args = this.#list(ours.slice(0, -1), theirs.slice(0, -1), { noun: "argument", nulls: "optional" });
    if (args.kind === "differs") return args;
    const answer = this.#list(ack, otherAck, { noun: "answer", nulls: isErrorFirst ? "all" : "optional" });
    return answer.kind === "same" ? args : answer;
  }

  /** Types that stand alone, such as the data of sockets. */
  compareValues(original: ts.Type, generated: ts.Type, where: string): Comparing {
    const difference = this.#comparison.find(original, generated);
    if (difference) return { kind: "differs", where, difference };
    return { kind: this.#comparison.isMutual(original, generated) ? "same" : "alike" };
  }

  /** The parameters of the function in the last place. */
  #ackIn(parameters: readonly Parameter[]): readonly Parameter[] | undefined {
    const last = parameters.at(-1);
    return last && parametersOf(this.#present(last.type), this.#checker, this.#near);
  }

  /** A map of overloads, or of functions of several kinds, is compared as it is. */
  #whole(original: ts.Type, generated: ts.Type): Comparing {
    if (this.#comparison.isMutual(original, generated)) return { kind: "same" };
    return differs("the event", original, generated, this.#comparison);
  }

  #list(ours: readonly Parameter[], theirs: readonly Parameter[], list: List): Comparing {
    const results = ours.map((parameter, index) => this.#parameter(parameter, theirs[index], list));
    const extra = theirs[ours.length];
    if (extra)
      results.push(absent(`the ${list.noun} "${extra.name}"`, "not there", this.#comparison.nameOf(extra.type)));
    return results.find(({ kind }) => kind === "differs") ?? results.find(({ kind }) => kind === "alike") ?? SAME;
  }

  #parameter(ours: Parameter, theirs: Parameter | undefined, { noun, nulls }: List): Comparing {
    const where = `the ${noun} "${ours.name}"`;
    const at = ours.declaration ? [ours.declaration] : [];
    if (!theirs) return absent(where, this.#comparison.nameOf(ours.type), "left out", at);
    const isOptional = this.#isOptional(ours);
    if (nulls === "optional" && isOptional !== this.#isOptional(theirs)) {
      const said = (optional: boolean): string => (optional ? "optional" : "required");
      return absent(where, said(isOptional), said(!isOptional), at);
    }
    if ((ours.presence === "rest") !== (theirs.presence === "rest")) {
      return absent(where, presenceOf(ours), presenceOf(theirs), at);
    }
    // Null stands for what is absent where something follows: that is said by us, and not by the source.
    const strip = isOptional || nulls === "all";
    const [one, other] = strip ? [this.#present(ours.type), this.#present(theirs.type)] : [ours.type, theirs.type];
    const compared = this.compareValues(one, other, where);
    if (compared.kind !== "differs") return compared;
    const { difference } = compared;
    return { ...compared, difference: { ...difference, declarations: [...at, ...difference.declarations] } };
  }

  #isOptional({ presence, type }: Parameter): boolean {
    if (presence !== "required") return presence === "optional";
    return type.isUnion() && type.types.some(({ flags }) => flags & ts.TypeFlags.Undefined);
  }

  #present(type: ts.Type): ts.Type {
    return this.#checker.getNonNullableType(type);
  }
}

const SAME: Comparing = { kind: "same" };

function presenceOf({ presence }: Parameter): string {
  return presence === "rest" ? "a rest argument" : "one argument";
}

function absent(where: string, original: string, generated: string, declarations: readonly ts.Node[] = []): Comparing {
  return { kind: "differs", where, difference: { path: "", original, generated, declarations } };
}

function differs(where: string, original: ts.Type, generated: ts.Type, comparison: Comparison): Comparing {
  return absent(where, comparison.nameOf(original), comparison.nameOf(generated));
}
