/** What the tool emits, from the two catalogs. */
import { explainChat as explainLoose, isChat as isLoose } from "../../dist/loose/guards.js";
import { explainChat as explainStrict, isChat as isStrict } from "../../dist/strict/guards.js";

export const loose = isLoose;
export const strict = isStrict;
export const looseErrors = (value: unknown) => (isLoose(value) ? [] : explainLoose(value).list);
export const strictErrors = (value: unknown) => (isStrict(value) ? [] : explainStrict(value).list);
