/** The command line: arguments in, a report and an exit code out. The only place that catches. */

import { nodeHost } from "../host/node.js";
import { version } from "../version.js";
import { program } from "./program.js";
import { terminal } from "./terminal.js";

// A reader that has seen enough (`| head`) is no error of ours.
process.stdout.on("error", ignoreClosedPipe);
process.stderr.on("error", ignoreClosedPipe);

try {
  process.exitCode = await program(nodeHost(process.cwd()), terminal(process)).run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${bugReport(error)}\n`);
  process.exitCode = 70;
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}

function bugReport(error: unknown): string {
  const debug = process.env["SOCKET_CONTRACT_DEBUG"] !== undefined;
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return [
    `socket-contract ${version} made a mistake of its own, and stopped: ${what.split("\n")[0]}`,
    "Please report it with the command and the catalog that led to it.",
    debug && error instanceof Error
      ? (error.stack ?? "")
      : "Run again with SOCKET_CONTRACT_DEBUG=1 to see where it happened.",
  ].join("\n");
}
