import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";

/** Puts the support modules into a module as text, so that generating needs no files of the package. */
export function embedTemplates(root) {
  const folder = join(root, "templates");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const templates = Object.fromEntries(
    files.map((file) => [relative(folder, file).replaceAll("\\", "/"), readFileSync(file, "utf8")]),
  );
  writeFileSync(
    join(root, "src", "targets", "typescript", "templates.generated.ts"),
    `/** The support modules by path, as they stand in templates/. */
export const templates: Readonly<Record<string, string>> = ${JSON.stringify(templates, undefined, 2)};
`,
  );
}
