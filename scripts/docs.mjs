// Writes the pages of docs/ that are made from the code; with --check only says whether they are current.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const page = join(root, "docs", "rules.md");
const text = rulesPage(await ruleList());

if (!process.argv.includes("--check")) writeFileSync(page, text);
else if (readFileSync(page, "utf8") !== text) {
  console.error('docs/rules.md is not what the rules say now. Run "npm run docs".');
  process.exitCode = 1;
}

/** The rules, from TypeScript that Node cannot run as it is. */
async function ruleList() {
  const folder = mkdtempSync(join(tmpdir(), "docs-"));
  const outfile = join(folder, "rules.mjs");
  await build({
    absWorkingDir: root,
    entryPoints: ["src/commands/rule-list.ts"],
    bundle: true,
    format: "esm",
    platform: "node",
    outfile,
    banner: {
      js: 'import { createRequire as _createRequire } from "node:module"; const require = _createRequire(import.meta.url);',
    },
  });
  const { ruleList } = await import(pathToFileURL(outfile).href);
  rmSync(folder, { recursive: true });
  return ruleList;
}

function rulesPage(rules) {
  const rows = [...rules]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, severity, why }) => `| \`${name}\` | ${severity} | ${why.replaceAll("|", "\\|")} |`);
  return `# Rules

Everything that can be found in a catalog, a config or an output. \`npx socket-contract explain <rule>\` shows a bad and a
good example. The config can switch a rule off or give it another severity.

<!-- Made from the rules by "npm run docs". -->

| rule | severity | why |
|---|---|---|
${rows.join("\n")}
`;
}
