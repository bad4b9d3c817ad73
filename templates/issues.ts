// Why a value was refused, in a bounded report.

/** One reason why a value was refused. */
export interface Issue {
  readonly path: readonly (string | number)[];
  readonly expected: string;
  readonly actual: string;
  readonly rule: string;
}

const MOST_ISSUES = 16;
const PREVIEW_LENGTH = 40;

/** Collects issues up to a limit, so that hostile input cannot make a large report. */
export class Issues {
  readonly list: Issue[] = [];

  add(path: readonly (string | number)[], rule: string, expected: string, actual: unknown): void {
    if (this.full) return;
    this.list.push({ path: path.map(shortKey), expected, actual: preview(actual), rule });
  }

  tooDeep(levels: number): void {
    this.list.push({ path: [], rule: "maxDepth", expected: `at most ${levels} levels`, actual: "more" });
  }

  get full(): boolean {
    return this.list.length >= MOST_ISSUES;
  }
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
