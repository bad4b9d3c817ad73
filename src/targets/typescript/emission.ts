/** What all emitters of one output share: the contract, its names, the user's choices. */

import type { Catalog } from "../../catalog/model.js";
import type { OutputNames } from "../../catalog/output-names.js";
import type { Code } from "../../code/code.js";
import { imported } from "../../code/names.js";
import type { TypeScriptSettings } from "./settings.js";

export interface Emission {
  readonly catalog: Catalog;
  readonly names: OutputNames;
  readonly settings: TypeScriptSettings;
}

/** How an emitted file names another one: `./types` → `./types.js`. */
export function specifier(path: string, { importExtension }: TypeScriptSettings): string {
  return importExtension === "none" ? path : path + importExtension;
}

/** A type of the support code; `module` without extension (`server/types`). */
export function runtimeType(identifier: string, module: string, { settings }: Emission): Code {
  return imported(identifier, specifier(`${settings.runtimePath}/${module}`, settings), "type");
}

/** A function or constant of the support code. */
export function runtimeValue(identifier: string, module: string, { settings }: Emission): Code {
  return imported(identifier, specifier(`${settings.runtimePath}/${module}`, settings), "value");
}
