/** What the command line is talking to. */
export interface Terminal {
  out(text: string): void;
  /** The conversation: failures, progress, questions. */
  err(text: string): void;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  readonly inIsTerminal: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export function terminal(process: NodeJS.Process): Terminal {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    outIsTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
    inIsTerminal: process.stdin.isTTY === true,
    environment: process.env,
  };
}

/** Colour where somebody looks, unless the environment or a flag says otherwise (https://no-color.org). */
export function colorOf(terminal: Terminal, flag: boolean | undefined, stream: "out" | "err"): "color" | "plain" {
  const { NO_COLOR, FORCE_COLOR } = terminal.environment;
  if (flag === false || (NO_COLOR !== undefined && NO_COLOR !== "")) return "plain";
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== "" && FORCE_COLOR !== "0") return "color";
  const isTerminal = stream === "out" ? terminal.outIsTerminal : terminal.errIsTerminal;
  return isTerminal ? "color" : "plain";
}
