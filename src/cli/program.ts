import { Command, CommanderError } from "commander";
import type { Result } from "../commands/result.js";
import type { Host } from "../host/host.js";
import { version } from "../version.js";
import {
  approvalOf,
  approvalOptions,
  command,
  comparisonOptions,
  configOption,
  type DiffFlags,
  type GlobalFlags,
  type ImportFlags,
  importOptions,
  outputOptions,
  requireOutput,
  type ScanFlags,
  type SelectionFlags,
  scanOptions,
  selection,
} from "./options.js";
import { report } from "./report.js";
import type { Terminal } from "./terminal.js";

/** The commands over a host; `run` answers with the exit code. */
export function program(host: Host, terminal: Terminal): { run(argv: readonly string[]): Promise<number> } {
  let exitCode = 0;
  const root = new Command("socket-contract")
    .description(
      "One YAML catalog of a Socket.IO application's events: typed wrappers, run-time guards, and the CI check.",
    )
    .version(version, "-V, --version")
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.err(text) })
    .showHelpAfterError("Run with --help to see what there is.");

  const finish = (flags: GlobalFlags, work: () => Result | Promise<Result>): Promise<void> =>
    Promise.resolve(work()).then(async (result) => {
      exitCode = await report(host, terminal, result, flags);
    });

  command(root, "validate [catalogs...]", "Read catalogs and say what is wrong with them.")
    .option("--fix", "mend what is certain, and look again", false)
    .addOption(configOption())
    .action((catalogs: string[], flags: SelectionFlags & { fix: boolean }) =>
      finish(flags, async () => (await import("../commands/validate.js")).validate(host, { ...flags, catalogs })),
    );

  outputOptions(command(root, "generate [catalog]", "Validate, then write the typed server and client."))
    .option("--force", "replace files that were edited by hand or written by something else", false)
    .option("--dry-run", "say what would be written, and write nothing", false)
    .action((catalog: string | undefined, flags: SelectionFlags & { force: boolean; dryRun: boolean }) =>
      finish(flags, async () =>
        (await import("../commands/generate.js")).generate(host, { ...selection(catalog, flags), ...flags }),
      ),
    );

  comparisonOptions(
    outputOptions(
      command(
        root,
        "check [catalog]",
        "The CI gate: is the catalog valid, the generated code up to date, and what does a change break?",
      ),
    ),
  ).action((catalog: string | undefined, flags: SelectionFlags) =>
    finish(flags, async () => (await import("../commands/check.js")).check(host, selection(catalog, flags))),
  );

  const diff = command(root, "diff [catalog]", "What changed since another version, and whom it breaks.");
  approvalOptions(comparisonOptions(diff.addOption(configOption()))).action(
    (catalog: string | undefined, flags: DiffFlags) =>
      finish(flags, async () => {
        const approval = approvalOf(flags, diff);
        if (!approval) return (await import("../commands/diff.js")).diff(host, selection(catalog, flags));
        return (await import("../commands/approve.js")).approve(host, selection(catalog, flags), approval);
      }),
  );

  scanOptions(
    command(root, "scan [catalog]", "What code does with its sockets, where that is not what the contract says."),
  ).action((catalog: string | undefined, { project, ...flags }: ScanFlags) =>
    finish(flags, async () => {
      const settings = { ...selection(catalog, flags), ...(project ? { projects: project } : {}) };
      return (await import("../commands/scan.js")).scan(host, settings);
    }),
  );

  const importing = command(
    root,
    "import [file]",
    "A catalog from event maps in TypeScript, or from recorded traffic.",
  );
  importOptions(importing).action((file: string | undefined, flags: ImportFlags) =>
    finish(flags, async () => {
      requireOutput(flags, importing);
      const { importContract } = await import("../commands/import.js");
      return importContract(host, file === undefined ? flags : { ...flags, file });
    }),
  );

  command(root, "init [directory]", "Write a commented starter catalog and config.")
    .option("--title <title>", "what the application is called")
    .action((directory: string | undefined, flags: GlobalFlags & { title?: string }) =>
      finish(flags, async () => {
        const title = flags.title ?? (await askTitle(terminal)) ?? "Chat";
        return (await import("../commands/init.js")).init(host, { directory: directory ?? ".", title });
      }),
    );

  command(root, "rules", "List every rule.").action((flags: GlobalFlags) =>
    finish(flags, async () => (await import("../commands/rules.js")).rules()),
  );

  command(root, "explain <rule>", "Why a rule exists, with a bad and a good example.").action(
    (rule: string, flags: GlobalFlags) =>
      finish(flags, async () => (await import("../commands/rules.js")).explain(rule)),
  );

  return {
    async run(argv) {
      try {
        await root.parseAsync([...argv], { from: "user" });
        return exitCode;
      } catch (error) {
        // Help and version end this way too, with 0; every other such error is wrong usage.
        if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
        throw error;
      }
    },
  };
}

async function askTitle(terminal: Terminal): Promise<string | undefined> {
  if (!terminal.inIsTerminal || !terminal.outIsTerminal) return undefined;
  const { createInterface } = await import("node:readline/promises");
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await reader.question("What is the application called? (Chat) ");
  reader.close();
  return answer.trim() || undefined;
}
