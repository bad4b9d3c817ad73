/** The tool, scanning as a process of its own, and what that costs. */

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface FoundPlace {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}

export interface Scanned {
  readonly exitCode: number | null;
  readonly findings: readonly FoundPlace[];
  /** That a processor worked on it. */
  readonly seconds: number;
  /** As much as the process ever held. */
  readonly bytes: number;
}

/** The part of the JSON result that is asked for. */
interface Result {
  readonly findings: readonly {
    readonly rule: string;
    readonly message: string;
    readonly at: { readonly file: string; readonly start: { readonly line: number } };
  }[];
}

const LAUNCHER = join(process.cwd(), "bin/socket-contract.js");
const MEASURE = join(process.cwd(), "test/scan/measure.mjs");

export function scan(directory: string): Scanned {
  const costs = join(directory, "costs.json");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--max-old-space-size=1536", "--import", MEASURE, LAUNCHER, "scan", "--format", "json"],
    { cwd: directory, env: { PATH: process.env["PATH"], COSTS: costs }, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  if (status === null || status > 1) throw new Error(`The scan ended with ${status}:\n${stdout}${stderr}`);
  const result = JSON.parse(stdout) as Result; // As the schema of results says it is.
  const findings = result.findings.map(({ rule, message, at }) => ({
    rule,
    message,
    file: at.file,
    line: at.start.line,
  }));
  return { exitCode: status, findings, ...costsIn(costs) };
}

/** As measure.mjs leaves them. */
interface Costs {
  /** In kilobytes. */
  readonly maxRSS: number;
  /** In microseconds. */
  readonly userCPUTime: number;
  readonly systemCPUTime: number;
}

function costsIn(file: string): Pick<Scanned, "seconds" | "bytes"> {
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(file, "utf8")) as Costs; // Just written.
  return { seconds: (userCPUTime + systemCPUTime) / 1e6, bytes: maxRSS * 1024 };
}
