/** arktype, compiled at run time as it does by itself. */
import { type } from "arktype";
import { chatTypes } from "./types.js";

const looseType = /* @__PURE__ */ chatTypes("ignore");
const strictType = /* @__PURE__ */ chatTypes("reject");

export const loose = (value: unknown) => looseType.allows(value);
export const strict = (value: unknown) => strictType.allows(value);
export const looseErrors = (value: unknown) => errorsOf(looseType(value));
export const strictErrors = (value: unknown) => errorsOf(strictType(value));

function errorsOf(result: unknown): readonly unknown[] {
  return result instanceof type.errors ? result : [];
}
