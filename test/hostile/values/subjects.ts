/** Everything that a golden case's guards.ts exports, by the kind of value that it takes. */

import type { Catalog } from "../../../src/catalog/model.js";
import { type OutputNames, outputNames } from "../../../src/catalog/output-names.js";
import { answerArguments, answerValue, eventsOf } from "../../../src/catalog/places.js";
import type { Schema } from "../../../src/schema/model.js";
import { answerBase, dataBase, makeSchemas } from "../../../src/targets/typescript/guards/made-schemas.js";
import { variantOf } from "../../support/schemas/variants.js";
import { eventSubjects } from "./event-subjects.js";
import type { GoldenGuards } from "./golden-guards.js";
import { handshakeSubjects } from "./handshake-subjects.js";
import { plainReading } from "./plain-reading.js";
import { member, type Subject, verbsOf } from "./subject.js";

/** Subjects, and the exports that they are made of. */
export interface Found {
  readonly subject: Subject;
  readonly exports: readonly string[];
}

/** All of a case; an error where it exports something that nobody here knows how to try. */
export function subjectsOf(guards: GoldenGuards): readonly Subject[] {
  const names = outputNames(guards.catalog);
  const found = [
    ...schemaSubjects(guards, names),
    ...eventSubjects(guards, names),
    ...handshakeSubjects(guards, names),
  ];
  const tried = new Set(found.flatMap(({ exports }) => exports));
  const left = Object.keys(guards.exports).filter((name) => !tried.has(name));
  if (left.length > 0) throw new Error(`Nothing tries these exports of ${guards.name}: ${left.join(", ")}`);
  return found.map(({ subject }) => subject);
}

function schemaSubjects({ name, catalog, exports }: GoldenGuards, names: OutputNames): readonly Found[] {
  return [...basesOf(catalog, names)].flatMap(([base, schema]): readonly Found[] => {
    const standard = names.standardOf(schema) ?? "";
    const [is, explain, strip, pick] = [`is${base}`, `explain${base}`, `strip${base}`, `pick${base}`];
    const present = [is, explain, strip, pick, standard].filter((each) => each in exports);
    if (present.length === 0) return [];
    const isDeclared = names.schemas.some((each) => each.schema === schema);
    const subject: Subject = {
      title: `${name}: ${base}`,
      valid: (random) => variantOf(schema, random),
      shown: (value) => ({ value }),
      verbs: verbsOf({
        is: exports[is],
        explain: exports[explain],
        strip: exports[strip],
        pick: exports[pick],
        validate: member(member(exports[standard], "~standard"), "validate"),
      }),
      // What the compiler made is told by the support code's own tests.
      ...(isDeclared ? { isRight: plainReading(schema, catalog) } : {}),
    };
    return [{ subject, exports: present }];
  });
}

/** What functions are named after, and the schemas that they are about. */
function basesOf(catalog: Catalog, names: OutputNames): ReadonlyMap<string, Schema> {
  const bases = new Map<string, Schema>();
  for (const { schema, base } of makeSchemas(catalog, names).all) bases.set(base, schema);
  for (const error of catalog.errors) if (error.data) bases.set(dataBase(error, names), error.data);
  for (const namespace of catalog.namespaces) {
    for (const parameter of [namespace.template, ...namespace.rooms.map(({ template }) => template)].flatMap(
      ({ parameters }) => parameters,
    )) {
      const guard = names.guardOf(parameter);
      if (guard !== undefined) bases.set(guard.replace(/^is/, ""), parameter.schema);
    }
    for (const event of eventsOf(namespace)) {
      const value = answerValue(event) ?? answerArguments(event)[0]?.schema;
      if (value) bases.set(answerBase(event, names), value);
    }
  }
  for (const { name, schema } of names.schemas) bases.set(name, schema);
  return bases;
}
