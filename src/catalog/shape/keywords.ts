/** Keywords that JSON Schema, or a dialect of it, knows and this language does not honour: what to write instead. */

const advice: ReadonlyMap<string, string> = new Map([
  ["$vocabulary", "It belongs to meta-schemas only."],
  ["id", 'It is of an older JSON Schema. Use "$id".'],
  ["$recursiveRef", 'It is of an older JSON Schema. Use "$dynamicRef".'],
  ["$recursiveAnchor", 'It is of an older JSON Schema. Use "$dynamicAnchor".'],
  ["definitions", 'It is of an older JSON Schema. Use "$defs".'],
  ["dependencies", 'It is of an older JSON Schema. Use "dependentRequired" or "dependentSchemas".'],
  ["additionalItems", 'It is of an older JSON Schema. Use "prefixItems" with "items".'],
  ["divisibleBy", 'It is of an older JSON Schema. Use "multipleOf".'],
  ["extends", 'It is of an older JSON Schema. Use "allOf".'],
  ["disallow", 'It is of an older JSON Schema. Use "not".'],
  ["nullable", "It is of OpenAPI. Write the type as \"string | null\", or { type: ['string', 'null'] }."],
  ["discriminator", 'It is of OpenAPI. Give each branch of "oneOf" a property with a "const".'],
  ["example", 'It is of OpenAPI. Use "examples" with a list.'],
  ["xml", "It is of OpenAPI, and means nothing to Socket.IO."],
  ["externalDocs", 'It is of OpenAPI. Put the address into "description".'],
]);

/** What to do instead of a keyword that is known and not honoured. */
export function adviceFor(keyword: string): string | undefined {
  return advice.get(keyword);
}
