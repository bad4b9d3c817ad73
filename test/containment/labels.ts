/** Labels of the suite that are wrong: each with a witness, which is judged in every run. */

import { Ajv2020 } from "ajv/dist/2020.js";
import { isEqual } from "../../src/schema/equal.js";
import { checkedFormats, formatCheck } from "../../src/schema/formats.js";
import { guardOf } from "../conformance/front-door.js";
import { emittedModules } from "../support/guards/modules.js";
import type { Judged } from "./judge.js";
import type { Direction } from "./suite.js";

/**
 * Where the suite says that one schema is within the other, the witness is a value of the inner one alone. Where it says
 * that it is not, the witness is the only value that the inner one has, and the outer one has it, too.
 */
export interface WrongLabel {
  readonly file: string;
  readonly id: number;
  readonly assertion: Direction;
  readonly witness: unknown;
  readonly why: string;
  /** Who judges the witness: generated guards only where ajv does not follow the schema's references. */
  readonly judge?: "ajv" | "guard";
}

export const LABELS_FILE = "test/containment/wrong-labels.json";

/** Every line of the list that has to change, and every answer that it does not explain. */
export async function changesTo(labels: readonly WrongLabel[], judged: readonly Judged[]): Promise<readonly string[]> {
  const wrong = judged.filter(({ outcome }) => outcome === "false proved" || outcome === "false refuted");
  const unlisted = wrong.filter((each) => !labels.some((label) => isOf(label, each)));
  return [
    ...unlisted.map((each) => `${nameOf(each)}: ${each.outcome} ${each.detail}`.trimEnd()),
    ...(await Promise.all(labels.map((label) => staleness(label, judged)))).flat(),
    ...namedTwice(labels.map((each) => nameOf({ ...each, direction: each.assertion }))),
  ];
}

export function isExplained(labels: readonly WrongLabel[], judged: Judged): boolean {
  return labels.some((label) => isOf(label, judged));
}

/** As the list and the report call an assertion. */
export function nameOf({ file, id, direction }: Pick<Judged, "file" | "id" | "direction">): string {
  return `${file} #${id} ${direction}`;
}

function isOf({ file, id, assertion }: WrongLabel, judged: Judged): boolean {
  return judged.file === file && judged.id === id && judged.direction === assertion;
}

async function staleness(label: WrongLabel, judged: readonly Judged[]): Promise<readonly string[]> {
  const name = nameOf({ ...label, direction: label.assertion });
  const remove = (why: string): readonly string[] => [`${LABELS_FILE}: remove ${name}\n    (${why})`];
  const assertion = judged.find((each) => isOf(label, each));
  if (!assertion) return remove("the suite has no such assertion");
  if (assertion.outcome === "right") return remove("it is answered as the suite has it");
  const { inner, outer } = assertion;
  const { witness, judge = "ajv" } = label;
  if (!assertion.label && !isEqual(inner, { const: witness }))
    return remove("the inner schema may have other values than the witness, which shows nothing then");
  if (!(await JUDGES[judge](inner, witness))) return remove("the inner schema refuses the witness");
  const isOutside = !(await JUDGES[judge](outer, witness));
  if (assertion.label && !isOutside) return remove("the outer schema accepts the witness");
  return !assertion.label && isOutside ? remove("the outer schema refuses the witness") : [];
}

const JUDGES: Readonly<Record<"ajv" | "guard", (schema: unknown, value: unknown) => boolean | Promise<boolean>>> = {
  ajv(schema, value) {
    if (typeof schema !== "boolean" && (typeof schema !== "object" || schema === null))
      throw new Error(`${JSON.stringify(schema)} is not a schema`);
    const ajv = new Ajv2020({ strict: false, ownProperties: true, logger: false });
    for (const format of checkedFormats()) ajv.addFormat(format, formatCheck(format) ?? (() => true));
    return ajv.compile(schema)(value) === true;
  },
  async guard(schema, value) {
    const outcome = await guardOf(schema, emittedModules());
    if ("refusal" in outcome) throw new Error(outcome.refusal.message);
    return outcome.guard.accepts(value);
  },
};

function namedTwice(names: readonly string[]): readonly string[] {
  const repeated = new Set(names.filter((name, at) => names.indexOf(name) !== at));
  return [...repeated].map((name) => `${LABELS_FILE}: more than one entry is ${name}; keep one`);
}
