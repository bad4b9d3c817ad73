/** ajv standalone: the modules that the build writes with it. */
import { validate as loose } from "../../dist/ajv/flat-loose.mjs";
import { validate as looseAll } from "../../dist/ajv/flat-loose-all.mjs";
import { validate as strict } from "../../dist/ajv/flat-strict.mjs";
import { validate as strictAll } from "../../dist/ajv/flat-strict-all.mjs";

export { loose, strict };
export const looseErrors = (value: unknown) => (looseAll(value) ? [] : looseAll.errors);
export const strictErrors = (value: unknown) => (strictAll(value) ? [] : strictAll.errors);
