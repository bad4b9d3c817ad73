import { parse, stringify } from "yaml";
import type { Random } from "./random.js";

type Tree = null | string | number | boolean | Tree[] | { [name: string]: Tree };

/** Values that no key expects. */
const STRANGE: readonly Tree[] = [
  null,
  true,
  false,
  "",
  " ",
  0,
  -1,
  -0,
  0.1,
  1e21,
  2 ** 53,
  -(2 ** 31),
  1e308,
  Number.MIN_VALUE,
  [],
  {},
  [[]],
  [null],
  "*/ alert(1) /*",
  "a`b",
  "😀",
  "\ud800",
  "a\nb",
  "string",
  "never",
  "unknown",
  "string[][][][]",
  "#/types/Message",
  "Partial<Message>",
  "{ a: string",
  { type: "string" },
  { type: ["null", "object"], properties: { __proto__: true } },
  { allOf: [] },
  { not: {} },
  { $ref: "#/types" },
  { $ref: "#/clientToServer" },
  { $ref: "other.yaml#/x" },
  { $defs: { a: { $ref: "#/$defs/a" } } },
  { $id: "%", $anchor: "a", $ref: "#a" },
  { $id: "a", $dynamicAnchor: "a", items: { $dynamicRef: "#a" }, not: { $ref: "b" } },
  { $id: "b", $dynamicAnchor: "a", $ref: "a", $dynamicRef: "a#a" },
  { fields: { "a?": "string", a: "string" } },
  { minLength: 5, maxLength: 1 },
  { pattern: "(a+)+$" },
  { pattern: "[" },
  { enum: [] },
];

/** Words that mean something somewhere in a catalog. */
const KEYWORDS = [
  ..."catalog info include defaults types errors handshake socketData rooms namespaces recovery unknownProperties".split(
    " ",
  ),
  ..."clientToServer serverToClient errorEvents serverToServer payload fields args ack returns style envelope".split(
    " ",
  ),
  ..."optional timeout refusal requires volatile deprecated name description examples codes params rest schema".split(
    " ",
  ),
  ..."$ref $id $defs $anchor type enum const allOf anyOf oneOf not if then else items prefixItems contains".split(" "),
  ..."properties required additionalProperties patternProperties propertyNames unevaluatedProperties format".split(" "),
  ..."__proto__ constructor then toString connect disconnect newListener * /admin ... a?".split(" "),
];

/** The YAML of `text` with a few of its branches swapped, copied, dropped, or put in a wrong place. */
export function mutateTree(text: string, random: Random): string {
  const tree: Tree = parse(text);
  for (let count = 1 + random.below(3); count > 0; count--) change(tree, random);
  return stringify(tree, { aliasDuplicateObjects: random.next() < 0.2 });
}

function change(tree: Tree, random: Random): void {
  const branches = [...branchesOf(tree)];
  if (branches.length === 0) return;
  const { holder, key, value } = random.pick(branches);
  const other = random.pick(branches);
  random.pick([
    () => put(holder, key, structuredClone(random.pick(STRANGE))),
    () => put(holder, key, structuredClone(other.value)),
    () => put(holder, random.pick(KEYWORDS), structuredClone(value)),
    () => put(holder, random.pick(KEYWORDS), structuredClone(random.pick(STRANGE))),
    () => drop(holder, key),
    () => put(holder, key, [value]),
    () => put(holder, key, { [random.pick(KEYWORDS)]: value }),
    () => {
      put(holder, key, structuredClone(other.value));
      put(other.holder, other.key, structuredClone(value));
    },
  ])();
}

interface Branch {
  readonly holder: Tree[] | { [name: string]: Tree };
  readonly key: string;
  readonly value: Tree;
}

function* branchesOf(tree: Tree): Generator<Branch> {
  if (tree === null || typeof tree !== "object") return;
  for (const [key, value] of Object.entries(tree)) {
    yield { holder: tree, key, value };
    yield* branchesOf(value);
  }
}

function put(holder: Branch["holder"], key: string, value: Tree): void {
  if (Array.isArray(holder)) holder.splice(Number(key) || 0, 1, value);
  // Not an assignment, which would change the prototype where the key is `__proto__`.
  else Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function drop(holder: Branch["holder"], key: string): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}
