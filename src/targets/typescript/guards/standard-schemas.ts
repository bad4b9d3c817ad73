/** What guards.ts has for libraries that take a type's checks as a Standard Schema. */

import { list, ts } from "../../../code/code.js";
import { doc } from "../../../code/doc.js";
import { name } from "../../../code/names.js";
import type { GuardsFile, SchemaUnit, Verb } from "./guards-file.js";

export function writeStandard(file: GuardsFile, unit: SchemaUnit): void {
  const { catalog, names } = file.emission;
  const standard = names.standardOf(unit.schema);
  if (standard === undefined || unit.typeName === undefined) return;
  const isPicked = catalog.unknownProperties === "strip" && file.holdings.hasExtras(unit.schema);
  const verbs: readonly Verb[] = isPicked ? ["is", "explain", "pick"] : ["is", "explain"];
  const standardSchema = file.runtime("standard", "standardSchema");
  const made = list(
    ts`${standardSchema}(`,
    verbs.map((verb) => file.function(verb, unit)),
    ts`)`,
  );
  const type = ts`${file.runtime("standard", "StandardSchema", "type")}<${file.type(unit.typeName)}>`;
  file.exportFrom(
    unit,
    ts`
      ${doc([`The checks of ${unit.typeName} for libraries that take a Standard Schema.`])}
      export const ${name(standard)}: ${type} = /* @__PURE__ */ ${made};`,
  );
}
