import { braces, Code, list, ts } from "./code.js";
import { key, quoted } from "./names.js";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A JSON value as an expression. */
export function literal(value: Json): Code {
  if (typeof value === "string") return text(quoted(value));
  if (value === null || typeof value === "boolean") return text(String(value));
  if (typeof value === "number") return text(number(value));
  if (isList(value)) return list(ts`[`, value.map(literal), ts`]`);
  return braces(Object.entries(value).map(([name, each]) => ts`${key(name)}: ${literal(each)}`));
}

/** As formatters write it: they know no plus sign in an exponent. */
function number(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value).replace("e+", "e");
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** A regular expression literal with the `u` flag, of a pattern that compiles. */
export function regexp(pattern: string, flags: string): Code {
  return text(String(new RegExp(pattern, flags)));
}

function text(source: string): Code {
  return new Code([{ kind: "text", text: source }]);
}
