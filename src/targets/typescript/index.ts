/** Emits a contract as TypeScript: types, guards, a file for each target, and the support code that they import. */

import type { Catalog } from "../../catalog/model.js";
import { outputNames } from "../../catalog/output-names.js";
import { type Code, empty } from "../../code/code.js";
import { printFile } from "../../code/print.js";
import { emitClient } from "./client/index.js";
import type { Emission, GuardPicks } from "./emission.js";
import { emitEmitter } from "./emitter/index.js";
import { emitGuards, guardPicks } from "./guards/index.js";
import { emitServer } from "./server/index.js";
import type { Target, TypeScriptSettings } from "./settings.js";
import { supportFiles } from "./support.js";
import { emitTypes } from "./types/index.js";
import { selfContained } from "./types/self-contained.js";

export type { Target, TypeScriptSettings } from "./settings.js";

/** `path` is relative to the output; the support code stands under `runtime/`, wherever it will be written to. */
export interface EmittedFile {
  readonly path: string;
  readonly text: string;
}

interface TargetFile {
  readonly target: Target;
  readonly emit: (emission: Emission, picks: GuardPicks) => Code;
}

/** A target's own file is named after it. */
const TARGET_FILES: readonly TargetFile[] = [
  { target: "server", emit: emitServer },
  { target: "client", emit: emitClient },
  { target: "emitter", emit: emitEmitter },
];

/**
 * The files of one output, without banners, in the order in which a reader opens them. The catalog has been validated:
 * what cannot be emitted is a diagnostic of an earlier stage, and an exception here.
 */
export function emitTypeScript(catalog: Catalog, settings: TypeScriptSettings): readonly EmittedFile[] {
  if (settings.targets.every((target) => target === "types")) return [typesAlone(catalog, settings)];
  // Beside others, types are there in any case.
  const targets: readonly Target[] = settings.targets.filter((target) => target !== "types");
  const emission: Emission = { catalog, names: outputNames(catalog), settings: { ...settings, targets } };
  const picks = guardPicks(emission);
  const files = [
    emitted("types.ts", emitTypes(emission)),
    emitted("guards.ts", emitGuards(emission)),
    ...TARGET_FILES.filter(({ target }) => targets.includes(target)).map(({ target, emit }) => {
      return emitted(`${target}.ts`, emit(emission, picks));
    }),
  ];
  return [...files, ...supportFiles(files, settings)];
}

/** One file that imports nothing. */
function typesAlone(catalog: Catalog, settings: TypeScriptSettings): EmittedFile {
  const emission: Emission = { catalog, names: outputNames(catalog), settings };
  return emitted("types.ts", selfContained(emitTypes(emission)));
}

function emitted(path: string, code: Code): EmittedFile {
  // A file without a single declaration would not be a module.
  return { path, text: code === empty ? "export {};\n" : printFile("", code) };
}
