/** What is wrong with a catalog that was imported, told by going back to event maps. */

import { defineProblem, type RulePage } from "../../diagnostics/rule.js";

export const importDiffers = defineProblem<{
  readonly event: string;
  /** In words: `the argument "at"`. */
  readonly where: string;
  readonly original: string;
  readonly generated: string;
}>({
  name: "import-differs",
  severity: "warning",
  why: "What is generated of an imported catalog should have the types that the code had. Where it has others for no reason that import knows of, the import is likely to be wrong.",
  message: ({ event, where, original, generated }) =>
    `"${event}" does not come back as it was: ${where} is ${original} here, and ${generated} in what is generated.`,
  help: () => "Compare the event in the catalog with this one, and mend it by hand.",
});

export const invalidImport = defineProblem<{ readonly errors: readonly string[] }>({
  name: "invalid-import",
  severity: "error",
  why: "A catalog that was imported should validate. One that does not is a mistake of import, which it tells before anybody relies on the catalog.",
  message: ({ errors }) => `The catalog that this became does not validate: ${errors[0] ?? "it cannot be read."}`,
  help: ({ errors }) =>
    `${errors.length > 1 ? `There are ${errors.length} such errors. ` : ""}Run validate on the catalog to see where, mend it by hand, and please report it with this file.`,
});

export const problems: readonly RulePage[] = [importDiffers, invalidImport];
