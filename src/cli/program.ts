import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import type { Result } from "../commands/result.js";
import type { Severity } from "../diagnostics/diagnostic.js";
import { addDestination, type Destination } from "../formats/destination.js";
import { formatNames } from "../formats/index.js";
import type { Host } from "../host/host.js";
import { version } from "../version.js";
import { report } from "./report.js";
import type { Terminal } from "./terminal.js";

const TARGETS = ["server", "client", "emitter"] as const;
type Target = (typeof TARGETS)[number];

interface GlobalFlags {
  readonly format?: readonly Destination[];
  readonly failOn: Severity;
  readonly maxProblems: number;
  readonly quiet?: true;
  readonly color: boolean;
}

interface SelectionFlags extends GlobalFlags {
  readonly config?: string;
  readonly out?: string;
  readonly runtimeDir?: string;
  readonly target?: Target[];
  readonly importExtension?: ".js" | ".ts" | "none";
  readonly outbound?: "strip" | "enforce";
  readonly against?: readonly string[];
  readonly deploy?: "server-first" | "client-first" | "lockstep" | "any";
  readonly peers?: "ours" | "other";
}

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

  comparisonOptions(
    command(root, "diff [catalog]", "What changed since another version, and whom it breaks.").addOption(
      configOption(),
    ),
  ).action((catalog: string | undefined, flags: SelectionFlags) =>
    finish(flags, async () => (await import("../commands/diff.js")).diff(host, selection(catalog, flags))),
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

function selection(catalog: string | undefined, flags: SelectionFlags) {
  const { target, ...rest } = flags;
  return { ...rest, catalogs: catalog === undefined ? [] : [catalog], ...(target ? { targets: target } : {}) };
}

/** A command with the flags that all of them take. */
function command(root: Command, usage: string, description: string): Command {
  return root
    .command(usage)
    .description(description)
    .addOption(
      new Option(
        "--format <format[=file]>",
        `${formatNames.join(", ")}; repeatable, with =file it is written there (default: text)`,
      ).argParser((value: string, before: readonly Destination[] | undefined) =>
        parsed(addDestination(value, before ?? [])),
      ),
    )
    .addOption(
      new Option("--fail-on <severity>", "exit with 1 from this severity upwards")
        .choices(["error", "warning", "info"])
        .default("error"),
    )
    .addOption(
      new Option("--max-problems <count>", "show no more than so many").argParser(parseCount).default(Infinity, "all"),
    )
    .option("--quiet", "say nothing but what is wrong")
    .option("--no-color", "no colour, also on a terminal");
}

function configOption(): Option {
  return new Option("--config <file>", "the config, if not the nearest socket-contract.yaml upwards");
}

function outputOptions(from: Command): Command {
  return from
    .addOption(configOption())
    .option("-o, --out <directory>", "where the code goes (default: after the catalog's title)")
    .addOption(
      new Option(
        "--target <targets>",
        "server, client, emitter; several with a comma, in place of the config's (default: server,client)",
      ).argParser(parseTargets),
    )
    .addOption(new Option("--import-extension <extension>", "of relative imports").choices([".js", ".ts", "none"]))
    .addOption(
      new Option(
        "--outbound <mode>",
        "strip: what a client sends is only stripped; enforce: its checks are generated too",
      ).choices(["strip", "enforce"]),
    )
    .option("--runtime-dir <directory>", "where the support code goes, for contracts that share it");
}

function comparisonOptions(from: Command): Command {
  return from
    .addOption(
      new Option(
        "--against <baseline>",
        "a Git revision, a file or a directory to compare with; repeatable, in place of the config's",
      ).argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]),
    )
    .addOption(
      new Option("--deploy <order>", "in which order new versions come into use").choices([
        "server-first",
        "client-first",
        "lockstep",
        "any",
      ]),
    )
    .addOption(
      new Option("--peers <make>", "ours: both sides are generated; other: one of them may be of another make").choices(
        ["ours", "other"],
      ),
    );
}

function parsed<T>(value: T | string): T {
  if (typeof value === "string") throw new InvalidArgumentError(value);
  return value;
}

function parseCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError("It takes a whole number from 1.");
  return count;
}

function parseTargets(text: string): Target[] {
  return text.split(",").map((named) => {
    const target = TARGETS.find((each) => each === named);
    if (target) return target;
    throw new InvalidArgumentError(
      `There is no target "${named}": choose server, client, emitter, or several of them, as in server,client.`,
    );
  });
}

async function askTitle(terminal: Terminal): Promise<string | undefined> {
  if (!terminal.inIsTerminal || !terminal.outIsTerminal) return undefined;
  const { createInterface } = await import("node:readline/promises");
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await reader.question("What is the application called? (Chat) ");
  reader.close();
  return answer.trim() || undefined;
}
