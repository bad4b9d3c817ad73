/** Conditions and what stands behind them: `if (…) return false;` and the like, as a person would break it over lines. */

import { Code, group, indent, line, softline, ts } from "../../../code/code.js";
import { printCode } from "../../../code/print.js";
import { isAlways, isNever, not, printTest, some, type Test } from "./test.js";

/** A condition inside parentheses, broken over lines where it has to be. */
export function condensed(test: Test): Code {
  return group(ts`${indent(ts`${softline}${printTest(test)}`)}${softline}`);
}

const WIDEST = 88;

/** `if (…) return false;`, as many as are easy to read. */
export function failures(test: Test): Code[] {
  if (isAlways(test)) return [];
  if (isNever(test)) return [ts`return false;`];
  const conditions = test.kind === "all" ? test.tests : [test];
  const rows: Test[][] = [];
  let width = 0;
  for (const condition of conditions.map(not)) {
    const own = printCode(printTest(condition)).length + 4;
    if (rows.length === 0 || width + own > WIDEST) {
      rows.push([]);
      width = 0;
    }
    rows.at(-1)?.push(condition);
    width += own;
  }
  return rows.map((row) => failure(some(row)));
}

function failure(test: Test): Code {
  return guarded(test, ts`return false;`);
}

/** A statement behind a condition, in a block of its own where both do not fit into a line. */
export function guarded(condition: Test, statement: Code): Code {
  if (isAlways(condition)) return statement;
  const open = new Code([{ kind: "if-broken", text: " {" }]);
  const close = new Code([{ kind: "if-broken", text: "}" }]);
  return group(ts`if (${condensed(condition)})${open}${indent(ts`${line}${statement}`)}${softline}${close}`);
}
