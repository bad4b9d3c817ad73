// Writes the pages of docs/ that are made from the code; with --check only says whether they are current.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
// Fixtures are found from here.
process.chdir(root);

const { ruleList } = await load("src/commands/rule-list.ts");
const { verdictTable } = await load("test/support/changes/verdicts.ts");
write("docs/rules.md", rulesPage(ruleList));
write("docs/compatibility.md", withTable(readFileSync("docs/compatibility.md", "utf8"), verdictTable()));

function write(page, text) {
  if (!process.argv.includes("--check")) writeFileSync(page, text);
  else if (readFileSync(page, "utf8") !== text) {
    console.error(`${page} is not what the code says now. Run "npm run docs".`);
    process.exitCode = 1;
  }
}

/** A module in TypeScript, which Node cannot run as it is. */
async function load(entryPoint) {
  const folder = mkdtempSync(join(tmpdir(), "docs-"));
  const outfile = join(folder, "module.mjs");
  await build({
    entryPoints: [entryPoint],
    bundle: true,
    format: "esm",
    platform: "node",
    outfile,
    banner: {
      js: 'import { createRequire as _createRequire } from "node:module"; const require = _createRequire(import.meta.url);',
    },
  });
  const module = await import(pathToFileURL(outfile).href);
  rmSync(folder, { recursive: true });
  return module;
}

function rulesPage(rules) {
  const rows = [...rules]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, severity, why }) => `| \`${name}\` | ${severity} | ${why.replaceAll("|", "\\|")} |`);
  return `# Rules

Everything that can be found in a catalog, a config, an output or a change. \`npx socket-contract explain <rule>\` shows an
example. The config can switch a rule off or give it another severity; of a change, the severity is the loudest that it
is told, which depends on [who runs which version](compatibility.md).

<!-- Made from the rules by "npm run docs". -->

| rule | severity | why |
|---|---|---|
${rows.join("\n")}
`;
}

/** The page with its table, between the two comments around it, made anew. */
function withTable(page, table) {
  const start = '<!-- Made from fixtures/changes by "npm run docs". -->\n';
  const end = "\n<!-- End of what was made. -->";
  const [head, rest] = page.split(start);
  const tail = rest?.split(end)[1];
  if (tail === undefined) throw new Error("docs/compatibility.md has no place for its table");
  return `${head}${start}\n${table}\n${end}${tail}`;
}
