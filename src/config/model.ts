/** The config: which catalogs a project has and where their code goes, as written, each name with its place. */

import type { Severity } from "../diagnostics/diagnostic.js";
import type { Span } from "../text/span.js";

export interface Config {
  /** Its directory is what the paths in it are relative to. */
  readonly file: string;
  readonly contracts: readonly ConfiguredContract[];
  readonly rules: readonly RuleSeverity[];
  readonly ignores: readonly IgnoredFinding[];
}

export interface ConfiguredContract {
  readonly name: string;
  readonly catalog: string;
  /** Empty where the config leaves it to the defaults. */
  readonly outputs: readonly ConfiguredOutput[];
}

export interface ConfiguredOutput {
  readonly dir: string;
  readonly runtimeDir: string | undefined;
  readonly targets: readonly ("server" | "client" | "emitter")[];
  readonly importExtension: ".js" | ".ts" | "none";
  readonly outbound: "strip" | "enforce";
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
