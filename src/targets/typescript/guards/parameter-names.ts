/** Names of parameters: what a function does not look at gets an underscore, as compilers and linters expect it. */

import type { Code, Part } from "../../../code/code.js";
import { name } from "../../../code/names.js";

/** `value`, or `_value` where the body does not mention it. */
export function parameterFor(identifier: string, body: Code): Code {
  return name(mentions(body.parts, new RegExp(`\\b${identifier}\\b`)) ? identifier : `_${identifier}`);
}

/** A text in quotes that has the word counts too: the parameter then merely stays without an underscore. */
function mentions(parts: readonly Part[], word: RegExp): boolean {
  return parts.some((part) => {
    if (part.kind === "text") return word.test(part.text);
    return (part.kind === "group" || part.kind === "indent") && mentions(part.parts, word);
  });
}
