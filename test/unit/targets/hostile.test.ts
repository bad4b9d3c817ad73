import ts from "typescript";
import type { Catalog } from "../../../src/catalog/model.js";
import { generateFiles } from "../../../src/targets/index.js";
import { catalogOf } from "../catalog/loading.js";
import { defaults } from "./emitting.js";

/** What would be seen in the code if a text got out of its place. */
const ESCAPED = "escaped()";

const texts = [
  `*/ ${ESCAPED} /*`,
  `"; ${ESCAPED}; "`,
  `'; ${ESCAPED}; '`,
  `\`; ${ESCAPED}; \``,
  `\${${ESCAPED}}`,
  `// x\n${ESCAPED}`,
  `\r\n${ESCAPED}`,
  `\u2028${ESCAPED}\u2029`,
  `\\"; ${ESCAPED}; //`,
  `@deprecated\n@internal ${ESCAPED}`,
  `</script> ${ESCAPED}`,
];

const json = (text: string): string => JSON.stringify(text);
const list = (lines: readonly string[]): string => lines.join("\n");

/** A catalog with a text in every place that takes one. */
function catalogWith(text: string): Catalog {
  const withoutBraces = text.replace(/[{}]/g, "");
  return catalogOf(
    list([
      `info: { title: Chat, description: ${json(text)}, version: ${json(text)} }`,
      "types:",
      "  Thing:",
      `    title: ${json(text)}`,
      `    description: ${json(text)}`,
      "    type: object",
      "    properties:",
      `      ${json(text)}: { const: ${json(text)}, description: ${json(text)}, default: ${json(text)}, examples: [${json(text)}] }`,
      `      nested: { type: object, properties: { a: { enum: [${json(text)}, { ${json("k")}: ${json(text)} }] } } }`,
      `    required: [${json(text)}]`,
      `errors: { GONE: { description: ${json(text)}, data: Thing } }`,
      "socketData: { fields: { a?: string } }",
      `rooms: { r: { name: ${json(`${withoutBraces}{id}`)}, description: ${json(text)} }, s: ${json(withoutBraces)} }`,
      "clientToServer:",
      `  ${json(text)}:`,
      "    name: tricky",
      `    description: ${json(text)}`,
      `    deprecated: ${json(text)}`,
      `    args: [{ name: a, schema: Thing, description: ${json(text)} }]`,
      `    ack: { returns: Thing, errors: [GONE], envelope: { ok: ${json(`${text}1`)}, value: ${json(`${text}2`)}, error: ${json(`${text}3`)} } }`,
      `    requires: [a]`,
      "serverToClient:",
      `  ${json(text)}: { name: trickyToo, payload: { const: ${json(text)} }, description: ${json(text)}, rooms: [r] }`,
    ]),
  );
}

/** Whether the call stands in the code of a source. */
function isCalled(source: string): boolean {
  const visit = (node: ts.Node): boolean =>
    (ts.isCallExpression(node) && node.expression.getText() === "escaped") || (ts.forEachChild(node, visit) ?? false);
  return visit(ts.createSourceFile("source.ts", source, ts.ScriptTarget.ES2022, true));
}

describe("a text of a catalog", () => {
  it("would be seen if it became code", () => {
    expect(isCalled(`/* ${texts[0]} */`)).toBe(true);
    expect(isCalled('const a = "escaped()";')).toBe(false);
  });

  it.each(texts)("never becomes code: %j", async (text) => {
    const settings = { ...defaults, language: "ts", module: "esm", catalogPath: text, version: "0.0.0-test" } as const;
    for (const { path, text: source } of await generateFiles(catalogWith(text), settings)) {
      if (path.startsWith("runtime/")) continue;
      const { diagnostics = [] } = ts.transpileModule(source, { reportDiagnostics: true, fileName: path });
      expect(diagnostics.map(({ messageText }) => `${path}: ${messageText}`)).toEqual([]);
      expect(isCalled(source)).toBe(false);
    }
  });
});
