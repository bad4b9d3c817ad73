/** What the containment of each pair is found to be, held against what the suite says. */

import { checkedFormats } from "../../src/schema/formats.js";
import type { Direction, Part, SuiteFile } from "./suite.js";

/** The answer of the library, whichever way it reads plain schemas. */
export type Answer =
  | { readonly answer: "proved" }
  | { readonly answer: "refuted"; readonly witness: unknown }
  | { readonly answer: "unknown"; readonly reason: string };

export type Contained = (inner: unknown, outer: unknown) => Answer | Promise<Answer>;

export type Outcome = "right" | "false proved" | "false refuted" | "unknown" | "error" | "not checked";

/** One assertion of the suite, and what came of it. */
export interface Judged {
  readonly file: string;
  readonly part: Part;
  readonly id: number;
  readonly direction: Direction;
  readonly inner: unknown;
  readonly outer: unknown;
  /** What the suite says. */
  readonly label: boolean;
  readonly outcome: Outcome;
  /** The witness, the reason, or the error. */
  readonly detail: string;
}

export async function judgeSuite(files: readonly SuiteFile[], contained: Contained): Promise<readonly Judged[]> {
  const judged: Judged[] = [];
  for (const { name, part, pairs } of files)
    for (const { id, schema1, schema2, tests } of pairs)
      for (const direction of ["s1SubsetEqOfs2", "s2SubsetEqOfs1"] as const) {
        const label = tests[direction];
        if (label === undefined) continue;
        const [inner, outer] = direction === "s1SubsetEqOfs2" ? [schema1, schema2] : [schema2, schema1];
        const found = isChecked(name) ? await ask(label, () => contained(inner, outer)) : NOT_CHECKED;
        judged.push({ file: name, part, id, direction, inner, outer, label, ...found });
      }
  return judged;
}

type Found = Pick<Judged, "outcome" | "detail">;

const NOT_CHECKED: Found = { outcome: "not checked", detail: "the format is not checked" };

/** Files of formats say what their formats assert; the tool asserts the ones that it checks, and no others. */
function isChecked(file: string): boolean {
  const format = /(?:^|\/)optional\/format\/([^/]+)\.json$/.exec(file)?.[1];
  return format === undefined || checkedFormats().includes(format);
}

async function ask(label: boolean, contained: () => Answer | Promise<Answer>): Promise<Found> {
  try {
    return found(label, await contained());
  } catch (error) {
    return { outcome: "error", detail: String(error) };
  }
}

function found(label: boolean, answer: Answer): Found {
  switch (answer.answer) {
    case "proved":
      return { outcome: label ? "right" : "false proved", detail: "" };
    case "refuted":
      return { outcome: label ? "false refuted" : "right", detail: `by ${JSON.stringify(answer.witness)}` };
    case "unknown":
      return { outcome: "unknown", detail: answer.reason };
    default:
      return answer satisfies never;
  }
}
