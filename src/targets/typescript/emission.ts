/** What all emitters of one output share: the contract, its names, the user's choices. */

import type { Catalog, ErrorDeclaration, Event } from "../../catalog/model.js";
import type { OutputNames, Scope } from "../../catalog/output-names.js";
import { type Code, empty, ts } from "../../code/code.js";
import { imported, importedAll, importedAs } from "../../code/names.js";
import type { TypeScriptSettings } from "./settings.js";

export interface Emission {
  readonly catalog: Catalog;
  readonly names: OutputNames;
  readonly settings: TypeScriptSettings;
}

/** Functions of guards.ts that build what is declared of a value, where there can be more; by name. */
export interface GuardPicks {
  /** Of the value that an event is answered with. */
  answer(event: Event): string | undefined;
  /** Of an error's data. */
  error(error: ErrorDeclaration): string | undefined;
}

/** The same for one file. */
export interface FileEmission extends Emission {
  /** The names that are given away in it. */
  readonly taken: ReadonlySet<string>;
  /** What stands before the names of types.ts. */
  readonly types: Code;
  /** What stands before the names of guards.ts. */
  readonly guards: Code;
}

export function inFile(scope: Scope, emission: Emission): FileEmission {
  const decided = emission.names.decided.filter((each) => each.scope === scope);
  return {
    ...emission,
    taken: new Set(decided.map(({ name }) => name)),
    types: scope === "types" ? empty : ts`${importedAll("types", specifier("./types", emission.settings), "type")}.`,
    guards: ts`${importedAll("guards", specifier("./guards", emission.settings), "value")}.`,
  };
}

/** How an emitted file names another one: `./types` → `./types.js`. */
export function specifier(path: string, { importExtension }: TypeScriptSettings): string {
  return importExtension === "none" ? path : path + importExtension;
}

/** A module of the support code, `server/types`, as an emitted file names it. */
export function runtimeModule(module: string, { settings }: Emission): string {
  return specifier(`${settings.runtimePath}/${module}`, settings);
}

/** A type of the support code, under another name where the contract needs its own. */
export function runtimeType(identifier: string, module: string, emission: FileEmission): Code {
  const from = runtimeModule(module, emission);
  if (!emission.taken.has(identifier)) return imported(identifier, from, "type");
  return importedAs(`Runtime${identifier}`, { name: identifier, from, as: "type" });
}

/** A function or constant of the support code. */
export function runtimeValue(identifier: string, module: string, emission: Emission): Code {
  return imported(identifier, runtimeModule(module, emission), "value");
}
