/** TypeBox 1, compiled, with its own formats. */
import { Type } from "typebox";
import { Compile } from "typebox/compile";
import { chatSchema } from "../typebox.js";

const looseCheck = /* @__PURE__ */ Compile(chatSchema(Type, {}));
const strictCheck = /* @__PURE__ */ Compile(chatSchema(Type, { additionalProperties: false }));

export const loose = (value: unknown) => looseCheck.Check(value);
export const strict = (value: unknown) => strictCheck.Check(value);
export const looseErrors = (value: unknown) => looseCheck.Errors(value);
export const strictErrors = (value: unknown) => strictCheck.Errors(value);
