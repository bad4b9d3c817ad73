/** Labels of the suite that are wrong: each with a witness, which ajv is asked about in every run. */

import { Ajv2020 } from "ajv/dist/2020.js";
import { checkedFormats, formatCheck } from "../../src/schema/formats.js";
import type { Judged } from "./judge.js";
import type { Direction } from "./suite.js";

/** Says that one schema is within the other, and is not: the witness is a value of the inner one alone. */
export interface WrongLabel {
  readonly file: string;
  readonly id: number;
  readonly assertion: Direction;
  readonly witness: unknown;
  readonly why: string;
}

export const LABELS_FILE = "test/containment/wrong-labels.json";

/** Every line of the list that has to change, and every answer that it does not explain. */
export function changesTo(labels: readonly WrongLabel[], judged: readonly Judged[]): readonly string[] {
  const wrong = judged.filter(({ outcome }) => outcome === "false proved" || outcome === "false refuted");
  const unlisted = wrong.filter((each) => !labels.some((label) => isOf(label, each)));
  return [
    ...unlisted.map((each) => `${nameOf(each)}: ${each.outcome} ${each.detail}`.trimEnd()),
    ...labels.flatMap((label) => staleness(label, judged)),
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

function staleness(label: WrongLabel, judged: readonly Judged[]): readonly string[] {
  const name = nameOf({ ...label, direction: label.assertion });
  const assertion = judged.find((each) => isOf(label, each));
  const remove = (why: string): readonly string[] => [`${LABELS_FILE}: remove ${name}\n    (${why})`];
  if (!assertion) return remove("the suite has no such assertion");
  if (assertion.outcome === "right") return remove("it is answered as the suite has it");
  if (!assertion.label) return remove("the suite says that there is a witness, and one cannot show that there is none");
  const { inner, outer } = assertion;
  if (!accepts(inner, label.witness)) return remove("the inner schema refuses the witness");
  return accepts(outer, label.witness) ? remove("the outer schema accepts the witness") : [];
}

function accepts(schema: unknown, value: unknown): boolean {
  if (typeof schema !== "boolean" && (typeof schema !== "object" || schema === null))
    throw new Error(`${JSON.stringify(schema)} is not a schema`);
  const ajv = new Ajv2020({ strict: false, ownProperties: true, logger: false });
  for (const format of checkedFormats()) ajv.addFormat(format, formatCheck(format) ?? (() => true));
  return ajv.compile(schema)(value) === true;
}

function namedTwice(names: readonly string[]): readonly string[] {
  const repeated = new Set(names.filter((name, at) => names.indexOf(name) !== at));
  return [...repeated].map((name) => `${LABELS_FILE}: more than one entry is ${name}; keep one`);
}
