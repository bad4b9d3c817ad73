import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isPlaceName, placeNames } from "../../../src/catalog/shape/places.js";

const texts = ["catalog", "config"].map((name) =>
  readFileSync(join(process.cwd(), "schemas", `${name}.schema.json`), "utf8"),
);

const named = new Set(
  texts.flatMap((text) => [...text.matchAll(/"x-place": "([^"]+)"/g)].map(([, name]) => name ?? "")),
);

test("every place that the schemas name has words for messages", () => {
  expect([...named].filter((name) => !isPlaceName(name))).toEqual([]);
});

test("every place with words is named in a schema", () => {
  expect(placeNames.filter((name) => !named.has(name))).toEqual([]);
});

test("everything that an editor can complete is described", () => {
  for (const text of texts) expect(undescribed(JSON.parse(text), [])).toEqual([]);
});

/** Paths of properties without a description, neither beside them nor where they refer to. */
function undescribed(schema: unknown, path: readonly string[], root: unknown = schema): readonly string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    const inner = undescribed(value, [...path, key], root);
    const isProperty = path.at(-1) === "properties" && typeof value === "object";
    return isProperty && !describes(value, root) ? [[...path, key].join("/"), ...inner] : inner;
  });
}

function describes(schema: unknown, root: unknown): boolean {
  const { description, title, $ref } = Object(schema);
  if (typeof description === "string" || typeof title === "string") return true;
  if (typeof $ref !== "string") return false;
  const target = $ref
    .slice(2)
    .split("/")
    .reduce<unknown>((node, token) => Object(node)[token], root);
  return describes(target, root);
}
