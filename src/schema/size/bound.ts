/** Upper limits of sizes, and what is missing where there is none. */

/** Why there is no limit. */
export type GapReason =
  | "maxLength"
  | "maxItems"
  | "maxBytes"
  | "maxProperties"
  | "items"
  | "propertyNames"
  | "additionalProperties"
  | "type"
  | "recursion";

/** A place without a limit. */
export interface Gap {
  readonly reason: GapReason;
  /** As code would write it: `author.name`, `tags[]`. Empty for the value itself. */
  readonly path: string;
}

/** At most so much; infinite only where there is a gap. */
export interface Bound {
  readonly most: number;
  readonly gap?: Gap;
}

/** The most that a value can take on the wire. */
export interface Size {
  /** Bytes of JSON in UTF-8, with placeholders for what is binary. */
  readonly text: Bound;
  /** Binary parts, each of which travels as a message of its own. */
  readonly attachments: number;
  /** The bytes of all of them. */
  readonly attached: Bound;
}

export const nothing: Size = { text: { most: 0 }, attachments: 0, attached: { most: 0 } };

export function open(reason: GapReason): Bound {
  return { most: Number.POSITIVE_INFINITY, gap: { reason, path: "" } };
}

export function textOf(most: number): Size {
  return { ...nothing, text: { most } };
}

export function least(one: Bound, other: Bound): Bound {
  return other.most < one.most ? other : one;
}

export function greatest(one: Bound, other: Bound): Bound {
  return other.most > one.most ? other : one;
}

/** One after the other. */
export function total(sizes: readonly Size[]): Size {
  return sizes.reduce(
    (sum, { text, attachments, attached }) => ({
      text: plus(sum.text, text),
      attachments: sum.attachments + attachments,
      attached: plus(sum.attached, attached),
    }),
    nothing,
  );
}

/** One or another. */
export function largest(sizes: readonly Size[]): Size {
  return sizes.reduce(
    (most, { text, attachments, attached }) => ({
      text: greatest(most.text, text),
      attachments: Math.max(most.attachments, attachments),
      attached: greatest(most.attached, attached),
    }),
    nothing,
  );
}

/** Up to `count` times; `missing` says what would limit it. */
export function repeated({ text, attachments, attached }: Size, count: number, missing: GapReason): Size {
  return {
    text: times(text, count, missing),
    attachments: attachments === 0 ? 0 : attachments * count,
    attached: times(attached, count, missing),
  };
}

/** The same as seen from outside: `.name` of what holds it, or `[]`. */
export function inside({ text, attachments, attached }: Size, step: string): Size {
  return { text: within(text, step), attachments, attached: within(attached, step) };
}

function within(bound: Bound, step: string): Bound {
  return bound.gap ? { ...bound, gap: { ...bound.gap, path: step + bound.gap.path } } : bound;
}

function plus(one: Bound, other: Bound): Bound {
  const gap = one.gap ?? other.gap;
  return { most: one.most + other.most, ...(gap && { gap }) };
}

function times(bound: Bound, count: number, missing: GapReason): Bound {
  if (bound.most === 0 || count === 0) return { most: 0 };
  if (bound.gap) return bound;
  return count === Number.POSITIVE_INFINITY ? open(missing) : { most: bound.most * count };
}
