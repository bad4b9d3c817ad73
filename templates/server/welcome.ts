// Who may come in: the handshake of a client, and the contract that it was made from.

import { type Declared, DeclaredError, failureIn } from "../answers.js";
import { internalError, invalidArguments, type WireError } from "../errors.js";
import { Issues } from "../issues.js";
import { limited, skewLine } from "../logging.js";
import { choice } from "../options.js";
import { CONTRACT_KEY, type Skew, versionIn, withoutContract } from "../skew.js";
import { staysWithin, toJson } from "../walk.js";
import type { RawSocket } from "./raw.js";
import type { PolicyOptions } from "./types.js";
import type { Watch } from "./watch.js";

/** The parts of the handshake that the contract declares, or why it is refused. */
type Seen = { readonly parts: object } | { readonly refusal: WireError };

/** `authenticate`, as the application wrote it. */
type Ask = (handshake: object) => unknown;

/** Versions of the contract that are told of, each once: clients can name any number of them. */
const MOST_VERSIONS = 100;

export class Welcome {
  readonly #watch: Watch;
  readonly #onSkew: NonNullable<PolicyOptions["onSkew"]>;
  readonly #warn = limited((line) => console.warn(line));
  readonly #known = new Set<string>();

  constructor(watch: Watch, { onSkew = "log" }: PolicyOptions) {
    this.#watch = watch;
    this.#onSkew =
      typeof onSkew === "function"
        ? onSkew
        : choice<"log" | "ignore" | "refuse">("onSkew", onSkew, ["log", "ignore", "refuse"]);
  }

  /** Lets a socket in, or says why not. `ask` may make it `socket.data`. Never rejects. */
  async admit(raw: RawSocket, ask: Ask): Promise<WireError | undefined> {
    const since = performance.now();
    const refusal = await this.#refusal(raw, ask);
    const arrival = { event: "connect", socketId: raw.id, durationMs: performance.now() - since };
    const { observer } = this.#watch;
    if (refusal) observer?.refused({ ...arrival, code: refusal.code });
    else observer?.accepted(arrival);
    return refusal;
  }

  async #refusal(raw: RawSocket, ask: Ask): Promise<WireError | undefined> {
    const seen = this.#handshake(raw);
    if ("refusal" in seen) return seen.refusal;
    try {
      const outdated = await this.#skewed(raw);
      if (outdated) return outdated;
      const params = this.#watch.paramsOf(raw.nsp);
      const result = await ask(params ? { ...seen.parts, params } : seen.parts);
      const failure = failureIn(result);
      if (failure) return this.#declared(failure, raw, notDeclared(failure));
      if (result !== undefined) raw.data = result;
      return undefined;
    } catch (error) {
      return this.#declared(error instanceof DeclaredError ? error : undefined, raw, error);
    }
  }

  #handshake(raw: RawSocket): Seen {
    const { contract, inbound, maxDepth } = this.#watch;
    const { handshake: guard } = contract;
    if (!guard) return { parts: {} };
    const { auth, query, headers } = raw.handshake;
    // It came before anybody watched the packets.
    toJson([auth]);
    const parts = { auth: withoutContract(auth ?? {}), query, headers };
    if (inbound === "off") return { parts };
    const within = !guard.deep || staysWithin(maxDepth, [parts.auth]);
    if (within && guard.is(parts)) return { parts: Object(guard.pick(parts)) };
    const issues = new Issues();
    if (within) guard.explain(parts, issues);
    else issues.tooDeep(maxDepth);
    return this.#violation(raw, issues) ?? { parts };
  }

  /** The refusal, where what breaks the contract is refused. */
  #violation(raw: RawSocket, { list }: Issues): { readonly refusal: WireError } | undefined {
    const refused = this.#watch.inbound === "enforce";
    this.#watch.violated({ event: "connect", socketId: raw.id, issues: list, refused });
    return refused ? { refusal: invalidArguments(list) } : undefined;
  }

  /** Why a client of another version may not come in. */
  async #skewed(raw: RawSocket): Promise<WireError | undefined> {
    const { version: ours } = this.#watch.contract;
    const theirs = versionIn(raw.handshake.auth, ours);
    if (theirs === undefined || theirs === ours) return undefined;
    const skew: Skew = { socketId: raw.id, theirs, ours };
    switch (this.#onSkew) {
      case "ignore":
        return undefined;
      case "log":
        this.#log(skew);
        return undefined;
      case "refuse":
        return otherContract(skew);
      default: {
        const failure = failureIn(await this.#onSkew(skew));
        return failure && this.#declared(failure, raw, notDeclared(failure));
      }
    }
  }

  #log(skew: Skew): void {
    if (this.#known.has(skew.theirs) || this.#known.size === MOST_VERSIONS) return;
    this.#known.add(skew.theirs);
    this.#warn(skewLine(skew));
  }

  /** The refusal in the contract's shape. What the handshake does not declare is the application's mistake. */
  #declared(declared: Declared | undefined, raw: RawSocket, otherwise: unknown): WireError {
    const where = { event: "connect", socketId: raw.id };
    try {
      const { refusals } = this.#watch.contract;
      const allowed = declared && refusals?.includes(declared.code) ? this.#watch.shape(declared) : undefined;
      if (allowed) return allowed;
      this.#watch.failed(otherwise, where);
    } catch (error) {
      this.#watch.failed(error, where);
    }
    return internalError;
  }
}

/** What Socket.IO's middleware passes on to the client as `data`. */
export function refusalError(error: WireError): Error {
  return Object.assign(new Error(error.message), { data: error });
}

function notDeclared({ code }: Declared): Error {
  return new Error(`"${code}" is not an error of the handshake`);
}

function otherContract({ theirs, ours }: Skew): WireError {
  const issues = new Issues();
  issues.add(["auth", CONTRACT_KEY], "contract", ours, theirs);
  return invalidArguments(issues.list);
}
