/** The config: which catalogs a project has and where their code goes, as written, each name with its place. */

import type { Severity } from "../diagnostics/diagnostic.js";
import type { Span } from "../text/span.js";

export interface Config {
  /** Its directory is what the paths in it are relative to. */
  readonly file: string;
  readonly contracts: readonly ConfiguredContract[];
  readonly rules: readonly RuleSeverity[];
  readonly ignores: readonly IgnoredFinding[];
  readonly approvals: readonly Approval[];
}

export interface ConfiguredContract {
  readonly name: string;
  readonly catalog: string;
  /** Empty where the config leaves it to the defaults. */
  readonly outputs: readonly ConfiguredOutput[];
  /** What it is compared with: revisions, files, directories. */
  readonly against: readonly string[];
  readonly deploy: "server-first" | "client-first" | "lockstep" | "any" | undefined;
  /** The TypeScript projects that it is held against; empty where the config names none. */
  readonly projects: readonly string[];
}

export interface ConfiguredOutput {
  readonly dir: string;
  readonly runtimeDir: string | undefined;
  readonly targets: readonly ("server" | "client" | "emitter" | "types")[];
  readonly importExtension: ".js" | ".ts" | "none";
  readonly outbound: "strip" | "enforce";
  readonly language: "ts" | "js";
  readonly module: "esm" | "commonjs" | undefined;
}

export interface RuleSeverity {
  readonly rule: string;
  readonly ruleAt: Span;
  readonly severity: Severity | "off";
}

export interface IgnoredFinding {
  readonly rule: string;
  readonly ruleAt: Span;
  /** A JSON Pointer into the catalog. */
  readonly pointer: string;
  readonly reason: string;
}

/** A change that the team has decided to live with. */
export interface Approval {
  readonly fingerprint: string;
  readonly reason: string;
  /** The last day on which it holds, as 2027-01-01; for good where it is absent. */
  readonly until: string | undefined;
  readonly at: Span;
}
