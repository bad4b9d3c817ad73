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

interface Manner {
  readonly isStrict: boolean;
  readonly scope?: Scope;
}

export class Writer {
  readonly file: GuardsFile;
  readonly unit: Unit;
  readonly scope: Scope;
  /** Whether a test also refuses what the contract does not declare. */
  readonly isStrict: boolean;
  readonly #parameters: readonly string[];

  /** `parameters` of the function; with `levels` among them it is told how many are left; where that is needed, `verdicts` says what is known. */
  constructor(file: GuardsFile, unit: Unit, parameters: readonly string[], manner: Manner = { isStrict: false }) {
    this.file = file;
    this.unit = unit;
    this.scope = manner.scope ?? new Scope([...parameters, "levels", "verdicts"]);
    this.isStrict = manner.isStrict;
    this.#parameters = parameters;
  }

  /** Writes the same function, where a value is only told from others, whatever it holds beside what is declared. */
  get plain(): Writer {
    if (!this.isStrict) return this;
    return new Writer(this.file, this.unit, this.#parameters, { isStrict: false, scope: this.scope });
  }

  /** The verb that tests a value of the schema. */
  testOf(schema: Schema): Verb {
    return this.isStrict && this.file.holdings.hasExtras(schema) ? "is" : this.file.test;
  }

  /** The verb that explains a value of the schema. */
  explanationOf(schema: Schema): Verb {
    return this.isStrict && this.file.holdings.hasExtras(schema) ? "explain" : this.file.explanation;
  }

  /** The unit whose functions take a value of this schema. */
  unitOf(schema: Schema, hint: string): SchemaUnit {
    return this.file.part(this.unit, schema, hint);
  }

  /** A call of another unit's function for a value. Where it may lead back here, it is told how far it may still go. */
  call(verb: Verb, target: SchemaUnit, { place, args }: Call): Code {
    const isCycle = target.cycle !== undefined && this.unit.cycle === target.cycle;
    const told = isCycle && LEVELLED.has(verb) ? this.#told(place, target) : undefined;
    const called = this.file.function(verb, target, told ? "within" : "entry");
    return ts`${called}(${place.code}${args}${told ?? empty})`;
  }

  /** How far a function may still go, and what is known already; nothing where it has to begin anew. */
  #told({ nesting }: Place, target: SchemaUnit): Code | undefined {
    const isAmbiguous = this.file.isAmbiguous(target);
    if (this.#parameters.includes("levels")) {
      return ts`, ${nesting > 0 ? ts`levels - 1` : ts`levels`}${isAmbiguous ? ts`, verdicts` : empty}`;
    }
    const hasMarks = this.#parameters.includes("marks") && isAmbiguous;
    return hasMarks ? ts`, ${literal(MOST_LEVELS)}, marks.verdicts` : undefined;
  }

  /** Whether the schema has functions of its own that are not the ones being written. */
  isElsewhere(schema: Schema): boolean {
    return schema !== this.unit.schema && this.file.hasName(schema);
  }

  /** A property of an object. */
  property(object: Place, property: string): Place {
    return object.inside(this.scope.local(property), (code) => this.read(code, property));
  }

  /** What reads a property; one that every object inherits is read only where it is the object's own. */
  read(object: Code, property: string): Code {
    if (!INHERITED.has(property)) return ts`${object}${element(property)}`;
    return ts`${this.file.runtime("checks", "ownValue")}(${object}, ${literal(property)})`;
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
