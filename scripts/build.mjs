// Bundles the command line and the library into dist/, with the licences of what is bundled, and writes declarations.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import "./embed.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, "dist");
rmSync(dist, { recursive: true, force: true });

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { "cli/main": "src/cli/main.ts", index: "src/index.ts" },
  outdir: dist,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  minifySyntax: true,
  minifyWhitespace: true,
  metafile: true,
  legalComments: "none",
  // Bundled CommonJS packages ask for Node's own modules with require(), and for where they are.
  banner: {
    js: [
      'import { createRequire as _createRequire } from "node:module";',
      'import { dirname as _dirname } from "node:path";',
      'import { fileURLToPath as _fileOf } from "node:url";',
      "const require = _createRequire(import.meta.url), __filename = _fileOf(import.meta.url), __dirname = _dirname(__filename);",
    ].join(" "),
  },
});

writeFileSync(join(dist, "THIRD-PARTY-LICENSES.txt"), licences(Object.keys(metafile.inputs)));
if (!process.argv.includes("--no-types")) {
  execFileSync(
    process.execPath,
    [join(root, "node_modules/typescript/bin/tsc"), "-p", join(root, "tsconfig.types.json")],
    {
      stdio: "inherit",
    },
  );
}

function licences(inputs) {
  const packages = new Set(
    inputs.map((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1]).filter(Boolean),
  );
  return [...[...packages].sort().map(licence), typeScriptLicence()].join("\n\n");
}

function licence(name) {
  const folder = join(root, "node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), "utf8").trim() : license;
  return `${name} ${version}\n${"-".repeat(72)}\n${text}`;
}

/** TypeScript comes inside @ts-morph/common, without its texts; ts6 is another copy of the same major version. */
function typeScriptLicence() {
  const { devDependencies } = JSON.parse(
    readFileSync(join(root, "node_modules/@ts-morph/common/package.json"), "utf8"),
  );
  const texts = ["LICENSE.txt", "ThirdPartyNoticeText.txt"].map((file) =>
    readFileSync(join(root, "node_modules/ts6", file), "utf8").trim(),
  );
  return [`typescript ${devDependencies.typescript}`, "-".repeat(72), ...texts].join("\n");
}
