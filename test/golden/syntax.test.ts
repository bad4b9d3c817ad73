import { join } from "node:path";
import ts from "typescript";
import { bodyOf } from "../support/golden/banner.js";
import { filesBelow, GOLDEN, isGenerated } from "../support/golden/cases.js";

const generated = [...filesBelow(GOLDEN)].filter(([path]) => isGenerated(path));
const isSupport = (path: string): boolean => path.split("/").includes("runtime");

/** What TypeScript can be told to believe, and what does not run as it is. */
const FORBIDDEN: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.AnyKeyword, "any"],
  [ts.SyntaxKind.AsExpression, "as"],
  [ts.SyntaxKind.TypeAssertionExpression, "<T>value"],
  [ts.SyntaxKind.NonNullExpression, "!"],
  [ts.SyntaxKind.EnumDeclaration, "enum"],
  [ts.SyntaxKind.ModuleDeclaration, "namespace"],
]);

function forbiddenIn(path: string, text: string): string[] {
  const found: string[] = [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const visit = (node: ts.Node): void => {
    const what = FORBIDDEN.get(node.kind);
    if (what !== undefined && !(isSupport(path) && isExplainedCast(node, source))) {
      found.push(`${path}: ${what} in ${node.parent.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return found;
}

/** A cast below a line that says why. */
function isExplainedCast(node: ts.Node, source: ts.SourceFile): boolean {
  if (!ts.isAsExpression(node)) return false;
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  return source.text.split("\n")[line - 1]?.trimStart().startsWith("// ") ?? false;
}

/** The comments below the banner, whatever the strings beside them look like. */
function commentsIn(text: string): string[] {
  const comments = new Set<string>();
  const source = ts.createSourceFile("scanned.ts", text, ts.ScriptTarget.ES2022, true);
  const visit = (node: ts.Node): void => {
    const ranges = [
      ...(ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []),
      ...(ts.getTrailingCommentRanges(text, node.end) ?? []),
    ];
    for (const { pos, end } of ranges) comments.add(text.slice(pos, end));
    for (const child of node.getChildren(source)) visit(child);
  };
  visit(source);
  return [...comments];
}

test("there is no any, no cast that nobody explains, no enum and no namespace", () => {
  expect(generated.flatMap(([path, text]) => forbiddenIn(path, text))).toEqual([]);
});

test("nothing is suppressed below the banner", () => {
  const suppression = /@ts-|eslint-disable|biome-ignore|prettier-ignore/;
  const found = generated.flatMap(([path, text]) =>
    commentsIn(bodyOf(text))
      .filter((comment) => suppression.test(comment))
      .map((comment) => join(path, comment)),
  );
  expect(found).toEqual([]);
});
