/** arktype, compiled at run time as it does by itself. */
import { type } from "arktype";
import { pageTypes } from "./types.js";

const looseType = /* @__PURE__ */ pageTypes("ignore");
const strictType = /* @__PURE__ */ pageTypes("reject");

export const loose = (value: unknown) => looseType.allows(value);
export const strict = (value: unknown) => strictType.allows(value);
export const looseErrors = (value: unknown) => errorsOf(looseType(value));
export const strictErrors = (value: unknown) => errorsOf(strictType(value));

function errorsOf(result: unknown): readonly unknown[] {
  return result instanceof type.errors ? result : [];
}
