// Why a value was refused, in a bounded report.

/** Properties and positions from the outside in. */
export type Path = readonly (string | number)[];

/** One reason why a value was refused. */
export interface Issue {
  readonly path: readonly (string | number)[];
  readonly expected: string;
  readonly actual: string;
  readonly rule: string;
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
  readonly list: Issue[] = [];

  readonly #attempts: number;

  /** `attempts`: how many choices are being tried around this report. */
  constructor(attempts = 0) {
    this.#attempts = attempts;
  }

  add(path: Path, rule: string, expected: string, actual: unknown): void {
    if (this.full) return;
    this.list.push({ path: path.map(shortKey), expected, actual: preview(actual), rule });
  }

  tooDeep(levels: number): void {
    this.list.push({ path: [], rule: "maxDepth", expected: `at most ${levels} levels`, actual: "more" });
  }

  addUnknown(path: Path, actual: unknown): void {
    this.add(path, "unknownProperty", "no such property", actual);
  }

  /** Says of a choice what the nearest variant lacks. */
  addNearest(path: Path, value: unknown, choice: Choice): void {
    const nearest = this.#attempts < MOST_ATTEMPTS ? this.#nearest(path, value, choice) : undefined;
    if (nearest) this.list.push(...nearest.slice(0, MOST_ISSUES - this.list.length));
    else this.add(path, choice.rule, choice.expected, value);
  }

  /** Nothing where no variant is of the value's kind, or where more than one fits. */
  #nearest(path: Path, value: unknown, { variants }: Choice): readonly Issue[] | undefined {
    const tried = variants.map((explain) => {
      const issues = new Issues(this.#attempts + 1);
      explain(value, issues, path);
      return issues.list;
    });
    const near = tried.filter((list) => list.every((issue) => issue.path.length > path.length));
    if (near.some((list) => list.length === 0)) return undefined;
    return near.sort((a, b) => wrongLiterals(a) - wrongLiterals(b) || a.length - b.length)[0];
  }

  get full(): boolean {
    return this.list.length >= MOST_ISSUES;
  }
}

/** A variant whose literals are not the value's is hardly the one that was meant. */
function wrongLiterals(list: readonly Issue[]): number {
  return list.filter(({ rule }) => rule === "const" || rule === "enum").length;
}

function shortKey(key: string | number): string | number {
  return typeof key === "string" && key.length > PREVIEW_LENGTH ? `${key.slice(0, PREVIEW_LENGTH)}…` : key;
}

/** Never walks into the value: what it shows is bounded whatever the peer sent. */
function preview(value: unknown): string {
  switch (typeof value) {
    case "string":
      return value.length > PREVIEW_LENGTH
        ? `${JSON.stringify(value.slice(0, PREVIEW_LENGTH))}… (${value.length} characters)`
        : JSON.stringify(value);
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
