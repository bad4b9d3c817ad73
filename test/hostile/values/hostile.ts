/** Values that nobody would send without bad intent, up to the size of a message, and beyond it. */

import { NAMES as PROTOTYPE_NAMES } from "../../support/schemas/arbitraries.js";
import type { Random } from "../random.js";
import { setOwn } from "./same.js";

const NAMES: readonly string[] = [
  ...PROTOTYPE_NAMES,
  ..."prototype valueOf length then toJSON __defineGetter__ id kind code data message name type value ok".split(" "),
  ..."error auth query pid offset 0 -1 1e3".split(" "),
  "",
  "\0",
  "\ud800",
  "a/b~c",
  "é".repeat(50),
];

/** Nearly of a format or a pattern, and as slow to refuse as a text can be for careless regular expressions. */
const TEXTS: readonly string[] = [
  ...["", " ", "a", "\0", "\n", "\ud800", "\udc00a", "😀", "é", "e\u0301", "true", "null", "0", "-0", "NaN", "1e999"],
  ...["2024-02-30", "2023-02-29T24:00:00Z", "2016-12-31T23:59:60Z", "12:00:60+00:00", "2024-01-31\n", "P1D\n", "PT"],
  ...[
    "3f0c1f5e-8d0a-4b57-9d1f-0c6f5a2b7e11",
    "3f0c1f5e-8d0a-4b57-9d1f-0c6f5a2b7e1ı",
    "256.1.1.1",
    "1.2.3.4\n",
    "::1%0",
  ],
  ...["1:2:3:4:5:6:7:8:9", ":::", "xn--", "xn--a-", "a@b@c", '"@a', "@", "a:", "://", "http://[::1", "//", "a:%"],
  `2024-01-31T12:00:00.${"0".repeat(3_000)}`,
  `12:00:00.${"9".repeat(3_000)}Y`,
  `P${"1".repeat(3_000)}`,
  `PT${"1H".repeat(1_500)}`,
  `${"a.".repeat(1_500)}@a`,
  `${"a.".repeat(30)}a@${"a.".repeat(1_500)}`,
  `"${"\\\\".repeat(30)}@a`,
  `"${'\\"'.repeat(1_500)}`,
  `${"a-".repeat(120)}!`,
  `xn--${"a".repeat(59)}`,
  `${"xn--99999999.".repeat(19)}a`,
  `xn--${"l".repeat(28)}-${"9a".repeat(15)}`,
  `http://${"a".repeat(3_000)}[`,
  `http://a/${"%41/".repeat(750)}%`,
  `a:${"/a".repeat(1_500)} `,
  `http://${"a:".repeat(1_500)}@${"@".repeat(10)}`,
  `[${":".repeat(44)}]`,
  ":".repeat(45),
  "::".repeat(20),
  "1.".repeat(1_500),
  `#${"0".repeat(3_000)}`,
  "A".repeat(8_000),
  "a-".repeat(4_000),
  `${"a ".repeat(4_000)}\n`,
  "0".repeat(8_000),
  "\ud800".repeat(4_000),
  "😀".repeat(4_000),
  "e\u0301".repeat(4_000),
  "__proto__".repeat(100),
];

const NUMBERS: readonly number[] = [
  ...[0, -0, 1, -1, 0.1, 0.3, 1.5, 7, 255, 256, 1e3, 1e9, 1e9 + 1, 2 ** 31, 2 ** 53, 2 ** 53 + 2, -(2 ** 53), 1e21],
  ...[1e300, Number.MAX_VALUE, Number.MIN_VALUE, Number.EPSILON, NaN, Infinity, -Infinity, 0.1 + 0.2, 1e-7],
];

const OTHERS: readonly unknown[] = [undefined, null, true, false, 10n, Symbol("s"), () => true, new Date(0), /a/];

const BINARY: readonly unknown[] = [
  ...[0, 1, 16, 4_096].flatMap((length) => [new Uint8Array(length), new ArrayBuffer(length), Buffer.alloc(length)]),
  new Float64Array(3),
  new DataView(new ArrayBuffer(8)),
];

/** Neither object nor array. */
export function hostileLeaf(random: Random): unknown {
  const kind = random.next();
  if (kind < 0.45) return random.pick(TEXTS);
  if (kind < 0.75) return random.pick(NUMBERS);
  if (kind < 0.85) return random.pick(BINARY);
  return OTHERS[random.below(OTHERS.length)];
}

export function hostileName(random: Random): string {
  return random.pick(NAMES);
}

/** Of the size of a message. */
export function hostileValue(random: Random, depth = 0): unknown {
  const kind = random.next();
  if (depth > 4 || kind < 0.35) return hostileLeaf(random);
  if (kind < 0.45) return random.pick(LARGE);
  if (kind < 0.65) return Array.from({ length: random.below(6) }, () => hostileValue(random, depth + 1));
  const object: object = random.next() < 0.1 ? Object.create(null) : {};
  for (let count = random.below(6); count > 0; count--)
    setOwn(object, hostileName(random), hostileValue(random, depth + 1));
  return object;
}

function nested(levels: number, wrap: (inside: unknown) => unknown, inmost: unknown): unknown {
  let value = inmost;
  for (let level = 0; level < levels; level++) value = wrap(value);
  return value;
}

const WRAPS: readonly ((inside: unknown) => unknown)[] = [
  (inside) => [inside],
  (inside) => ({ a: inside }),
  (inside) => ({ entries: [inside], name: "a" }),
  ownProto,
  (inside) => ["a", inside],
];

function ownProto(value: unknown): object {
  const object = {};
  setOwn(object, "__proto__", value);
  return object;
}

function many<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function keyed(count: number, make: (index: number) => unknown): object {
  return Object.fromEntries(many(count, (index) => [`key${index}`, make(index)]));
}

function sparse(length: number): unknown[] {
  const array: unknown[] = [];
  array[length - 1] = 1;
  return array;
}

/** About as large as a message is: 16 KB. */
const LARGE: readonly unknown[] = [
  ...WRAPS.flatMap((wrap) => [99, 100, 101, 300, 500].map((levels) => nested(levels, wrap, "a"))),
  nested(4_000, (inside) => [inside], 1),
  nested(2_000, (inside) => ({ a: inside }), 1),
  nested(12, (inside) => [inside, inside], 1),
  many(4_000, () => 0),
  many(3_000, (index) => index),
  many(2_000, () => "a"),
  many(2_000, (index) => `${index}`),
  many(3_000, () => ({})),
  many(1_000, (index) => ({ a: index })),
  many(500, () => ({ name: "a", role: "other" })),
  many(3_000, () => []),
  many(1_000, () => [1, [2, []]]),
  many(1_000, () => null),
  sparse(10),
  sparse(3_000),
  keyed(1_000, (index) => index),
  keyed(1_000, () => "a"),
  keyed(500, () => ({ a: 1 })),
  keyed(800, () => []),
  Object.fromEntries(many(1_000, (index) => [`n-${index}`, index])),
  Object.fromEntries(many(1_000, (index) => [`${index}`, null])),
  ownProto({ polluted: true }),
  ownProto(ownProto({ toString: 1 })),
  { constructor: { prototype: { polluted: true } } },
  { ["a".padEnd(8_000, "b")]: 1 },
];

/** Far larger than any message: of these only that nothing throws is asked. */
const GIANTS: readonly unknown[] = [
  nested(400_000, (inside) => [inside], 1),
  nested(400_000, (inside) => ({ a: inside }), 1),
  nested(400_000, (inside) => ({ name: "a", entries: [inside] }), 1),
  nested(20_000, ownProto, 1),
  many(100_000, (index) => index),
  many(100_000, () => ({ name: "a" })),
  sparse(100_000),
  keyed(100_000, (index) => index),
  keyed(20_000, () => ({})),
  "a".repeat(1_000_000),
  `${"a.".repeat(500_000)}@`,
  "😀".repeat(500_000),
  new Uint8Array(10_000_000),
];

export function giantValue(random: Random): unknown {
  return random.pick(GIANTS);
}
