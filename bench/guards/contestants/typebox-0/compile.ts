/** Compiles a schema with formats. */
import { FormatRegistry, type TSchema } from "@sinclair/typebox";
import { TypeCompiler } from "@sinclair/typebox/compiler";
import { fullFormats } from "ajv-formats/dist/formats.js";

export function compile(schema: unknown) {
  const uuid = fullFormats.uuid as RegExp;
  const dateTime = fullFormats["date-time"] as { validate: (text: string) => boolean };
  FormatRegistry.Set("uuid", (text) => uuid.test(text));
  FormatRegistry.Set("date-time", dateTime.validate);
  return TypeCompiler.Compile(schema as TSchema);
}
