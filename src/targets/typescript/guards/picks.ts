/** Which exported function of guards.ts picks what a handler answers with. */

import { answerValue, schemaPlaces } from "../../../catalog/places.js";
import type { Schema } from "../../../schema/model.js";
import { reachable } from "../../../schema/shape.js";
import type { Emission, GuardPicks } from "../emission.js";
import { Holdings } from "./holdings.js";
import { answerBase, dataBase, makeSchemas } from "./made-schemas.js";
import { onlyReference } from "./schema-facts.js";

/** By name; an answer with several values is picked as an array. */
export function guardPicks({ catalog, names }: Emission): GuardPicks {
  const made = makeSchemas(catalog, names);
  const holdings = new Holdings(reachable([...schemaPlaces(catalog), ...made.all.map(({ schema }) => schema)]));
  const pickOf = (schema: Schema | undefined, base: string): string | undefined => {
    if (!schema || !holdings.hasExtras(schema)) return undefined;
    return `pick${names.typeOf(onlyReference(schema) ?? schema) ?? base}`;
  };
  return {
    answer: (event) => pickOf(made.tuples.get(event)?.schema ?? answerValue(event), answerBase(event, names)),
    error: (error) => pickOf(error.data, dataBase(error, names)),
  };
}
