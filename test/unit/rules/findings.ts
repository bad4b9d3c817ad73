import { loadCatalog } from "../../../src/catalog/load.js";
import { type Diagnostic, sorted } from "../../../src/diagnostics/diagnostic.js";
import { runRules } from "../../../src/rules/run.js";

/** Everything found in a catalog, as `rule: message`, in the order of the file. `others` are files that it includes. */
export async function findings(text: string, others: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const files: Readonly<Record<string, string>> = { ...others, "test.yaml": `catalog: 1\n${text}` };
  const found: Diagnostic[] = [];
  const read = (file: string) => {
    const content = files[file];
    return content === undefined ? { failure: "there is no such file" } : { text: content };
  };
  const catalog = loadCatalog("test.yaml", read, (diagnostic) => found.push(diagnostic));
  if (catalog) found.push(...(await runRules(catalog, "whole")));
  return sorted(found).map(({ rule, message }) => `${rule}: ${message}`);
}

/** The names of the rules alone. */
export async function rulesBroken(text: string, others: Readonly<Record<string, string>> = {}): Promise<string[]> {
  return (await findings(text, others)).map((finding) => finding.slice(0, finding.indexOf(":")));
}
