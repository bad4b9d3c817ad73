import type { Expression } from "../../../src/schema/expression/ast.js";
import { isTypeExpression, parseExpression } from "../../../src/schema/expression/parse.js";

/** The tree written out with every precedence in brackets. */
function shown(expression: Expression): string {
  switch (expression.kind) {
    case "name":
      return expression.name;
    case "literal":
      return JSON.stringify(expression.value);
    case "union":
      return `(${expression.members.map(shown).join(" | ")})`;
    case "intersection":
      return `(${expression.members.map(shown).join(" & ")})`;
    case "array":
      return `${shown(expression.element)}[]`;
    case "tuple":
      return `[${expression.elements
        .map(({ presence, type }) =>
          presence === "rest" ? `...${shown(type)}` : shown(type) + (presence === "optional" ? "?" : ""),
        )
        .join(", ")}]`;
    case "object": {
      const members = expression.members.map((each) => `${each.name}${each.optional ? "?" : ""}: ${shown(each.type)}`);
      const index = expression.index ? [`[string]: ${shown(expression.index)}`] : [];
      return `{ ${[...members, ...index].join("; ")} }`;
    }
    case "record":
      return `Record<${shown(expression.keys)}, ${shown(expression.value)}>`;
    case "partial":
    case "required":
      return `${expression.kind}<${shown(expression.target)}>`;
    case "pick":
    case "omit":
      return `${expression.kind}<${shown(expression.target)}, ${shown(expression.keys)}>`;
    case "access":
      return `${shown(expression.target)}[${shown(expression.keys)}]`;
    default:
      return expression satisfies never;
  }
}

function tree(text: string): string {
  const parsed = parseExpression(text);
  return "expression" in parsed ? shown(parsed.expression) : `mistake: ${parsed.mistake.message}`;
}

/** The message, and below it the text with the place marked. */
function mistake(text: string): { at: string; message: string } {
  const parsed = parseExpression(text);
  if ("expression" in parsed) throw new Error(`"${text}" parses: ${shown(parsed.expression)}`);
  const { start, end, message } = parsed.mistake;
  return { at: `${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`, message };
}

describe("type expressions", () => {
  test.each([
    ["Message", "Message"],
    ["'a' | \"b\" | -1.5e3 | true | null", '("a" | "b" | -1500 | true | null)'],
    ["| A\n| B", "(A | B)"],
    ["A | B & C[]", "(A | (B & C[]))"],
    ["(A | B)[] & C", "((A | B)[] & C)"],
    ["(A | B) | C", "(A | B | C)"],
    ["Array<A | B>[]", "(A | B)[][]"],
    ["[]", "[]"],
    ["[A, B?, ...C[]]", "[A, B?, ...C[]]"],
    ["[A, B,]", "[A, B]"],
    ["{}", "{  }"],
    ["{ a: A; b?: B, 'c d': C; 1: D; [key: string]: T; }", "{ a: A; b?: B; c d: C; 1: D; [string]: T }"],
    ["{ true: A; null?: B }", "{ true: A; null?: B }"],
    ["Record<string, { a: A }>", "Record<string, { a: A }>"],
    ["Record<'a' | 'b', number>", 'Record<("a" | "b"), number>'],
    ["Partial<Omit<User, 'id'>>", 'partial<omit<User, "id">>'],
    ["Required<Pick<User, 'id' | 'name'>>", 'required<pick<User, ("id" | "name")>>'],
    ["User['address']['city'][]", 'User["address"]["city"][]'],
    [String.raw`'it\'s \u0041\x42\u{1F600}\n'`, JSON.stringify("it's AB😀\n")],
    ["Größe", "Größe"],
  ])("%s", (text, expected) => {
    expect(tree(text)).toBe(expected);
  });

  test("every part knows where it stands", () => {
    const parsed = parseExpression("{ a: Foo[] | 'x' }");
    if (!("expression" in parsed) || parsed.expression.kind !== "object") throw new Error("not an object");
    const [member] = parsed.expression.members;
    expect(member?.key).toEqual({ start: 2, end: 3 });
    expect(member?.type).toMatchObject({
      start: 5,
      end: 16,
      members: [
        { start: 5, end: 10 },
        { start: 13, end: 16 },
      ],
    });
  });

  test.each([
    ["", "«»", "A type is missing here. Write one, for example string."],
    [
      "string?",
      "string«?»",
      'A ? belongs behind a name: { name?: string }, or name?: string under "fields" and "args".',
    ],
    ["{ a: string? }", "{ a: string«?» }", "Put the ? behind the property's name: { name?: string }."],
    ["{ a:? string }", "{ a:«?» string }", "Put the ? before the colon, behind the name: { a?: string }."],
    ["{ a }", "{ a «}»", 'A ":" and a type are missing behind "a": { a: string }.'],
    ["{ a: A b: B }", "{ a: A «b»: B }", 'Put ";" or "," between one property and the next.'],
    ["{ a: A; a?: B }", "{ a: A; «a»?: B }", 'The property "a" is declared twice.'],
    [
      "{ [key: number]: A }",
      "{ [key: «number»]: A }",
      "Keys of JSON objects are strings. Write it as [key: string]: T.",
    ],
    ["{ a: A", "{ a: A«»", '"}" is missing: the { before it is never closed.'],
    ["Map<string, A>", "«Map»<string, A>", "A Map cannot be sent. Write Record<string, T>."],
    [
      "Recrod<string, A>",
      "«Recrod»<string, A>",
      '"Recrod" takes no types in < >; only Array, Record, Partial, Required, Pick and Omit do. Did you mean "Record"?',
    ],
    ["Record<string>", "Record<string«>»", "Two types are needed here: Record<string, T>."],
    ["() => void", "(«)» => void", 'A function cannot be sent. Declare what the receiver answers with under "ack".'],
    ["(a) => void", "(a) «=>» void", 'A function cannot be sent. Declare what the receiver answers with under "ack".'],
    ["string[", "string[«»", "The expression ends too early: a type is missing here."],
    ["User['a'", "User['a'«»", '"]" is missing: the [ before it is never closed.'],
    ["[A, B", "[A, B«»", '"]" is missing: the [ before it is never closed.'],
    ["[A?, B]", "[A?, «B»]", "A required element cannot follow an optional one: put the optional ones last."],
    ["[...A[], B]", "[...A[], «B»]", "Nothing can follow a rest element: put the one with ... last."],
    ["[a: A]", "[a«:» A]", "Elements of a tuple have no names: write only their types, as in [string, number]."],
    ["'open", "«'»open", "This ' is never closed. Put another ' where the text ends."],
    ["A | ", "A | «»", "The expression ends too early: a type is missing here."],
    ["A || B", "A |«|» B", 'Here stands "|", which does not belong.'],
    ["Hello world", "Hello «world»", 'Here stands "world", which does not belong.'],
    ["readonly string[]", "«readonly» string[]", 'Leave out "readonly": it changes nothing on the wire.'],
    ["`a`", "«`»a`", "Template types are not supported. Write a map: { type: string, pattern: … }."],
    ["1e999", "«1e999»", "The number 1e999 is too large: JSON numbers end near 1.8e308."],
    ["10n", "«10n»", "This is not a number. Write it as JSON does: 1, -2.5, 1e3."],
    ["A.B", "A«.»B", 'The character "." cannot stand in a type expression.'],
    [String.raw`'\u12'`, String.raw`'«\u»12'`, String.raw`"\u" is not an escape. Write "\\" for a backslash.`],
  ])("%s is refused", (text, at, message) => {
    expect(mistake(text)).toEqual({ at, message });
  });

  test.each([
    ["(".repeat(100_000)],
    ["[".repeat(100_000)],
    ["{a:".repeat(100_000)],
    [`A${"[]".repeat(100_000)}`],
    ["Partial<".repeat(100_000)],
  ])("100,000 levels are refused, not crashed on", (text) => {
    expect(mistake(text).message).toBe(
      'Types are nested more than 100 deep here. Give the inner ones names under "types".',
    );
  });

  test("tells expressions from other texts", () => {
    expect(["'a' | 'b'", "string[]", "Mesage"].map(isTypeExpression)).toEqual([true, true, true]);
    expect(["a b", "#/types/M", "", "[A", "room:{id}"].map(isTypeExpression)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
