/** zod 4, compiled at run time as it does by itself. */
import * as z from "zod";
import { chatSchema } from "./schemas.js";

const looseSchema = /* @__PURE__ */ chatSchema(z.looseObject);
const strictSchema = /* @__PURE__ */ chatSchema(z.strictObject);

export const loose = (value: unknown) => looseSchema.safeParse(value).success;
export const strict = (value: unknown) => strictSchema.safeParse(value).success;
export const looseErrors = (value: unknown) => looseSchema.safeParse(value).error?.issues ?? [];
export const strictErrors = (value: unknown) => strictSchema.safeParse(value).error?.issues ?? [];
