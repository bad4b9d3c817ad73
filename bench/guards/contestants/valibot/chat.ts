/** valibot. */
import { is, looseObject, safeParse, strictObject } from "valibot";
import { chatSchema } from "./schemas.js";

const looseSchema = /* @__PURE__ */ chatSchema(looseObject);
const strictSchema = /* @__PURE__ */ chatSchema(strictObject as typeof looseObject);

export const loose = (value: unknown) => is(looseSchema, value);
export const strict = (value: unknown) => is(strictSchema, value);
export const looseErrors = (value: unknown) => safeParse(looseSchema, value).issues ?? [];
export const strictErrors = (value: unknown) => safeParse(strictSchema, value).issues ?? [];
