/** What the tool emits, from the two catalogs. */
import { explainFlat as explainLoose, isFlat as isLoose } from "../../dist/loose/guards.js";
import { explainFlat as explainStrict, isFlat as isStrict } from "../../dist/strict/guards.js";

export const loose = isLoose;
export const strict = isStrict;
export const looseErrors = (value: unknown) => (isLoose(value) ? [] : explainLoose(value).list);
export const strictErrors = (value: unknown) => (isStrict(value) ? [] : explainStrict(value).list);
