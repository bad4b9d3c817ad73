/** The guards file under construction: which functions it needs, what they are called, and what they share. */

import { schemaPlaces } from "../../../catalog/places.js";
import { type Code, lines } from "../../../code/code.js";
import { imported, importedAs, name } from "../../../code/names.js";
import { settled } from "../../../code/print.js";
import type { Schema } from "../../../schema/model.js";
import { reachable } from "../../../schema/shape.js";
import { type Emission, specifier } from "../emission.js";
import { ambiguousCycles } from "./ambiguity.js";
import { cyclesAmong, targetsIn } from "./cycles.js";
import { Holdings } from "./holdings.js";
import type { MadeSchema } from "./made-schemas.js";
import { planOf } from "./plan.js";
import { Reach } from "./reach.js";
import { onlyReference } from "./schema-facts.js";
import { lowered, raised } from "./scope.js";

/** What a guard can do with a value. Each is a function per schema that needs it. */
export type Verb = "is" | "matches" | "explain" | "examine" | "strip" | "pick" | "mark";

/** Functions and constants that belong together. */
export interface Unit {
  /** Absent where they are about an argument list. */
  readonly schema?: Schema;
  /** What the functions are named after. */
  readonly base: string;
  /** In types.ts. */
  readonly typeName: string | undefined;
  readonly exported: boolean;
  /** The cycle of references that it is part of; its functions count levels then. */
  readonly cycle: number | undefined;
}

/** The functions of one schema. */
export interface SchemaUnit extends Unit {
  readonly schema: Schema;
  /** The runtime's own test, which is used as it is. */
  readonly test?: string | undefined;
}

/**
 * `within` is the function of a recursive schema that is told how many levels are left; `entry` is the one that everybody
 * else calls. `once` is what `within` asks, of each value once, where that is needed.
 */
export type Form = "entry" | "within" | "once";

/** Writes one function of one unit; each verb has a module of its own. */
export type Writers = Readonly<Record<Verb, (file: GuardsFile, unit: SchemaUnit, form: Form) => Code>>;

interface Section {
  readonly constants: Code[];
  readonly functions: Map<string, Code | undefined>;
  readonly parts: Section[];
  readonly exports: Code[];
}

export class GuardsFile {
  readonly emission: Emission;
  /** The verb that tests a value alone; what the contract does not declare may need another look. */
  readonly test: "is" | "matches";
  /** The verb that explains a value alone. */
  readonly explanation: "explain" | "examine";
  readonly holdings: Holdings;
  readonly reach: Reach;
  readonly #writers: Writers;
  readonly #units = new Map<Schema, SchemaUnit>();
  readonly #byUnit = new Map<Unit, Section>();
  readonly #sections: Section[] = [];
  readonly #offered = new Set<string>();
  readonly #taken: Set<string>;
  readonly #decided: ReadonlySet<string>;
  readonly #shared = new Map<string, Code>();
  readonly #waiting: { readonly verb: Verb; readonly unit: SchemaUnit; readonly form: Form }[] = [];
  readonly #cycles: ReadonlyMap<Schema, number>;
  readonly #ambiguous: ReadonlySet<number>;
  readonly #exported: ReadonlySet<Schema>;

  /** `made`: schemas that the compiler made out of the catalog's. */
  constructor(emission: Emission, writers: Writers, made: readonly MadeSchema[]) {
    const { catalog, names } = emission;
    this.emission = emission;
    const isStrict = catalog.unknownProperties === "reject";
    this.test = isStrict ? "matches" : "is";
    this.explanation = isStrict ? "examine" : "explain";
    this.#writers = writers;
    this.#taken = new Set(names.decided.map((each) => each.name));
    this.#decided = new Set(this.#taken);
    this.#exported = new Set(names.schemas.filter(({ role }) => role === "type").map(({ schema }) => schema));
    const schemas = reachable([...schemaPlaces(catalog), ...made.map(({ schema }) => schema)]);
    this.#cycles = cyclesAmong(schemas);
    this.holdings = new Holdings(schemas);
    const isMarked = (schema: Schema): boolean => planOf(schema, this.holdings).kind === "marks";
    this.#ambiguous = ambiguousCycles(this.#cycles, isMarked);
    const isCyclic = (schema: Schema): boolean => this.#cycles.has(schema.reference?.target ?? schema);
    this.reach = new Reach(schemas, catalog.unknownProperties, isCyclic);
  }

  /** Something of the runtime, under another name where the catalog's names need its own. */
  runtime(file: string, identifier: string, as: "type" | "value" = "value"): Code {
    const { settings } = this.emission;
    const from = specifier(`${settings.runtimePath}/${file}`, settings);
    if (!this.#decided.has(identifier)) return imported(identifier, from, as);
    const alias = as === "type" ? `Runtime${identifier}` : `runtime${raised(identifier)}`;
    return importedAs(alias, { name: identifier, from, as });
  }

  /** One of the types in types.ts. */
  type(identifier: string): Code {
    return imported(identifier, specifier("./types", this.emission.settings), "type");
  }

  /** The unit of a schema that has a name, or is the target of a reference. */
  unit(schema: Schema): SchemaUnit {
    const known = this.#units.get(schema);
    if (known) return known;
    return this.#addSchema(this.#named(schema), this.#sections);
  }

  #named(schema: Schema): SchemaUnit {
    const typeName = this.emission.names.typeOf(schema);
    const base = typeName ?? this.#uniqueBase("Schema");
    return { schema, base, typeName, exported: this.#exported.has(schema), cycle: this.#cycles.get(schema) };
  }

  /** A schema that the compiler made; exported where types.ts has it too, for users to call. */
  declare({ schema, base, test }: MadeSchema, visibility: "exported" | "internal" = "internal"): SchemaUnit {
    const known = this.#units.get(schema);
    if (known) return known;
    const exported = visibility === "exported";
    const unit = { schema, base, typeName: exported ? base : undefined, exported, cycle: undefined, test };
    return this.#addSchema(unit, this.#sections);
  }

  /** The unit of a schema under its own name; under `base` where it has none. */
  namedOr(schema: Schema, base: string): SchemaUnit {
    return this.hasName(schema) ? this.unit(schema) : this.declare({ schema, base });
  }

  /** A place for what is about no single schema. */
  group(base: string): Unit {
    return this.#add({ base, typeName: undefined, exported: false, cycle: undefined }, this.#sections);
  }

  /** The verb that tests or explains a value with all that stands in it. */
  strictly(verb: "is" | "explain", { schema }: SchemaUnit): Verb {
    if (this.holdings.hasExtras(schema)) return verb;
    return verb === "is" ? this.test : this.explanation;
  }

  /** Whether the guards of a recursive schema remember what they have said, for they may meet a value again and again. */
  isAmbiguous({ cycle }: Unit): boolean {
    return cycle !== undefined && this.#ambiguous.has(cycle);
  }

  /** A function that other emitted files import. */
  offer(verb: Verb, unit: SchemaUnit): Code {
    this.#offered.add(functionName(verb, unit, "entry"));
    return this.function(verb, unit);
  }

  isOffered(verb: Verb, unit: SchemaUnit): boolean {
    return this.#offered.has(functionName(verb, unit, "entry"));
  }

  /** Adds a constant that others import, behind the functions of its unit. */
  exportFrom(unit: Unit, code: Code): void {
    this.#sectionOf(unit).exports.push(settled(code));
  }

  /** The unit of a schema that stands inside `owner`; a mere reference has that of its target. */
  part(owner: Unit, schema: Schema, hint: string): SchemaUnit {
    const target = onlyReference(schema);
    if (target && !this.hasName(schema)) return this.unit(target);
    const known = this.#units.get(schema);
    if (known) return known;
    const { parts } = this.#sectionOf(owner);
    if (this.#exported.has(schema)) return this.unit(schema);
    if (this.emission.names.typeOf(schema) !== undefined) return this.#addSchema(this.#named(schema), parts);
    const leadsBack =
      owner.cycle !== undefined && [...targetsIn(schema)].some((target) => this.#cycles.get(target) === owner.cycle);
    const unit: SchemaUnit = {
      schema,
      base: this.#uniqueBase(owner.base + hint),
      typeName: undefined,
      exported: false,
      cycle: leadsBack ? owner.cycle : undefined,
    };
    return this.#addSchema(unit, parts);
  }

  /** The function of a unit, which is written if it is not there yet. */
  function(verb: Verb, unit: SchemaUnit, form: Form = "entry"): Code {
    if (unit.test !== undefined && (verb === "is" || verb === "matches")) return this.runtime("errors", unit.test);
    const { functions } = this.#sectionOf(unit);
    const identifier = functionName(verb, unit, form);
    if (!functions.has(identifier)) {
      functions.set(identifier, undefined);
      this.#waiting.push({ verb, unit, form });
    }
    return name(identifier);
  }

  /** Whether the functions for a schema stand by themselves, wherever it is met. */
  hasName(schema: Schema): boolean {
    return this.#units.has(schema) || this.emission.names.typeOf(schema) !== undefined;
  }

  /** A constant beside the functions of a unit. */
  constant(unit: Unit, identifier: string, write: (constant: Code) => Code): Code {
    const free = name(this.#unique(lowered(identifier)));
    this.#sectionOf(unit).constants.push(write(free));
    return free;
  }

  /** A constant that is written once, wherever `key` is needed. */
  shared(key: string, make: () => Code): Code {
    const known = this.#shared.get(key) ?? make();
    this.#shared.set(key, known);
    return known;
  }

  /** Everything that was asked for, and what that asked for in turn. */
  finish(): readonly Code[] {
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      const { verb, unit, form } = next;
      const written = settled(this.#writers[verb](this, unit, form));
      this.#sectionOf(unit).functions.set(functionName(verb, unit, form), written);
    }
    return this.#sections.flatMap(printSection);
  }

  #addSchema(unit: SchemaUnit, siblings: Section[]): SchemaUnit {
    this.#units.set(unit.schema, unit);
    return this.#add(unit, siblings);
  }

  #add<U extends Unit>(unit: U, siblings: Section[]): U {
    const section: Section = { constants: [], functions: new Map(), parts: [], exports: [] };
    this.#byUnit.set(unit, section);
    siblings.push(section);
    return unit;
  }

  #sectionOf(unit: Unit): Section {
    const section = this.#byUnit.get(unit);
    if (!section) throw new Error(`There is no section for ${unit.base}`);
    return section;
  }

  #uniqueBase(base: string): string {
    let unique = base;
    for (let number = 2; this.#taken.has(`is${unique}`); number++) unique = base + number;
    this.#taken.add(`is${unique}`);
    return unique;
  }

  #unique(base: string): string {
    let unique = base;
    for (let number = 2; this.#taken.has(unique); number++) unique = base + number;
    this.#taken.add(unique);
    return unique;
  }
}

const SUFFIXES: Readonly<Record<Form, string>> = { entry: "", within: "Within", once: "Once" };

function functionName(verb: Verb, { base }: Unit, form: Form): string {
  return `${verb}${base}${SUFFIXES[form]}`;
}

/** In the order in which a reader wants to meet them. */
const VERBS: readonly Verb[] = ["is", "matches", "explain", "examine", "strip", "pick", "mark"];

function printSection({ constants, functions, parts, exports }: Section): readonly Code[] {
  const written = VERBS.flatMap((verb) => {
    const own = [...functions].filter(([identifier]) => identifier.startsWith(verb));
    return own.flatMap(([, code]) => (code === undefined ? [] : [code]));
  });
  const top = constants.length > 0 ? [lines(constants)] : [];
  return [...top, ...written, ...parts.flatMap(printSection), ...exports];
}
