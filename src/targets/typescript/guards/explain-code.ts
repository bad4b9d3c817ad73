/** The statements that explanations are made of. */

import { Code, group, indent, lines, list, ts } from "../../../code/code.js";
import { literal } from "../../../code/literals.js";
import { printCode } from "../../../code/print.js";
import { condensed } from "./conditions.js";
import type { Subject } from "./explain.js";
import { isAlways, isNever, type Test } from "./test.js";

/** `issues.add(…);` */
export function add({ place, path }: Subject, rule: string, expected: string): Code {
  const args = [path.code, literal(rule), literal(expected), place.code];
  return ts`${list(ts`issues.add(`, args, ts`)`)};`;
}

export interface Link {
  readonly condition: Test;
  /** Statements. */
  readonly body: readonly Code[];
}

const WIDEST = 100;

/** `if … else if … else …`; what cannot happen is left out. */
export function chain(all: readonly Link[]): readonly Code[] {
  const links = all.filter(({ condition }) => !isNever(condition));
  const last = links.findIndex(({ condition }) => isAlways(condition));
  const possible = last === -1 ? links : links.slice(0, last + 1);
  const [first] = possible;
  if (!first) return [];
  if (isAlways(first.condition)) return first.body;
  const short = possible.map(shortLink);
  return [short.includes(undefined) ? blocks(possible) : lines(short.filter((code) => code !== undefined))];
}

/** A link in one line, where it fits. */
function shortLink({ condition, body }: Link, index: number): Code | undefined {
  const [only, ...more] = body;
  if (!only || more.length > 0) return undefined;
  const start = index === 0 ? ts`` : ts`else `;
  const head = isAlways(condition) ? start : ts`${start}if (${condensed(condition)}) `;
  const code = ts`${head}${only}`;
  const text = printCode(code);
  if (text.length > WIDEST || text.includes("\n") || /^(?:else )?(?:for|let|const) /.test(text)) return undefined;
  // Two conditions in one line are hard to read.
  return !isAlways(condition) && printCode(only).startsWith("if ") ? undefined : code;
}

function blocks(links: readonly Link[]): Code {
  const parts = links.map(({ condition, body }, index) => {
    const start = index === 0 ? ts`` : ts` else `;
    const head = isAlways(condition) ? start : ts`${start}if (${condensed(condition)}) `;
    return ts`
      ${head}{
        ${body}
      }`;
  });
  return new Code(parts.flatMap((part) => part.parts));
}

/** A loop that ends when the report is full. */
export function loop(head: Code, body: readonly Code[]): Code {
  return ts`
    for (${group(indent(head))}) {
      ${body}
    }`;
}
