/** typia's transform turns these calls into code at build time. */
import typia from "typia";
import type { Flat } from "./types.js";

export const loose = typia.createIs<Flat>();
export const strict = typia.createEquals<Flat>();
const validate = typia.createValidate<Flat>();
const validateEquals = typia.createValidateEquals<Flat>();
export const looseErrors = (value: unknown) => errorsOf(validate(value));
export const strictErrors = (value: unknown) => errorsOf(validateEquals(value));

function errorsOf(result: typia.IValidation<Flat>): readonly unknown[] {
  return result.success ? [] : result.errors;
}
