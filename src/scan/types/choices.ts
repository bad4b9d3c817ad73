/** A value against several types of which it has to be one. */

import { ts } from "../../compiler/compiler.js";
import type { Difference } from "./comparison.js";
import type { Sent } from "./sent.js";

export function choiceDifference(
  sent: Sent,
  declared: ts.UnionType,
  compare: (member: ts.Type) => Difference | undefined,
): Difference | undefined {
  const differences: Difference[] = [];
  for (const member of declared.types) {
    const difference = compare(member);
    if (!difference || isUndecided(difference)) return undefined;
    differences.push(difference);
  }
  // Where only one can have been meant, what is wrong inside it says more.
  const meant = differences.filter(({ path, declared: part }) => path.length > 0 && !isLiteral(part));
  const [only, second] = meant;
  return only && !second ? only : { path: [], at: sent.at, sent: sent.type, declared };
}

/** What tells the members apart may have one value or another: `{ kind: "text" | "image" }` is one of several. */
function isUndecided({ path, sent, declared }: Difference): boolean {
  const isOneOfSeveral = sent?.isUnion() === true && sent.types.includes(declared);
  return path.length > 0 && isLiteral(declared) && isOneOfSeveral;
}

function isLiteral(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.Literal) !== 0;
}
