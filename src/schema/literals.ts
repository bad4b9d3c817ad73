import type { Json, Schema } from "./model.js";
import { resolved } from "./shape.js";

/** The values that a schema is limited to, where it lists them: literals, enums, null, and unions of such; else undefined. */
export function literalsOf(schema: Schema): readonly Json[] | undefined {
  const here = resolved(schema);
  if (here.never) return [];
  if (here.const) return [here.const.value];
  if (here.enum) return here.enum.value;
  if (here.type?.value.length === 1 && here.type.value[0] === "null") return [null];
  const union = here.anyOf ?? here.oneOf;
  if (union) {
    const members = union.map(literalsOf);
    return members.every((member) => member !== undefined) ? members.flat() : undefined;
  }
  return here.reference ? literalsOf(here.reference.target) : undefined;
}
