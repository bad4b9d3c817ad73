import type { Report } from "../../diagnostics/diagnostic.js";
import { nearest } from "../../diagnostics/nearest.js";
import type { Node } from "../../document/model.js";
import type { BuiltInCode, CodeUse, ErrorDeclaration } from "../model.js";
import { reservedErrorCode, unknownError } from "../problems/names.js";
import { textsOf } from "./nodes.js";
import type { Schemas } from "./schemas.js";

/** What every part of the build needs. */
export interface Context {
  readonly schemas: Schemas;
  readonly errors: ReadonlyMap<string, ErrorDeclaration>;
  readonly report: Report;
}

const BUILT_IN: Readonly<Record<BuiltInCode, true>> = {
  INVALID_ARGUMENTS: true,
  UNAUTHENTICATED: true,
  FORBIDDEN: true,
  INTERNAL: true,
};

export function isBuiltInCode(code: string): code is BuiltInCode {
  return Object.hasOwn(BUILT_IN, code);
}

/** Codes that a catalog's author lists. Only an error event lists built-in ones too: every answer can carry them anyway. */
export function codesOf(node: Node | undefined, builtIn: "allowed" | "refused", context: Context): readonly CodeUse[] {
  return textsOf(node).flatMap(({ value: code, at }): CodeUse[] => {
    const declaration = context.errors.get(code);
    if (declaration) return [{ code, declaration, at }];
    if (!isBuiltInCode(code)) {
      const suggestion = nearest(code, [...context.errors.keys(), ...Object.keys(BUILT_IN)]);
      const facts = { name: code, ...(suggestion === undefined ? {} : { suggestion }) };
      context.report(unknownError.found({ at, facts }));
      return [];
    }
    if (builtIn === "allowed") return [{ code, declaration: undefined, at }];
    context.report(reservedErrorCode.found({ at, facts: { code, use: "listed" } }));
    return [];
  });
}
