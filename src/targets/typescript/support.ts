/** The support code: those modules of `templates/` that an output imports, as they are but for import extensions. */

import type { EmittedFile } from "./index.js";
import type { TypeScriptSettings } from "./settings.js";
import { templates } from "./templates.generated.js";

const FOLDER = "runtime/";

/** What `files` import of the support code, and what that imports in turn; sorted by path. */
export function supportFiles(files: readonly EmittedFile[], settings: TypeScriptSettings): readonly EmittedFile[] {
  const needed = new Set<string>();
  for (const { text } of files) for (const path of runtimeImports(text, settings)) needed.add(path);
  for (const path of needed) for (const each of templateImports(path)) needed.add(each);
  return [...needed].sort().map((path) => ({ path: FOLDER + path, text: withExtension(template(path), settings) }));
}

/** A relative import or re-export. Only these start a line so: comments and strings from a catalog never do. */
const SPECIFIER = /^((?:import|export|\})[^"\n]* from ")(\.{1,2}\/[^"]+)(";)$/gm;

function specifiersOf(text: string): readonly string[] {
  return [...text.matchAll(SPECIFIER)].map((match) => match[2] ?? "");
}

function runtimeImports(text: string, { runtimePath }: TypeScriptSettings): readonly string[] {
  const prefix = `${runtimePath}/`;
  return specifiersOf(text)
    .filter((specifier) => specifier.startsWith(prefix))
    .map((specifier) => `${withoutExtension(specifier.slice(prefix.length))}.ts`);
}

function templateImports(path: string): readonly string[] {
  return specifiersOf(template(path)).map((specifier) => `${resolve(path, withoutExtension(specifier))}.ts`);
}

/** `server/socket.ts`, `../acks` → `acks` */
function resolve(from: string, specifier: string): string {
  const segments = from.split("/").slice(0, -1);
  for (const segment of specifier.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

function withExtension(text: string, { importExtension }: TypeScriptSettings): string {
  const extension = importExtension === "none" ? "" : importExtension;
  return text.replace(SPECIFIER, (_all, before: string, specifier: string, after: string) => {
    return before + withoutExtension(specifier) + extension + after;
  });
}

function withoutExtension(specifier: string): string {
  return specifier.replace(/\.(js|ts)$/, "");
}

function template(path: string): string {
  const text = templates[path];
  if (text === undefined) throw new Error(`There is no template "${path}"`);
  return text;
}
