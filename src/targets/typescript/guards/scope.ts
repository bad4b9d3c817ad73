/** Scopes: the names of one emitted function's locals. */

const KEYWORDS = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends false " +
    "finally for function if implements import in instanceof interface let new null package private protected public " +
    "return static super switch this throw true try typeof undefined var void while with yield"
  ).split(" "),
);

/** What the emitted code calls by name: from its runtime, and globals. */
const CALLED = new Set([
  ..."codePoints countKeys countOwn ownValue hasUnknown removeUnknown without equals areUnique undefined".split(" "),
  ..."pickMarked removeUnmarked hasUnmarked addUnmarked envelope errorFirst emptyEnvelope emptyErrorFirst".split(" "),
]);

/** Module-level names look like this: functions behind a verb, hoisted patterns and sets, guards, classes. */
const MODULE_LEVEL =
  /^(?:[A-Z]|(?:is|matches|explain|examine|strip|pick|mark|runtime)[A-Z])|(?:Keys|Pattern|Values|Arguments|Pick|Answer|Handshake)\d*$/;

export class Scope {
  readonly #taken: Set<string>;

  /** `parameters` are there already. */
  constructor(parameters: readonly string[]) {
    this.#taken = new Set(parameters);
  }

  /** A name of its own for something that the catalog calls `text`. */
  local(text: string): string {
    const words = text.split(/[^A-Za-z\d_$]+/).filter((word) => word !== "");
    const joined = words.map((word, index) => (index === 0 ? word : raised(word))).join("");
    const name = /^[A-Za-z_$]/.test(joined) && joined.length <= 40 ? joined : "property";
    const free = KEYWORDS.has(name) || CALLED.has(name) || MODULE_LEVEL.test(name) ? `${lowered(name)}Property` : name;
    return this.#unique(free);
  }

  /** The next of i, j, k … */
  index(): string {
    const letter = ["i", "j", "k", "l"].find((each) => !this.#taken.has(each));
    return this.#unique(letter ?? "index");
  }

  #unique(base: string): string {
    let name = base;
    for (let number = 2; this.#taken.has(name); number++) name = base + number;
    this.#taken.add(name);
    return name;
  }
}

export function raised(word: string): string {
  const [first = ""] = word;
  return first.toUpperCase() + word.slice(first.length);
}

export function lowered(word: string): string {
  const [first = ""] = word;
  return first.toLowerCase() + word.slice(first.length);
}
