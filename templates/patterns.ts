// Names with parameters in them: rooms, and the paths of dynamic namespaces.

/** A name cut at its parameters: text as it is, parameters by name. */
export type Pattern = readonly (string | PatternParameter)[];

export interface PatternParameter {
  readonly name: string;
  readonly type: "string" | "integer" | "number" | "boolean";
  /** Emitted where the catalog asks for more than the type. A string is never empty. */
  is?(value: unknown): boolean;
}

/**
 * The room that `pattern` names for these parameters. In a parameter, `%` and the pattern's own separators are
 * percent-encoded, so that no parameter can spell another room.
 * @throws TypeError where a parameter is missing or is not what the catalog declares.
 */
export function roomName(pattern: Pattern, params: object): string {
  const special = new Set(["%", ...separators(pattern)]);
  return fill(pattern, params, (text) => encode(text, special));
}

/**
 * The path of the namespace that `pattern` names for these parameters, to be put behind the server's URL.
 * @throws TypeError where a parameter is missing or is not what the catalog declares.
 */
export function namespacePath(pattern: Pattern, params: object): string {
  const special = separators(pattern);
  return fill(pattern, params, (text) => encode(encodeURIComponent(text), special));
}

/** The parameters in a path that `namespacePath` could have made; nothing for any other path. */
export function readPath(pattern: Pattern, path: string): object | undefined {
  const texts = matcher(pattern).exec(path)?.slice(1);
  if (!texts) return undefined;
  const entries = parametersOf(pattern).map(({ name, type }, index) => [name, fromText(type, texts[index] ?? "")]);
  const params: object = Object.fromEntries(entries);
  try {
    return namespacePath(pattern, params) === path ? Object.freeze(params) : undefined;
  } catch {
    return undefined;
  }
}

/** Accepts the paths that `readPath` can read. A regular expression, for then `io.of(path)` makes children of it, too. */
export class PathMatcher extends RegExp {
  readonly #pattern: Pattern;

  constructor(pattern: Pattern) {
    super(matcher(pattern));
    this.#pattern = pattern;
  }

  override test(path: string): boolean {
    return readPath(this.#pattern, path) !== undefined;
  }
}

function fill(pattern: Pattern, params: object, encoded: (text: string) => string): string {
  const values = new Map<string, unknown>(Object.entries(params));
  return pattern
    .map((piece) => {
      if (typeof piece === "string") return piece;
      const value = values.get(piece.name);
      if (accepts(piece, value)) return encoded(String(value));
      throw new TypeError(`"${piece.name}" is missing, or not what "${shown(pattern)}" takes`);
    })
    .join("");
}

function accepts(parameter: PatternParameter, value: unknown): boolean {
  return isOfType(parameter.type, value) && (!parameter.is || parameter.is(value));
}

function isOfType(type: PatternParameter["type"], value: unknown): boolean {
  switch (type) {
    case "string":
      // Half a surrogate pair cannot be encoded.
      return typeof value === "string" && value !== "" && !/\p{Cs}/u.test(value);
    case "integer":
      return Number.isInteger(value);
    case "number":
      return Number.isFinite(value);
    case "boolean":
      return typeof value === "boolean";
    default:
      return type satisfies never;
  }
}

function fromText(type: PatternParameter["type"], text: string): unknown {
  switch (type) {
    case "string":
      return decoded(text);
    case "integer":
    case "number":
      return Number(decoded(text));
    case "boolean":
      return text === "true" ? true : text === "false" ? false : undefined;
    default:
      return type satisfies never;
  }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function encode(text: string, special: ReadonlySet<string>): string {
  return [...text].map((each) => (special.has(each) ? `%${hex(each)}` : each)).join("");
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0");
}

/** What stands around parameters and could be taken for the end of one: ASCII but for letters, digits and `%`. */
function separators(pattern: Pattern): ReadonlySet<string> {
  return new Set(
    pattern.flatMap((piece) => (typeof piece === "string" ? (piece.match(/[!-$&-/:-@[-`{-~ ]/g) ?? []) : [])),
  );
}

/** A parameter holds no separator, so that there is one way only to read a path: trying all takes a hostile one's time. */
function matcher(pattern: Pattern): RegExp {
  const apart = [...separators(pattern)].map((separator) => `\\${separator}`).join("");
  const pieces = pattern.map((piece) =>
    typeof piece === "string" ? piece.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&") : `([^/${apart}]+?)`,
  );
  return new RegExp(`^${pieces.join("")}$`);
}

function parametersOf(pattern: Pattern): readonly PatternParameter[] {
  return pattern.filter((piece): piece is PatternParameter => typeof piece !== "string");
}

function shown(pattern: Pattern): string {
  return pattern.map((piece) => (typeof piece === "string" ? piece : `{${piece.name}}`)).join("");
}
