/** ajv standalone: the modules that the build writes with it. */
import { validate as loose } from "../../dist/ajv/chat-loose.mjs";
import { validate as looseAll } from "../../dist/ajv/chat-loose-all.mjs";
import { validate as strict } from "../../dist/ajv/chat-strict.mjs";
import { validate as strictAll } from "../../dist/ajv/chat-strict-all.mjs";

export { loose, strict };
export const looseErrors = (value: unknown) => (looseAll(value) ? [] : looseAll.errors);
export const strictErrors = (value: unknown) => (strictAll(value) ? [] : strictAll.errors);
