import { program } from "../../src/cli/program.js";
import type { Terminal } from "../../src/cli/terminal.js";
import { memoryHost } from "../../src/host/memory.js";
import { version } from "../../src/version.js";

const CATALOG = "catalog: 1\ninfo: { title: Chat }\nclientToServer:\n  say: string\n";

export const CLEAN: Readonly<Record<string, string>> = { "chat.events.yaml": CATALOG };

/** The same with one error. */
export const WRONG: Readonly<Record<string, string>> = { "chat.events.yaml": CATALOG.replace("string", "strin") };

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Everything that stands there afterwards, by path. */
  readonly files: ReadonlyMap<string, string>;
}

/** The command line over files in memory, with another version than the next release's. */
export async function run(
  files: Readonly<Record<string, string>>,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const texts = new Map(Object.entries(files));
  const said = { out: "", err: "" };
  const terminal: Terminal = {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    outIsTerminal: false,
    errIsTerminal: false,
    inIsTerminal: false,
    environment,
  };
  const code = await program(memoryHost(texts), terminal).run(args);
  return { code, out: said.out.replaceAll(`"${version}"`, '"0.0.0-test"'), err: said.err, files: texts };
}
