/** What types say that does not cross the wire as they say it. */

import { defineProblem, type RulePage } from "../../../diagnostics/rule.js";

type Typed = { readonly type: string };

export const dateArrivesAsText = defineProblem<Typed>({
  name: "date-arrives-as-text",
  severity: "warning",
  why: "JSON has no dates: what is sent as a Date arrives as text, and code that calls its methods there fails.",
  message: () => `A Date arrives as text such as "2024-05-01T12:00:00.000Z", and is imported as datetime.`,
  help: () => "Where it is received, make one of it with new Date(text).",
});

export const objectArrivesEmpty = defineProblem<Typed>({
  name: "object-arrives-empty",
  severity: "warning",
  why: "JSON.stringify sees only an object's own enumerable properties. A Map, a Set, a RegExp, a Promise or an Error has none.",
  message: ({ type }) => `What is sent as ${type} arrives as an empty object, and is imported so.`,
  help: ({ type }) => INSTEAD.find(([pattern]) => pattern.test(type))?.[1],
});

const INSTEAD: readonly (readonly [RegExp, string])[] = [
  [/^(Readonly)?Map\b/, "Send Object.fromEntries(map), and declare it as a Record, or send an array of pairs."],
  [/^(Readonly)?Set\b/, "Send [...set], and declare it as an array."],
  [/Error\b/, "Send what the other side needs to know of it, such as { message: error.message }."],
  [/^RegExp\b/, "Send its source, and declare it as a string."],
  [/^Promise/, "Await it before it is sent."],
];

export const classArrivesAsData = defineProblem<Typed & { readonly lost: readonly string[] }>({
  name: "class-arrives-as-data",
  severity: "warning",
  why: "Of an instance only its own fields are sent. Methods, accessors and #private fields stay behind, and so does its class.",
  message: ({ type, lost }) =>
    `What is sent as the class ${type} arrives as a plain object without ${listed(lost)}, and is imported so.`,
  help: () => "Declare an interface of what is sent.",
});

export const arrivesAsJson = defineProblem<Typed>({
  name: "arrives-as-json",
  severity: "warning",
  why: "JSON.stringify asks an object's toJSON() what to write, so this is what arrives, whatever the type says.",
  message: ({ type }) => `What is sent as ${type} arrives as what its toJSON() returns, and is imported so.`,
});

export const bigintCannotBeSent = defineProblem<Typed>({
  name: "bigint-cannot-be-sent",
  severity: "warning",
  why: "JSON.stringify throws at a bigint, so a message that holds one is never sent.",
  message: () => "A bigint cannot be sent: JSON.stringify throws. It is imported as unknown.",
  help: () => "Send it as text, and declare it as a string.",
});

export const functionIsLeftOut = defineProblem<{ readonly name: string | undefined; readonly what: string }>({
  name: "function-is-left-out",
  severity: "warning",
  why: "JSON has neither functions nor symbols: JSON.stringify leaves out properties that hold one, and writes null elsewhere.",
  message: ({ name, what }) =>
    name === undefined
      ? `A ${what} cannot be sent; null arrives in its place.`
      : `The property "${name}" is a ${what}, which cannot be sent. It is left out.`,
});

export const undefinedArrivesAsNull = defineProblem<Typed>({
  name: "undefined-arrives-as-null",
  severity: "warning",
  why: "JSON has no undefined: in an array, and as an answer, null arrives where it was sent.",
  message: () => "What is undefined here arrives as null, and is imported so.",
});

export const anyBecomesUnknown = defineProblem<Typed>({
  name: "any-becomes-unknown",
  severity: "info",
  why: "Of any nothing is known and nothing checked. unknown lets the same values through, and makes code look before it uses them.",
  message: () => "any is imported as unknown. Say more in the catalog where you know more.",
});

export const enumBecomesValues = defineProblem<Typed>({
  name: "enum-becomes-values",
  severity: "info",
  why: "An enum's values cross the wire, not the enum. Generated types list them as literals, which TypeScript does not accept as the enum.",
  message: ({ type }) => `The enum ${type} is imported as its values.`,
  help: ({ type }) => `Where a received value has to be a ${type}, write "value as ${type}".`,
});

export const brandIsLeftOut = defineProblem<Typed>({
  name: "brand-is-left-out",
  severity: "info",
  why: "A brand exists only for the compiler. What is received has none, and generated types do not invent one.",
  message: ({ type }) => `The brand of ${type} is left out: it is not sent.`,
});

export const typeIsWidened = defineProblem<Typed & { readonly as: string }>({
  name: "type-is-widened",
  severity: "warning",
  why: "A type expression cannot say everything that TypeScript can, so the catalog may allow more than the type did.",
  message: ({ type, as }) => `A catalog has no word for ${type}. It is imported as ${as}, which is not quite the same.`,
});

export const typeNotImported = defineProblem<Typed & { readonly reason: string }>({
  name: "type-not-imported",
  severity: "warning",
  why: "What cannot be expressed in a catalog is imported as unknown, which lets every value through.",
  message: ({ type, reason }) => `${type} is imported as unknown: ${reason}.`,
  help: () => "Say in the catalog what is sent.",
});

export const typeNotFound = defineProblem<Typed>({
  name: "type-not-found",
  severity: "warning",
  why: "The compiler could not find what a type means, often because packages are not installed, so nothing is known of it.",
  message: ({ type }) => `The compiler does not know ${type}. It is imported as unknown.`,
  help: () => "Install the project's packages, or name its tsconfig, and import again.",
});

export const typeIsRenamed = defineProblem<{
  readonly name: string;
  readonly renamed: string;
  readonly reason: "taken" | "built-in";
}>({
  name: "type-is-renamed",
  severity: "warning",
  why: "Types of a catalog have one name each for the whole contract, none of which type expressions or generated code already use.",
  message: ({ name, renamed, reason }) =>
    reason === "taken"
      ? `There is another type that is called ${name} in generated code. This one is imported as ${renamed}.`
      : `${name} already means something in a catalog or in generated code. The type is imported as ${renamed}.`,
});

/** At most three of them: `"a"`, `"a" and "b"`, `"a", "b" and 4 more`. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, names.length > 3 ? 2 : 3).map((name) => `"${name}"`);
  const more = names.length - shown.length;
  const last = more > 0 ? `${more} more` : shown.pop();
  return [shown.join(", "), last].filter(Boolean).join(" and ");
}

/** What an import from TypeScript finds in types. */
export const shapeProblems: readonly RulePage[] = [
  dateArrivesAsText,
  objectArrivesEmpty,
  classArrivesAsData,
  arrivesAsJson,
  bigintCannotBeSent,
  functionIsLeftOut,
  undefinedArrivesAsNull,
  anyBecomesUnknown,
  enumBecomesValues,
  brandIsLeftOut,
  typeIsWidened,
  typeNotImported,
  typeNotFound,
  typeIsRenamed,
];
