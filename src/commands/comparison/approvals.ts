import type { Approval } from "../../config/model.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { fingerprintOf } from "../../diagnostics/findings.js";
import type { Problem } from "../result.js";
import { expiredApproval, staleApproval } from "./problems.js";

/** The approvals of a config, and which of them a run had a use for. */
export class Approvals {
  readonly #approvals: readonly Approval[];
  readonly #today: string;
  readonly #used = new Set<Approval>();

  /** `today` as 2027-01-01, the same in every time zone. */
  constructor(approvals: readonly Approval[], today: string) {
    this.#approvals = approvals;
    this.#today = today;
  }

  /** Whether the team has decided to live with it; an approval that has ended is remembered, and covers nothing. */
  cover({ diagnostic, context }: Problem): boolean {
    const fingerprint = fingerprintOf(diagnostic, context);
    const matching = this.#approvals.filter((approval) => approval.fingerprint === fingerprint);
    for (const approval of matching) this.#used.add(approval);
    return matching.some((approval) => !this.#hasEnded(approval));
  }

  /** Those that have ended while what they were for is still found. */
  expired(): Diagnostic[] {
    return [...this.#used].flatMap(({ fingerprint, until, at }) =>
      until !== undefined && until < this.#today ? [expiredApproval.found({ at, facts: { fingerprint, until } })] : [],
    );
  }

  /** Those that matched nothing: only a run that compared everything can tell. */
  stale(): Diagnostic[] {
    return this.#approvals
      .filter((approval) => !this.#used.has(approval))
      .map(({ fingerprint, at }) => staleApproval.found({ at, facts: { fingerprint } }));
  }

  #hasEnded({ until }: Approval): boolean {
    return until !== undefined && until < this.#today;
  }
}
