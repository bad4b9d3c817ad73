/** Config: the project's socket-contract.yaml, read like a catalog and turned into plain data. */

import { checkConfigShape } from "../catalog/check-shape.js";
import type { Report, Severity } from "../diagnostics/diagnostic.js";
import { entryOf, type MapNode, type Node, type ScalarNode } from "../document/model.js";
import { parseDocument } from "../document/parse.js";
import { yaml11Boolean } from "../document/problems.js";
import type { Approval, Config, ConfiguredContract, ConfiguredOutput, IgnoredFinding, RuleSeverity } from "./model.js";

/** Reads a config. Reports what is wrong with it; undefined where it cannot be relied on. */
export function loadConfig(file: string, text: string, report: Report): Config | undefined {
  let sound = true;
  const strict: Report = (diagnostic) => {
    // `off` is what a rule is switched off with, and no other tool reads a config.
    if (diagnostic.rule === yaml11Boolean.name) return;
    sound &&= diagnostic.severity !== "error";
    report(diagnostic);
  };
  // No place in a config takes a type expression.
  const document = parseDocument(file, text, () => false, strict);
  if (!document.root) return undefined;
  checkConfigShape(document.root, document, strict);
  if (!sound || document.root.kind !== "map") return undefined;
  const { root } = document;
  return {
    file,
    contracts: entriesAt(root, "contracts").map(([name, node]) => contractOf(name.name, node)),
    rules: entriesAt(root, "rules").map(([key, node]): RuleSeverity => {
      return { rule: key.name, ruleAt: key.key.at, severity: choice<Severity | "off">(node, SEVERITIES, "off") };
    }),
    ignores: itemsAt(root, "ignore").map(ignoreOf),
    approvals: itemsAt(root, "approvals").map(approvalOf),
  };
}

const SEVERITIES = ["off", "error", "warning", "info"] as const;
const TARGETS = ["server", "client", "emitter", "types"] as const;
const MODULES = ["esm", "commonjs"] as const;
const DEPLOYS = ["server-first", "client-first", "lockstep", "any"] as const;

function contractOf(name: string, node: Node): ConfiguredContract {
  const deploy = textAt(node, "deploy");
  return {
    name,
    catalog: textAt(node, "catalog") ?? "",
    outputs: itemsAt(node, "outputs").map(outputOf),
    against: itemsAt(node, "against").flatMap((each) => (each.kind === "scalar" ? [String(each.value)] : [])),
    deploy: DEPLOYS.find((each) => each === deploy),
    projects: projectsOf(valueAt(node, "scan")),
  };
}

/** One, or a list of them. */
function projectsOf(scan: Node | undefined): readonly string[] {
  const written = scan && valueAt(scan, "project");
  const items = written?.kind === "sequence" ? written.items : written ? [written] : [];
  return items.flatMap((each) => (each.kind === "scalar" ? [String(each.value)] : []));
}

function outputOf(node: Node): ConfiguredOutput {
  return {
    dir: textAt(node, "dir") ?? "",
    runtimeDir: textAt(node, "runtimeDir"),
    targets: itemsAt(node, "targets").map((each) => choice(each, TARGETS, "server")),
    importExtension: choice(valueAt(node, "importExtension"), [".js", ".ts", "none"] as const, ".js"),
    outbound: choice(valueAt(node, "outbound"), ["strip", "enforce"] as const, "strip"),
    language: choice(valueAt(node, "language"), ["ts", "js"] as const, "ts"),
    module: MODULES.find((each) => each === textAt(node, "module")),
  };
}

function ignoreOf(node: Node): IgnoredFinding {
  return {
    rule: textAt(node, "rule") ?? "",
    ruleAt: valueAt(node, "rule")?.at ?? node.at,
    pointer: textAt(node, "at") ?? "",
    reason: textAt(node, "reason") ?? "",
  };
}

function approvalOf(node: Node): Approval {
  return {
    fingerprint: textAt(node, "fingerprint") ?? "",
    reason: textAt(node, "reason") ?? "",
    until: textAt(node, "until"),
    at: valueAt(node, "fingerprint")?.at ?? node.at,
  };
}

/** The shape has been checked: what is there is of the right kind, and only what may be left out is missing. */
function valueAt(node: Node, name: string): Node | undefined {
  return node.kind === "map" ? entryOf(node, name)?.value : undefined;
}

function textAt(node: Node, name: string): string | undefined {
  const value = valueAt(node, name);
  return value?.kind === "scalar" && typeof value.value === "string" ? value.value : undefined;
}

function choice<T extends string>(node: Node | undefined, choices: readonly T[], otherwise: T): T {
  const written = node?.kind === "scalar" ? String(node.value) : undefined;
  return choices.find((each) => each === written) ?? otherwise;
}

function itemsAt(node: Node, name: string): readonly Node[] {
  const value = valueAt(node, name);
  return value?.kind === "sequence" ? value.items : [];
}

function entriesAt(node: MapNode, name: string): readonly (readonly [{ name: string; key: ScalarNode }, Node])[] {
  const value = valueAt(node, name);
  return value?.kind === "map" ? value.entries.map((entry) => [entry, entry.value] as const) : [];
}
