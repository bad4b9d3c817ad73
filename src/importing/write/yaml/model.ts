/** YAML before it is laid out: what is to be written, and where a choice of layout is already made. */

export type Yaml =
  /** A text, quoted where it has to be. */
  | { readonly kind: "text"; readonly text: string }
  /** A text that is folded into a block where it is too long for a line. */
  | { readonly kind: "folded"; readonly text: string; readonly chunks: readonly string[] }
  /** A text for readers: in lines where it has several, and never on one line with other things. */
  | { readonly kind: "prose"; readonly text: string }
  /** `null`, `true` or a number. */
  | { readonly kind: "word"; readonly word: string }
  /** A key with nothing behind it. */
  | { readonly kind: "nothing" }
  | { readonly kind: "map"; readonly entries: readonly Entry[]; readonly layout: Layout }
  | { readonly kind: "list"; readonly items: readonly Yaml[]; readonly layout: "compact" | "block" };

export type Entry = readonly [key: string, value: Yaml];

/** `compact`: on one line where it fits; `block`: never; `pair`: one entry of a list, without braces. */
export type Layout = "compact" | "block" | "pair";

export const nothing: Yaml = { kind: "nothing" };

export function text(value: string): Yaml {
  return { kind: "text", text: value };
}

export function prose(value: string): Yaml {
  return { kind: "prose", text: value };
}

export function word(value: number | boolean | null): Yaml {
  return { kind: "word", word: JSON.stringify(value) };
}

export function list(items: readonly Yaml[], layout: "compact" | "block" = "compact"): Yaml {
  return { kind: "list", items, layout };
}

/** A map of those entries that are there. */
export function map(entries: readonly (Entry | undefined)[], layout: Layout = "compact"): Yaml {
  return { kind: "map", entries: entries.filter((entry) => entry !== undefined), layout };
}

/** An entry that is left out where there is no value for it. */
export function optionalEntry(key: string, value: Yaml | undefined): Entry | undefined {
  return value && [key, value];
}
