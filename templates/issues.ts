// Why a value was refused, in a bounded report.

/** Properties and positions from the outside in. */
export type Path = readonly (string | number)[];

/** One reason why a value was refused. */
export interface Issue {
  /** Where, as a JSON Pointer: "" is the value itself, "/items/0/name" a part of it. Long keys are cut. */
  readonly path: string;
  readonly expected: string;
  readonly actual: string;
  readonly rule: string;
}

/** An issue, and its path with all keys as they are. */
export interface Found {
  readonly issue: Issue;
  readonly path: Path;
}

const MOST_ISSUES = 16;
const PREVIEW_LENGTH = 40;

/** Choices inside choices are tried so far down. */
const MOST_ATTEMPTS = 3;

/** A value that had to be one of several, as `anyOf` or `oneOf` say it. */
export interface Choice {
  readonly rule: string;
  readonly expected: string;
  readonly variants: readonly ((value: unknown, issues: Issues, path: Path) => unknown)[];
}

/** Collects issues up to a limit, so that hostile input cannot make a large report. */
export class Issues {
  readonly #found: Found[] = [];
  readonly #attempts: number;

  /** `attempts`: how many choices are being tried around this report. */
  constructor(attempts = 0) {
    this.#attempts = attempts;
  }

  get list(): readonly Issue[] {
    return this.#found.map(({ issue }) => issue);
  }

  get found(): readonly Found[] {
    return this.#found;
  }

  get full(): boolean {
    return this.#found.length >= MOST_ISSUES;
  }

  add(path: Path, rule: string, expected: string, actual: unknown): void {
    if (this.full) return;
    this.#found.push({ issue: { path: pointerTo(path), expected, actual: preview(actual), rule }, path });
  }

  tooDeep(levels: number): void {
    const issue = { path: "", expected: `at most ${levels} levels`, actual: "more", rule: "maxDepth" };
    this.#found.push({ issue, path: [] });
  }

  addUnknown(path: Path, actual: unknown): void {
    this.add(path, "unknownProperty", "no such property", actual);
  }

  /** Says of a choice what the nearest variant lacks. */
  addNearest(path: Path, value: unknown, choice: Choice): void {
    const nearest = this.#attempts < MOST_ATTEMPTS ? this.#nearest(path, value, choice) : undefined;
    if (nearest) this.#found.push(...nearest.slice(0, MOST_ISSUES - this.#found.length));
    else this.add(path, choice.rule, choice.expected, value);
  }

  /** Nothing where no variant is of the value's kind, or where more than one fits. */
  #nearest(path: Path, value: unknown, { variants }: Choice): readonly Found[] | undefined {
    const tried = variants.map((explain) => {
      const issues = new Issues(this.#attempts + 1);
      explain(value, issues, path);
      return issues.#found;
    });
    const near = tried.filter((found) => !found.some((each) => isOtherKind(each, path)));
    if (near.some((found) => found.length === 0)) return undefined;
    return near.sort((a, b) => wrongLiterals(a) - wrongLiterals(b) || a.length - b.length)[0];
  }
}

/** One sentence: `expected at most 3 characters, got "abcd"`. */
export function reasonOf({ expected, actual }: Issue): string {
  return `expected ${expected}, got ${actual}`;
}

/** The first issue and where it is, and how many more there are: `/text: expected string, got 5 (and 2 more)`. */
export function summaryOf(issues: readonly Issue[]): string {
  const [first, ...more] = issues;
  if (!first) return "";
  const place = first.path === "" ? "" : `${first.path}: `;
  return `${place}${reasonOf(first)}${more.length > 0 ? ` (and ${more.length} more)` : ""}`;
}

/** What is said of a value that may be right but for what it holds or how much. */
const INSIDE: ReadonlySet<string> = new Set([
  ..."minItems maxItems uniqueItems contains unevaluatedItems".split(" "),
  ..."minProperties maxProperties dependentRequired maxDepth".split(" "),
]);

/** Whether a variant is hardly meant, because it is about values of another kind. */
function isOtherKind({ issue, path }: Found, within: Path): boolean {
  return path.length === within.length && !INSIDE.has(issue.rule);
}

/** A variant whose literals are not the value's is hardly the one that was meant. */
function wrongLiterals(found: readonly Found[]): number {
  return found.filter(({ issue }) => issue.rule === "const" || issue.rule === "enum").length;
}

/** As RFC 6901 has it. */
function pointerTo(path: Path): string {
  let pointer = "";
  for (const key of path) {
    pointer += typeof key === "number" ? `/${key}` : `/${shortened(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
  }
  return pointer;
}

/** Not cut through the middle of a character. */
function shortened(text: string): string {
  return text.length > PREVIEW_LENGTH ? `${text.slice(0, PREVIEW_LENGTH).replace(/[\uD800-\uDBFF]$/, "")}…` : text;
}

/** Never walks into the value: what it shows is bounded whatever the peer sent. */
function preview(value: unknown): string {
  switch (typeof value) {
    case "string": {
      const text = JSON.stringify(shortened(value));
      return value.length > PREVIEW_LENGTH ? `${text} (${value.length} characters)` : text;
    }
    case "object":
      if (value === null) return "null";
      if (ArrayBuffer.isView(value)) return `binary of ${value.byteLength} bytes`;
      return Array.isArray(value) ? `array of ${value.length}` : "object";
    case "number":
    case "boolean":
    case "undefined":
      return String(value);
    default:
      return typeof value;
  }
}
