/** Gives a name to what occurs alike in several places of a draft. */

import { pascalCase } from "../../catalog/identifiers.js";
import { reservedNames } from "../../catalog/output-names/reserved.js";
import { isBuiltInName } from "../../schema/expression/built-in.js";
import type { DraftType, Shape } from "../draft.js";
import { undocumented } from "../draft.js";
import { joined, signatureOf } from "./shapes/join.js";

/** Objects with fewer fields are one thing only where they are called the same. */
const TELLING_FIELDS = 4;
const FEWEST_FIELDS = 2;

/** Words that say nothing of what is in them. */
const VAGUE = /^(?:data|payload|value|item|entry|element|result|info|content|body|other|new|old|list|array)s?$/i;

/** What occurs in several places. */
interface Occurrences {
  readonly shapes: Shape[];
  readonly names: string[];
}

export class TypeNames {
  readonly #found = new Map<string, Occurrences>();
  readonly #names = new Map<string, string>();

  /** Takes note of everything in `shape`, which is called `name` where it stands. */
  note(shape: Shape, name: string): void {
    const key = keyOf(shape, name);
    if (key !== undefined) {
      const known = this.#found.get(key);
      this.#found.set(key, { shapes: [...(known?.shapes ?? []), shape], names: [...(known?.names ?? []), name] });
      if (known) return;
    }
    for (const [part, partName] of partsOf(shape, name)) this.note(part, partName);
  }

  /** The types, once everything is noted. `taken` are names that mean something else in the generated code. */
  types(taken: ReadonlySet<string>): readonly DraftType[] {
    const common = [...this.#found].filter(([, { shapes }]) => shapes.length > 1);
    const used = new Set(taken);
    for (const [key, { names }] of common) {
      const name = freeName(names, used);
      used.add(name);
      this.#names.set(key, name);
    }
    return common
      .map(([key, { shapes, names }]): DraftType => {
        const name = this.#names.get(key) ?? "";
        const shape = withParts(joined(shapes), names[0] ?? "", (part, called) => this.named(part, called));
        return { name, shape, documentation: undocumented };
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** `shape` with names in the place of the types that it holds. */
  named(shape: Shape, name: string): Shape {
    const type = this.#names.get(keyOf(shape, name) ?? "");
    return type === undefined
      ? withParts(shape, name, (part, called) => this.named(part, called))
      : { kind: "type", name: type };
  }
}

/** The same for what is the same thing; nothing for what is too small to have a name. */
function keyOf(shape: Shape, name: string): string | undefined {
  const signature = signatureOf(shape);
  if (signature === undefined || shape.kind !== "object" || shape.fields.length < FEWEST_FIELDS) return undefined;
  return shape.fields.length < TELLING_FIELDS ? `${singular(name).toLowerCase()} ${signature}` : signature;
}

function partsOf(shape: Shape, name: string): readonly (readonly [Shape, string])[] {
  const parts: [Shape, string][] = [];
  withParts(shape, name, (part, called) => {
    parts.push([part, called]);
    return part;
  });
  return parts;
}

/** `shape` with each of its parts made another by `change`, which is told what the part is called. */
function withParts(shape: Shape, name: string, change: (part: Shape, name: string) => Shape): Shape {
  switch (shape.kind) {
    case "array":
      return { ...shape, items: change(shape.items, singular(name)) };
    case "tuple":
      return { ...shape, items: shape.items.map((item) => ({ ...item, shape: change(item.shape, name) })) };
    case "object":
      return {
        ...shape,
        fields: shape.fields.map((field) => ({ ...field, shape: change(field.shape, field.name) })),
      };
    case "record":
      return { ...shape, values: change(shape.values, singular(name)) };
    case "union":
    case "intersection":
      return { ...shape, members: shape.members.map((member) => change(member, name)) };
    case "partial":
    case "required":
    case "pick":
    case "omit":
      return { ...shape, of: change(shape.of, name) };
    case "type":
    case "built-in":
    case "literal":
      return shape;
    default:
      return shape satisfies never;
  }
}

/** `users` is a list of what is a user. */
function singular(name: string): string {
  if (/[^aeiou]ies$/i.test(name)) return `${name.slice(0, -3)}y`;
  return /[^su]s$/i.test(name) ? name.slice(0, -1) : name;
}

/** The name that most places give it, if it says something. */
function freeName(names: readonly string[], used: ReadonlySet<string>): string {
  const counts = new Map<string, number>();
  for (const name of names) {
    const word = pascalCase(singular(name));
    if (word !== "") counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a, timesA], [b, timesB]) => {
    return Number(VAGUE.test(a)) - Number(VAGUE.test(b)) || timesB - timesA || (a < b ? -1 : 1);
  });
  const word = sorted[0]?.[0] ?? "Item";
  let free = word;
  for (let number = 2; !isFree(free, used); number++) free = `${word}${number}`;
  return free;
}

function isFree(name: string, used: ReadonlySet<string>): boolean {
  return !used.has(name) && !isBuiltInName(name) && !reservedNames.types.has(name);
}
