/** ajv standalone: the modules that the build writes with it. */
import { validate as loose } from "../../dist/ajv/page-loose.mjs";
import { validate as looseAll } from "../../dist/ajv/page-loose-all.mjs";
import { validate as strict } from "../../dist/ajv/page-strict.mjs";
import { validate as strictAll } from "../../dist/ajv/page-strict-all.mjs";

export { loose, strict };
export const looseErrors = (value: unknown) => (looseAll(value) ? [] : looseAll.errors);
export const strictErrors = (value: unknown) => (strictAll(value) ? [] : strictAll.errors);
