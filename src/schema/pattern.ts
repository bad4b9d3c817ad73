/** Patterns as JSON Schema has them: regular expressions with the `u` flag, nowhere anchored. */

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/unterminated character class/i, 'a "[" is never closed'],
  [/unterminated group/i, 'a "(" is never closed'],
  [/unmatched '\)'/i, 'a ")" has no "(" before it'],
  [/nothing to repeat/i, 'a "*", "+", "?" or "{" has nothing before it to repeat'],
  [/lone quantifier/i, 'a "{", "}" or "]" that stands for itself needs a "\\" before it'],
  [/incomplete quantifier/i, 'a "{" that stands for itself needs a "\\" before it'],
  [/\\ at end/i, 'it ends in a "\\"'],
  [/invalid (escape|unicode escape|class escape|identity escape)/i, 'a "\\" stands before a character that takes none'],
  [/range out of order/i, 'a range in "[…]" runs backwards'],
  [/invalid character class/i, 'a range in "[…]" starts or ends with a class such as "\\w"'],
  [/numbers out of order/i, 'in a "{m,n}" the first number is the larger'],
  [/invalid group|invalid regular expression flags/i, 'a "(?" is followed by something unknown'],
  [/invalid property name/i, 'a "\\p{…}" names no property of Unicode'],
  [/duplicate capture group name/i, "two groups have the same name"],
  [/capture|named reference/i, "a named group or a reference to one is malformed"],
];

export type CompiledPattern = { readonly regexp: RegExp } | { readonly reason: string };

/** The regular expression, or in plain words why it is none. */
export function compilePattern(pattern: string): CompiledPattern {
  try {
    return { regexp: new RegExp(pattern, "u") };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const engine = error.message.slice(error.message.lastIndexOf(": ") + 2);
    return { reason: REASONS.find(([sign]) => sign.test(engine))?.[1] ?? engine.toLowerCase() };
  }
}
