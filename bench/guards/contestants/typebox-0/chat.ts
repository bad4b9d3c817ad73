/** TypeBox 0.34, compiled. It has no formats of its own: it gets those of ajv-formats. */
import { Type } from "@sinclair/typebox";
import { chatSchema } from "../typebox.js";
import { compile } from "./compile.js";

const looseCheck = /* @__PURE__ */ compile(chatSchema(Type, {}));
const strictCheck = /* @__PURE__ */ compile(chatSchema(Type, { additionalProperties: false }));

export const loose = (value: unknown) => looseCheck.Check(value);
export const strict = (value: unknown) => strictCheck.Check(value);
export const looseErrors = (value: unknown) => [...looseCheck.Errors(value)];
export const strictErrors = (value: unknown) => [...strictCheck.Errors(value)];
