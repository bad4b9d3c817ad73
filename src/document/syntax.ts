import { defineProblem } from "../diagnostics/rule.js";

/** Every way in which YAML can be broken that we tell apart. */
export type SyntaxCause = keyof typeof WORDINGS;

interface Wording {
  readonly message: string;
  readonly help: string;
}

const QUOTE_IT = "Put the whole text in quotes.";

const WORDINGS = {
  "open-quote": {
    message: "This quote is never closed.",
    help: "Write the same quote at the end of the text. Inside '…' a ' is written '', inside \"…\" a \" is written \\\".",
  },
  "open-bracket": {
    message: "This bracket is never closed.",
    help: "Close every { with } and every [ with ], and indent every line between more than the key they belong to.",
  },
  "stray-bracket": {
    message: "This bracket closes nothing.",
    help: "Remove it, or put the whole text in quotes if it belongs to one.",
  },
  "missing-comma": {
    message: "YAML expects a comma or a closing bracket here.",
    help: "Separate entries by commas. Inside { } and [ ], a text that contains any of [ ] { } , : needs quotes.",
  },
  "extra-comma": { message: "There is a comma too many.", help: "Remove it." },
  "missing-space": { message: "A space is missing after the colon.", help: 'Write "key: value".' },
  "missing-colon": {
    message: "This is not a key with a value: a colon is missing.",
    help: 'Write "key: value", with a space after the colon; or indent the line if it goes on with the text above.',
  },
  "key-over-lines": {
    message: "A key must stand on one line with its colon, but a text runs over several lines into this one.",
    help: "Look for a missing colon in the first of these lines, or for a line that is indented too far.",
  },
  "second-colon": {
    message: 'There is a second ": " in this value, so it cannot be told from a key.',
    help: "Put the whole value in quotes, or start the map on the next line.",
  },
  "map-in-brackets": {
    message: "Inside brackets this runs into a second key.",
    help: "Write a comma before the key; or put the whole text in quotes if the colon belongs to it.",
  },
  indentation: {
    message: "This line is not indented like the lines beside it.",
    help: "Indent all entries of one map or list by the same number of spaces.",
  },
  "missing-dash": {
    message: "This stands between the items of a list.",
    help: 'Begin an item with "- ", or indent the line like the key that it belongs to.',
  },
  "list-after-key": {
    message: "A list cannot begin on the line of its key.",
    help: 'Start with "- " on the next line, or write [a, b].',
  },
  "after-value": {
    message: "Something follows after the end of this value.",
    help: "Put the whole value in quotes, or begin a new line.",
  },
  "first-character": {
    message: "A text without quotes cannot start with this character.",
    help: QUOTE_IT,
  },
  escape: {
    message: 'This is not an escape that a text in "double quotes" knows.',
    help: "Write \\\\ for a backslash, or use 'single quotes', which have no escapes.",
  },
  anchor: {
    message: "An anchor (&name), an alias (*name) or a tag (!name) is not written as YAML wants it.",
    help: "Put the whole text in quotes if the character belongs to it.",
  },
  "long-key": { message: "A key must not be longer than 1024 characters.", help: "Shorten it." },
  "text-block": {
    message: "After | or > the text begins on the next line, indented more than its key.",
    help: "Move the text to the next line, or put the whole value in quotes if the character belongs to it.",
  },
  comment: {
    message: "A comment needs a space before its #.",
    help: "Write a space before it, or put the text in quotes if # belongs to it.",
  },
  "control-character": {
    message: "There is an invisible control character here.",
    help: 'Remove it, or write it as an escape in double quotes, such as "\\u0007".',
  },
  unreadable: {
    message: "YAML cannot make sense of this.",
    help: "Look for a missing quote, bracket or colon just before it.",
  },
} as const satisfies Record<string, Wording>;

/** The first row that fits says what happened. The patterns are the sentences of the YAML library. */
const CAUSES: readonly (readonly [code: string, message: RegExp, cause: SyntaxCause])[] = [
  ["MISSING_CHAR", /^Missing closing/, "open-quote"],
  ["", /end with a [\]}]/, "open-bracket"],
  ["MISSING_CHAR", /^Missing space after/, "missing-space"],
  ["MISSING_CHAR", /^Missing , /, "missing-comma"],
  ["MISSING_CHAR", /^Comments must/, "comment"],
  ["MISSING_CHAR", /^Tags and anchors/, "anchor"],
  ["MISSING_CHAR", /^Sequence item/, "missing-dash"],
  ["MISSING_CHAR", /^Implicit map keys/, "missing-colon"],
  ["", /[Bb]lock scalar (?!indicator)|^Not a YAML token/, "text-block"],
  ["MULTILINE_IMPLICIT_KEY", /./, "key-over-lines"],
  ["BLOCK_AS_IMPLICIT_KEY", /./, "second-colon"],
  ["BLOCK_IN_FLOW", /./, "map-in-brackets"],
  ["BAD_INDENT", /./, "indentation"],
  ["BAD_SCALAR_START", /./, "first-character"],
  ["BAD_DQ_ESCAPE", /./, "escape"],
  ["KEY_OVER_1024_CHARS", /./, "long-key"],
  ["BAD_ALIAS", /./, "anchor"],
  ["ALIAS_PROPS", /./, "anchor"],
  ["MULTIPLE_ANCHORS", /./, "anchor"],
  ["MULTIPLE_TAGS", /./, "anchor"],
  ["BAD_PROP_ORDER", /./, "anchor"],
  ["TAG_RESOLVE_FAILED", /./, "anchor"],
  ["CONTROL_CHARACTER", /./, "control-character"],
  ["UNEXPECTED_TOKEN", /block-seq-ind/, "list-after-key"],
  ["UNEXPECTED_TOKEN", /flow-(?:map|seq)-end/, "stray-bracket"],
  ["UNEXPECTED_TOKEN", /at node end$/, "after-value"],
  ["UNEXPECTED_TOKEN", /^Unexpected (?:,|empty item) /, "extra-comma"],
];

/** What happened, in our words, from what the YAML library calls it. */
export function syntaxCause(code: string, message: string): SyntaxCause {
  const row = CAUSES.find(([each, pattern]) => (each === "" || each === code) && pattern.test(message));
  return row?.[2] ?? "unreadable";
}

export const yamlSyntax = defineProblem<{ cause: SyntaxCause }>({
  name: "yaml-syntax",
  severity: "error",
  why: "A file that is not well-formed YAML cannot be read. Nothing is guessed in its place.",
  message: ({ cause }) => WORDINGS[cause].message,
  help: ({ cause }) => WORDINGS[cause].help,
});
