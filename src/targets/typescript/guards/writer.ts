/** Writers: what the functions that write one emitted function share while they do. */

import { type Code, empty, ts } from "../../../code/code.js";
import { literal } from "../../../code/literals.js";
import { element } from "../../../code/names.js";
import type { Schema } from "../../../schema/model.js";
import type { GuardsFile, SchemaUnit, Unit, Verb } from "./guards-file.js";
import type { Place } from "./place.js";
import { Scope } from "./scope.js";

/** Values of recursive types are followed so far down. */
export const MOST_LEVELS = 100;

export class Writer {
  readonly file: GuardsFile;
  readonly unit: Unit;
  readonly scope: Scope;
  readonly #isTold: boolean;
  readonly #hasVerdicts: boolean;

  /** `parameters` of the function; with `levels` among them it is told how many are left, with `verdicts` what is known. */
  constructor(file: GuardsFile, unit: Unit, parameters: readonly string[]) {
    this.file = file;
    this.unit = unit;
    this.scope = new Scope([...parameters, "levels", "verdicts"]);
    this.#isTold = parameters.includes("levels");
    this.#hasVerdicts = parameters.includes("verdicts");
  }

  /** The unit whose functions take a value of this schema. */
  unitOf(schema: Schema, hint: string): SchemaUnit {
    return this.file.part(this.unit, schema, hint);
  }

  /** A call of another unit's function for a value. Where it may lead back here, it is told how far it may still go. */
  call(verb: Verb, target: SchemaUnit, { place, args }: Call): Code {
    const isCycle = target.cycle !== undefined && this.unit.cycle === target.cycle;
    const isBack = this.#isTold && isCycle && LEVELLED.has(verb);
    const called = this.file.function(verb, target, isBack ? "within" : "entry");
    if (!isBack) return ts`${called}(${place.code}${args})`;
    const levels = place.nesting > 0 ? ts`levels - 1` : ts`levels`;
    return ts`${called}(${place.code}${args}, ${levels}${this.#verdicts(verb, target)})`;
  }

  #verdicts(verb: Verb, target: SchemaUnit): Code {
    if (verb !== this.file.test || !this.file.isAmbiguous(target)) return empty;
    return this.#hasVerdicts ? ts`, verdicts` : ts`, new ${this.file.runtime("verdicts", "Verdicts")}()`;
  }

  /** Whether the schema has functions of its own that are not the ones being written. */
  isElsewhere(schema: Schema): boolean {
    return schema !== this.unit.schema && this.file.hasName(schema);
  }

  /** A property of an object; one that every object inherits is read only where it is the object's own. */
  property(object: Place, property: string): Place {
    const local = this.scope.local(property);
    if (!INHERITED.has(property)) return object.inside(local, (code) => ts`${code}${element(property)}`);
    const own = this.file.runtime("checks", "ownValue");
    return object.inside(local, (code) => ts`${own}(${code}, ${literal(property)})`);
  }
}

/** What looks at values before they are known to be no deeper than they may be. */
const LEVELLED: ReadonlySet<Verb> = new Set(["is", "matches", "explain", "examine"]);

interface Call {
  readonly place: Place;
  /** More arguments, each with its comma before it. */
  readonly args: Code;
}

/** What `value["…"]` finds on every object. */
const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));
