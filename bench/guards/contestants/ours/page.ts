/** What the tool emits, from the two catalogs. */
import { explainPage as explainLoose, isPage as isLoose } from "../../dist/loose/guards.js";
import { explainPage as explainStrict, isPage as isStrict } from "../../dist/strict/guards.js";

export const loose = isLoose;
export const strict = isStrict;
export const looseErrors = (value: unknown) => (isLoose(value) ? [] : explainLoose(value).list);
export const strictErrors = (value: unknown) => (isStrict(value) ? [] : explainStrict(value).list);
