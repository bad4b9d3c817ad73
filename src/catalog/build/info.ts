import type { Report } from "../../diagnostics/diagnostic.js";
import { entryOf } from "../../document/model.js";
import { pascalCase } from "../identifiers.js";
import type { Info } from "../model.js";
import { titleWithoutName } from "../problems/names.js";
import type { CatalogFile } from "./includes.js";
import { mapOf, scalarAt, textAt, textOf, valueAt } from "./nodes.js";

/** What a catalog says of itself; where it has no title, its file's name serves. */
export function readInfo(file: CatalogFile, report: Report): Info {
  const { root, document } = file;
  const info = mapOf(valueAt(root, "info"));
  const written = info && valueAt(info, "title");
  const title = textOf(written) ?? nameOfFile(document.file);
  const at = written?.at ?? entryOf(root, "catalog")?.key.at ?? root.at;
  const name = pascalCase(title);
  if (name === "") report(titleWithoutName.found({ at, facts: { title } }));
  const version = info && scalarAt(info, "version");
  return {
    title,
    name: name === "" ? "Contract" : name,
    version: version && (textOf(version) ?? version.raw),
    description: info && textAt(info, "description"),
    at,
  };
}

/** `contracts/chat.events.yaml` is called chat. */
function nameOfFile(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1).replace(/(?:\.events)?\.(?:ya?ml|json)$/, "");
}
