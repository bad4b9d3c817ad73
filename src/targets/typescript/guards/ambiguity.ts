/** Ambiguity: the cycles of references in which a check could meet the same value more than once at each level. */

import { literalsOf } from "../../../schema/literals.js";
import type { Json, Schema } from "../../../schema/model.js";
import { acceptsType, allInPlace, children, inPlace } from "../../../schema/shape.js";
import { targetsIn } from "./cycles.js";
import { acceptsContainer } from "./value-types.js";

/**
 * The numbers of the cycles whose guards have to remember what they have seen: their work would double at each level
 * otherwise, or be done again at each, and a message could stop a server. `isMarked`: whether what a schema declares is
 * marked, which asks at every level which branches the value fits.
 */
export function ambiguousCycles(
  cycles: ReadonlyMap<Schema, number>,
  isMarked: (schema: Schema) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [target, cycle] of cycles) {
    if (found.has(cycle)) continue;
    const region = new Region((schema) => [...targetsIn(schema)].some((each) => cycles.get(each) === cycle));
    const isAsked = (place: Schema): boolean => isMarked(place) && region.isAskedAgain(place);
    if (insideOf(target).some((place) => region.isMetTwice(place) || isAsked(place))) found.add(cycle);
  }
  return found;
}

/** A schema and all that is written inside it. */
function insideOf(target: Schema): readonly Schema[] {
  const inside = new Set([target]);
  for (const schema of inside) for (const child of children(schema)) inside.add(child.schema);
  return [...inside];
}

/** A key or a position that some schema names, or one that none does. */
type Slot =
  | { readonly kind: "property"; readonly name: string | undefined }
  | { readonly kind: "item"; readonly index: number };

/** What is said of one value, and of those directly in it. */
class Region {
  readonly #leadsBack: (schema: Schema) => boolean;
  readonly #known = new Map<Schema, boolean>();

  constructor(leadsBack: (schema: Schema) => boolean) {
    this.#leadsBack = leadsBack;
  }

  /** Whether a value directly inside one of this schema may be met by more than one schema that leads back. */
  isMetTwice(schema: Schema): boolean {
    if (!this.#isBack(schema)) return false;
    return slotsOf(schema).some((slot) => this.#meetings(schema, slot) > 1);
  }

  /** Whether it depends on a look into the value which schemas apply to it. */
  isAskedAgain(schema: Schema): boolean {
    return [...allInPlace(schema)].some((part) => {
      const branches = [...(part.anyOf ?? []), ...(part.oneOf ?? []), ...(part.if ? [part.if] : [])];
      return branches.some(
        (branch) => this.#isBack(branch) || [...allInPlace(branch)].some((each) => this.#isBack(each)),
      );
    });
  }

  #isBack(schema: Schema): boolean {
    const known = this.#known.get(schema) ?? this.#leadsBack(schema);
    this.#known.set(schema, known);
    return known;
  }

  #meetings(schema: Schema, slot: Slot): number {
    const count = (each: Schema | undefined): number => (each && this.#isBack(each) ? this.#meetings(each, slot) : 0);
    const sum = (all: readonly Schema[] = []): number => all.reduce((total, each) => total + count(each), 0);
    const choice = (branches: readonly Schema[] = []): number => {
      return areTold(branches) ? Math.max(0, ...branches.map(count)) : sum(branches);
    };
    const counts = [
      schema.reference ? this.#meetings(schema.reference.target, slot) : 0,
      sum(schema.allOf),
      choice(schema.anyOf),
      choice(schema.oneOf),
      count(schema.not),
      count(schema.if),
      Math.max(count(schema.then), count(schema.else)),
      sum(schema.dependentSchemas?.map((each) => each.schema)),
    ];
    const more = counts.reduce((total, each) => total + each, 0);
    // What applies is asked once more, to know what it evaluates.
    const again = schema.unevaluatedProperties || schema.unevaluatedItems ? more : 0;
    return this.#own(schema, slot) + more + again;
  }

  #own(schema: Schema, slot: Slot): number {
    const about = slot.kind === "item" ? aboutItem(schema, slot.index) : aboutProperty(schema, slot.name);
    return about.filter((each) => this.#isBack(each)).length;
  }
}

function aboutItem({ prefixItems = [], items, contains, unevaluatedItems }: Schema, index: number): readonly Schema[] {
  const own = prefixItems[index] ?? items;
  // What is contained is evaluated, and asked for once more to know that.
  const rest = unevaluatedItems ? [contains, unevaluatedItems] : [];
  return [own, contains, ...rest].filter((each) => each !== undefined);
}

/** Without a name: what could be about any other property. */
function aboutProperty(schema: Schema, name: string | undefined): readonly Schema[] {
  const { properties = [], patternProperties = [], additionalProperties, unevaluatedProperties } = schema;
  const named = properties.filter((property) => property.name === name);
  const matching = patternProperties.filter(({ pattern }) => {
    return name === undefined || new RegExp(pattern.value, "u").test(name);
  });
  const rest = named.length === 0 ? [additionalProperties, unevaluatedProperties] : [unevaluatedProperties];
  return [...named, ...matching].map((each) => each.schema).concat(rest.filter((each) => each !== undefined));
}

function slotsOf(schema: Schema): readonly Slot[] {
  const parts = new Set([schema]);
  for (const part of parts) for (const each of [...inPlace(part), ...(part.not ? [part.not] : [])]) parts.add(each);
  const names = [...parts].flatMap(({ properties = [] }) => properties.map(({ name }) => name));
  const items = Math.max(0, ...[...parts].map(({ prefixItems = [] }) => prefixItems.length));
  return [
    ...[...new Set([...names, undefined])].map((name): Slot => ({ kind: "property", name })),
    ...Array.from({ length: items + 1 }, (_, index): Slot => ({ kind: "item", index })),
  ];
}

/** Whether a value can be seen to be of one branch at most without a look into it. */
function areTold(branches: readonly Schema[]): boolean {
  const containers = branches.filter(acceptsContainer);
  return containers.every((first, index) => containers.slice(index + 1).every((second) => isToldFrom(first, second)));
}

function isToldFrom(first: Schema, second: Schema): boolean {
  if (acceptsType(first, "array") && acceptsType(second, "array")) return false;
  if (!acceptsType(first, "object") || !acceptsType(second, "object")) return true;
  const [ofFirst, ofSecond] = [tagsOf(first), tagsOf(second)];
  return [...ofFirst].some(([property, tag]) => {
    const other = ofSecond.get(property);
    if (!other || !(tag.isRequired || other.isRequired)) return false;
    return !tag.literals.some((literal) => other.literals.includes(literal));
  });
}

interface Tag {
  readonly literals: readonly Json[];
  readonly isRequired: boolean;
}

/** The properties of an object that can only be literals, of all parts that always apply. */
function tagsOf(schema: Schema): ReadonlyMap<string, Tag> {
  const parts = new Set([schema]);
  for (const { reference, allOf = [] } of parts) {
    for (const part of [...(reference ? [reference.target] : []), ...allOf]) parts.add(part);
  }
  const required = new Set([...parts].flatMap((part) => part.required?.value.map(({ value }) => value) ?? []));
  const properties = [...parts].flatMap((part) => part.properties ?? []);
  return new Map(
    properties.flatMap(({ name, schema: value }) => {
      const literals = literalsOf(value);
      return literals ? [[name, { literals, isRequired: required.has(name) }] as const] : [];
    }),
  );
}
