/** typia's transform turns these calls into code at build time. */
import typia from "typia";
import type { Chat } from "./types.js";

export const loose = typia.createIs<Chat>();
export const strict = typia.createEquals<Chat>();
const validate = typia.createValidate<Chat>();
const validateEquals = typia.createValidateEquals<Chat>();
export const looseErrors = (value: unknown) => errorsOf(validate(value));
export const strictErrors = (value: unknown) => errorsOf(validateEquals(value));

function errorsOf(result: typia.IValidation<Chat>): readonly unknown[] {
  return result.success ? [] : result.errors;
}
