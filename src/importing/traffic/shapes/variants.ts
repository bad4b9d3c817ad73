/** Kinds of objects that one key tells apart, as in `{ type: 'text', text } | { type: 'image', url }`. */

import type { Field, Shape } from "../../draft.js";
import type { Key, Layout } from "../samples/objects.js";
import { fieldsOf, together } from "./objects.js";
import { isFree, isWord, unionOf } from "./texts.js";

type Tag = string | boolean;

interface Variant {
  readonly tags: ReadonlySet<Tag>;
  readonly layouts: readonly Layout[];
}

const MOST_TAGS = 12;
/** A kind that was seen less often may be another one with something left out. */
const ENOUGH = 2;

/** The shapes, where there is a key that tells them apart. */
export function variantsOf(layouts: readonly Layout[]): readonly Shape[] | undefined {
  if (layouts.length < 2) return undefined;
  const [first] = layouts;
  const names = [...(first?.keys.keys() ?? [])].filter((name) => !isFree(name)).sort();
  const found = names.flatMap((name) => {
    const shapes = shapesBy(name, layouts);
    return shapes ? [shapes] : [];
  });
  return found.sort((a, b) => b.length - a.length)[0];
}

function shapesBy(name: string, layouts: readonly Layout[]): readonly Shape[] | undefined {
  const variants = groupsBy(name, layouts);
  if (!variants || variants.length < 2) return undefined;
  const wholes = variants.map(({ tags, layouts: parts }) => ({ tags, whole: together(parts) }));
  if (wholes.some(({ whole }) => whole.count < ENOUGH)) return undefined;
  const alike = new Map<string, { readonly tags: Set<Tag>; readonly fields: readonly Field[] }>();
  for (const { tags, whole } of wholes) {
    const fields = fieldsOf(whole);
    const rest = JSON.stringify(fields.filter((field) => field.name !== name).sort(byName));
    const known = alike.get(rest) ?? { tags: new Set(), fields };
    for (const tag of tags) known.tags.add(tag);
    alike.set(rest, known);
  }
  const kinds = [...alike.values()].map(({ tags, fields }) => ({ tags: [...tags].sort(), fields }));
  if (kinds.length < 2 || !kinds.some(({ fields }) => isTelling(fields, kinds))) return undefined;
  return kinds
    .sort((a, b) => (String(a.tags) < String(b.tags) ? -1 : 1))
    .map(({ tags, fields }) => withTags(name, tags, fields));
}

function byName(a: Field, b: Field): number {
  return a.name < b.name ? -1 : 1;
}

/** Whether they always have something that some other kind never has. */
function isTelling(fields: readonly Field[], kinds: readonly { readonly fields: readonly Field[] }[]): boolean {
  return fields.some(({ name, optional }) => {
    return !optional && kinds.some((other) => !other.fields.some((field) => field.name === name));
  });
}

function withTags(name: string, tags: readonly Tag[], fields: readonly Field[]): Shape {
  const shape = unionOf(tags);
  return {
    kind: "object",
    fields: fields.map((field) => (field.name === name ? { ...field, shape } : field)),
    others: undefined,
  };
}

/** The layouts by what they say under `name`; those that share a word belong together. */
function groupsBy(name: string, layouts: readonly Layout[]): readonly Variant[] | undefined {
  let variants: readonly Variant[] = [];
  for (const layout of layouts) {
    const key = layout.keys.get(name);
    const tags = key && tagsOf(key);
    if (!tags) return undefined;
    const shared = variants.filter((variant) => tags.some((tag) => variant.tags.has(tag)));
    const merged: Variant = {
      tags: new Set([...tags, ...shared.flatMap((variant) => [...variant.tags])]),
      layouts: [layout, ...shared.flatMap((variant) => variant.layouts)],
    };
    variants = [...variants.filter((variant) => !shared.includes(variant)), merged];
  }
  const count = variants.reduce((sum, { tags }) => sum + tags.size, 0);
  return count <= MOST_TAGS ? variants : undefined;
}

/** The few words or the one boolean that a layout has under a key. */
function tagsOf({ values }: Key): readonly Tag[] | undefined {
  const { count, trues, falses, strings } = values;
  if (trues === count) return [true];
  if (falses === count) return [false];
  if (strings?.count !== count || !strings.values) return undefined;
  const words = [...strings.values.keys()];
  return words.every(isWord) ? words : undefined;
}
