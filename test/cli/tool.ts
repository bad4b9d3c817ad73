import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const LAUNCHER = join(process.cwd(), "bin/socket-contract.js");

/** A catalog of one event each way, enough for a whole output. */
export const CATALOG = `catalog: 1
info: { title: Chat }
clientToServer:
  say: string
serverToClient:
  said: string
`;

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Settings {
  readonly environment?: Readonly<Record<string, string>>;
  /** The user that runs the tool, where the tests run as root. */
  readonly user?: number;
  /** Seen from the project's directory. */
  readonly from?: string;
}

/** A project of somebody who uses the tool: a temporary directory, in which it runs as a process of its own. */
export class Project {
  readonly directory = mkdtempSync(join(tmpdir(), "socket-contract-cli-"));

  constructor(files: Readonly<Record<string, string>> = { "chat.events.yaml": CATALOG }) {
    // Other users may look into it, which a temporary directory does not allow by itself.
    chmodSync(this.directory, 0o755);
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  run(args: readonly string[], { environment = {}, user, from = "." }: Settings = {}): Run {
    const { PATH, TMPDIR } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [LAUNCHER, ...args], {
      cwd: join(this.directory, from),
      env: { PATH, TMPDIR, ...environment },
      encoding: "utf8",
      timeout: 60_000,
      ...(user === undefined ? {} : { uid: user, gid: user }),
    });
    return { code: status, out: stdout, err: stderr };
  }

  path(name: string): string {
    return join(this.directory, name);
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), text);
  }

  read(name: string): string {
    return readFileSync(this.path(name), "utf8");
  }

  edit(name: string, change: (text: string) => string): void {
    this.write(name, change(this.read(name)));
  }

  remove(name: string): void {
    rmSync(this.path(name), { recursive: true });
  }

  /** Every file below `name` with its text and the time it was written at. */
  snapshot(name = "."): Record<string, readonly [text: string, written: number]> {
    const files = readdirSync(this.path(name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    return Object.fromEntries(
      files.sort().map((file) => [file, [readFileSync(file, "utf8"), statSync(file).mtimeMs] as const]),
    );
  }

  close(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}
