/** The flags of the commands, and what is made of them. */

import { type Command, InvalidArgumentError, Option } from "commander";
import type { Severity } from "../diagnostics/diagnostic.js";
import { addDestination, type Destination } from "../formats/destination.js";
import { formatNames } from "../formats/index.js";

const TARGETS = ["server", "client", "emitter", "types"] as const;
type Target = (typeof TARGETS)[number];

export interface GlobalFlags {
  readonly format?: readonly Destination[];
  readonly failOn: Severity;
  readonly maxProblems: number;
  readonly quiet?: true;
  readonly color: boolean;
}

export interface SelectionFlags extends GlobalFlags {
  readonly config?: string;
  readonly out?: string;
  readonly runtimeDir?: string;
  readonly target?: Target[];
  readonly importExtension?: ".js" | ".ts" | "none";
  readonly outbound?: "strip" | "enforce";
  readonly language?: "ts" | "js";
  readonly module?: "esm" | "commonjs";
  readonly against?: readonly string[];
  readonly deploy?: "server-first" | "client-first" | "lockstep" | "any";
  readonly peers?: "ours" | "other";
}

export interface DiffFlags extends SelectionFlags {
  readonly approve?: string;
  readonly reason?: string;
  readonly until?: string;
}

export interface ScanFlags extends GlobalFlags {
  readonly config?: string;
  readonly project?: readonly string[];
}

export interface ImportFlags extends GlobalFlags {
  readonly infer?: string;
  readonly clientToServer?: string;
  readonly serverToClient?: string;
  readonly project?: string;
  readonly title?: string;
  readonly out?: string;
  readonly force?: true;
}

const WRONG_USAGE = { exitCode: 2 };

/** Formats on standard output that leave a place for a catalog: beside text, inside JSON. */
const WITH_OUTPUT = ["text", "json", "markdown"];

/** A catalog that is written nowhere would be lost. */
export function requireOutput({ out, format = [] }: ImportFlags, from: Command): void {
  const spoken = format.filter(({ file }) => file === undefined).map((each) => each.format);
  if (out !== undefined || spoken.length === 0 || spoken.some((each) => WITH_OUTPUT.includes(each))) return;
  from.error(
    `--format ${spoken[0]} leaves no place for the catalog: name a file for it with --out <file>.`,
    WRONG_USAGE,
  );
}

/** An approval takes a fingerprint and a reason; neither means anything alone. */
export function approvalOf({ approve: fingerprint, reason, until }: DiffFlags, diff: Command) {
  if (fingerprint === undefined && reason === undefined && until === undefined) return undefined;
  if (fingerprint === undefined) diff.error("--reason and --until belong to --approve <fingerprint>.", WRONG_USAGE);
  if (reason === undefined || reason.trim() === "") diff.error("--approve takes a --reason <text>.", WRONG_USAGE);
  return { fingerprint, reason, until };
}

export function selection(catalog: string | undefined, flags: SelectionFlags) {
  const { target, ...rest } = flags;
  return { ...rest, catalogs: catalog === undefined ? [] : [catalog], ...(target ? { targets: target } : {}) };
}

/** A command with the flags that all of them take. */
export function command(root: Command, usage: string, description: string): Command {
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

export function configOption(): Option {
  return new Option("--config <file>", "the config, if not the nearest socket-contract.yaml upwards");
}

export function outputOptions(from: Command): Command {
  return from
    .addOption(configOption())
    .option("-o, --out <directory>", "where the code goes (default: after the catalog's title)")
    .addOption(
      new Option(
        "--target <targets>",
        "server, client, emitter, types; several with a comma, in place of the config's (default: server,client)",
      ).argParser(parseTargets),
    )
    .addOption(new Option("--language <language>", "ts, or js with declarations (default: ts)").choices(["ts", "js"]))
    .addOption(
      new Option("--module <system>", "of JavaScript (default: what the nearest package.json says)").choices([
        "esm",
        "commonjs",
      ]),
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

export function comparisonOptions(from: Command): Command {
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

export function importOptions(from: Command): Command {
  return from
    .option("--infer <log>", "recorded traffic instead of a file: one JSON object a line")
    .option("--client-to-server <name>", "the event map of what clients send, where its position does not say it")
    .option("--server-to-client <name>", "the event map of what servers send")
    .option("-p, --project <tsconfig>", "the file's project (default: the nearest tsconfig.json upwards)")
    .option("--title <title>", "of the catalog (default: after the file)")
    .option("-o, --out <file>", "where the catalog goes (default: standard output)")
    .option("--force", "replace the file that is there");
}

export function scanOptions(from: Command): Command {
  return from
    .addOption(configOption())
    .addOption(
      new Option(
        "-p, --project <tsconfig>",
        "a TypeScript project; repeatable, in place of the config's (default: the nearest tsconfig.json upwards)",
      ).argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]),
    );
}

export function approvalOptions(from: Command): Command {
  return from
    .option("--approve <fingerprint>", "accept a finding: write it into the config")
    .option("--reason <text>", "why it is accepted")
    .addOption(new Option("--until <day>", "the last day on which it is, as 2027-01-01").argParser(parseDay));
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

function parseDay(text: string): string {
  const day = new Date(`${text}T00:00:00Z`);
  if (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return text;
  throw new InvalidArgumentError("It takes a day, as 2027-01-01.");
}

function parseTargets(text: string): Target[] {
  return text.split(",").map((named) => {
    const target = TARGETS.find((each) => each === named);
    if (target) return target;
    throw new InvalidArgumentError(
      `There is no target "${named}": choose server, client, emitter, types, or several of them, as in server,client.`,
    );
  });
}
