import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { program } from "../src/cli/program.js";
import { loadConfig } from "../src/config/load.js";
import type { Diagnostic } from "../src/diagnostics/diagnostic.js";
import { renderText } from "../src/diagnostics/text.js";
import { memoryHost } from "../src/host/memory.js";
import { generateFiles, loadCatalogFile } from "../src/index.js";
import { type Block, blocksOf } from "./support/markdown/blocks.js";
import { compileErrors } from "./support/markdown/compile.js";

const root = join(__dirname, "..");
const yamlOf = (page: string): readonly Block[] => blocksOf(page).filter(({ language }) => language === "yaml");
const isCatalog = ({ text }: Block): boolean => /^catalog: 1/m.test(text);
const isConfig = ({ text }: Block): boolean => /^contracts:/m.test(text);

const readme = yamlOf("README.md");
const [chat, features, shared] = readme.filter(isCatalog);
const [config] = readme.filter(isConfig);
const [eventMaps] = blocksOf("README.md").filter(({ text }) => text.startsWith("// src/events.ts\n"));

/** The project of somebody who follows the README. */
const project = new Map([
  ["chat.events.yaml", chat?.text ?? ""],
  ["features.events.yaml", features?.text ?? ""],
  ["shared.events.yaml", shared?.text ?? ""],
  ["src/events.ts", eventMaps?.text ?? ""],
  ["typo.events.yaml", (chat?.text ?? "").replace("returns: Message", "returns: Mesage")],
  [
    "next.events.yaml",
    (chat?.text ?? "")
      .replace("version: 1.4.0", "version: 2.0.0")
      .replace("text: Text }", "text: Text, urgent: boolean }"),
  ],
]);

/** What is wrong with a catalog, as the user sees it; infos are not wrong. */
async function problemsOf(file: string, files: Map<string, string>): Promise<string> {
  const { diagnostics, sources } = await loadCatalogFile(file, memoryHost(files));
  const wrong = diagnostics.filter(({ severity }) => severity !== "info");
  return renderText(wrong, sources, { color: "plain" });
}

describe("the README", () => {
  it.each(["chat.events.yaml", "features.events.yaml", "shared.events.yaml"])(
    "shows a %s that is right",
    async (file) => {
      expect(project.get(file)).not.toBe("");
      expect(await problemsOf(file, project)).toBe("");
    },
  );

  it("shows a config that is right", () => {
    const found: Diagnostic[] = [];
    loadConfig("socket-contract.yaml", config?.text ?? "", (diagnostic) => found.push(diagnostic));
    expect(found).toEqual([]);
  });

  it("shows commands with what they print, and the catalog that its event maps become", async () => {
    const shown = blocksOf("README.md").filter(({ text }) => text.startsWith("$ npx socket-contract "));
    expect(shown.length).toBeGreaterThan(0);
    for (const { text } of shown) {
      const [command = "", ...output] = text.split("\n");
      expect(await outputOf(command.split(" ").slice(3))).toBe(output.join("\n"));
    }
    const imported = readme.filter(isCatalog).find(({ text }) => text.includes("title: Talk"));
    expect(imported?.text).toBe(project.get("talk.events.yaml"));
  });

  it("names the commands and flags that there are", async () => {
    const text = readFileSync(join(root, "README.md"), "utf8");
    const help = await Promise.all(
      ["validate", "generate", "diff", "check", "scan", "import", "init", "rules", "explain"].map((command) =>
        outputOf([command, "--help"]),
      ),
    );
    const flags = new Set(help.join("").match(/--[a-z-]+/g));
    flags.delete("--help");
    expect([...flags].filter((flag) => !text.includes(flag))).toEqual([]);
  });
});

async function outputOf(argv: readonly string[]): Promise<string> {
  let printed = "";
  const write = (text: string): void => {
    printed += text;
  };
  const terminal = {
    out: write,
    err: write,
    outIsTerminal: false,
    errIsTerminal: false,
    inIsTerminal: false,
    environment: {},
  };
  await program(memoryHost(project), terminal).run(argv);
  return printed;
}

describe("the code in README and docs", () => {
  it("compiles against what the README's catalog becomes", async () => {
    const loaded = await loadCatalogFile("chat.events.yaml", memoryHost(project));
    const files = await generateFiles(loaded, { targets: ["server", "client", "emitter"] });
    const generated = files.map(({ path, text }): [string, string] => [`chat/${path}`, text]);
    const examples = [
      "README.md",
      "docs/generated-code.md",
      "docs/policies.md",
      "docs/observability.md",
      "docs/scaling.md",
    ]
      .flatMap(blocksOf)
      .filter(({ language }) => language === "ts")
      .map(({ at, text }): [string, string] => [`${at.replace(/\W+/g, "-")}.ts`, text]);
    expect(examples.length).toBeGreaterThan(3);
    expect(compileErrors(new Map([...generated, ...examples]))).toEqual([]);
  }, 120_000);
});

describe("docs/catalog.md", () => {
  it.each(yamlOf("docs/catalog.md").map(({ at, text }) => [at, text] as const))("%s is right", async (_, text) => {
    const files = new Map([["part.events.yaml", `catalog: 1\n${text}`]]);
    expect(await problemsOf("part.events.yaml", files)).toBe("");
  });
});

describe("docs/rules.md and docs/compatibility.md", () => {
  it("are what the code says now", () => {
    const { status, stderr } = spawnSync(process.execPath, ["scripts/docs.mjs", "--check"], {
      cwd: root,
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });
});
