/** typia's transform turns these calls into code at build time. */
import typia from "typia";
import type { Page } from "./types.js";

export const loose = typia.createIs<Page>();
export const strict = typia.createEquals<Page>();
const validate = typia.createValidate<Page>();
const validateEquals = typia.createValidateEquals<Page>();
export const looseErrors = (value: unknown) => errorsOf(validate(value));
export const strictErrors = (value: unknown) => errorsOf(validateEquals(value));

function errorsOf(result: typia.IValidation<Page>): readonly unknown[] {
  return result.success ? [] : result.errors;
}
