import type { Catalog } from "../../../src/catalog/model.js";
import { outputNames } from "../../../src/catalog/output-names.js";
import { printFile } from "../../../src/code/print.js";
import { emitClient } from "../../../src/targets/typescript/client/index.js";
import type { Emission, GuardPicks } from "../../../src/targets/typescript/emission.js";
import { emitEmitter } from "../../../src/targets/typescript/emitter/index.js";
import { emitGuards } from "../../../src/targets/typescript/guards/index.js";
import { emitServer } from "../../../src/targets/typescript/server/index.js";
import type { TypeScriptSettings } from "../../../src/targets/typescript/settings.js";
import { emitTypes } from "../../../src/targets/typescript/types/index.js";
import { catalogOf } from "../catalog/loading.js";

export const defaults: TypeScriptSettings = {
  targets: ["server", "client"],
  importExtension: ".js",
  outbound: "strip",
  runtimePath: "./runtime",
};

const noPicks: GuardPicks = { answer: () => undefined, error: () => undefined };

export function emissionOf(catalog: Catalog, settings: Partial<TypeScriptSettings> = {}): Emission {
  return { catalog, names: outputNames(catalog), settings: { ...defaults, ...settings } };
}

/** types.ts of a catalog titled Chat with these lines. */
export function typesOf(lines: string, settings: Partial<TypeScriptSettings> = {}): string {
  return printFile("", emitTypes(emissionOf(catalogOf(`info: { title: Chat }\n${lines}`), settings)));
}

export function serverOf(lines: string, settings: Partial<TypeScriptSettings> = {}): string {
  return printFile("", emitServer(emissionOf(catalogOf(`info: { title: Chat }\n${lines}`), settings), noPicks));
}

export function clientOf(lines: string, settings: Partial<TypeScriptSettings> = {}, title = "Chat"): string {
  return printFile("", emitClient(emissionOf(catalogOf(`info: { title: ${title} }\n${lines}`), settings), noPicks));
}

export function emitterOf(lines: string, settings: Partial<TypeScriptSettings> = {}): string {
  const only: Partial<TypeScriptSettings> = { targets: ["emitter"], ...settings };
  return printFile("", emitEmitter(emissionOf(catalogOf(`info: { title: Chat }\n${lines}`), only), noPicks));
}

/** guards.ts of a catalog titled Chat with these lines. */
export function guardsOf(lines: string, settings: Partial<TypeScriptSettings> = {}): string {
  return printFile("", emitGuards(emissionOf(catalogOf(`info: { title: Chat }\n${lines}`), settings)));
}

/** The lines of a declaration, from the one that names it to its end. */
export function declarationOf(text: string, name: string): string {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => new RegExp(`\\b(interface|type|const|class|function) ${name}\\b`).test(line));
  if (start === -1) throw new Error(`There is no ${name} in\n${text}`);
  const length = lines.slice(start + 1).findIndex((line) => line === "" || line.startsWith("export"));
  return lines.slice(start, start + 1 + length).join("\n");
}
