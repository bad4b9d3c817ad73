/** valibot. */
import { is, looseObject, safeParse, strictObject } from "valibot";
import { pageSchema } from "./schemas.js";

const looseSchema = /* @__PURE__ */ pageSchema(looseObject);
const strictSchema = /* @__PURE__ */ pageSchema(strictObject as typeof looseObject);

export const loose = (value: unknown) => is(looseSchema, value);
export const strict = (value: unknown) => is(strictSchema, value);
export const looseErrors = (value: unknown) => safeParse(looseSchema, value).issues ?? [];
export const strictErrors = (value: unknown) => safeParse(strictSchema, value).issues ?? [];
