import { defineRule } from "../../diagnostics/rule.js";
import type { DeclaredEvent, Mismatch, Program, Scan, SentArgument } from "../model.js";
import { certainArguments } from "./subjects/arguments.js";
import { declaredEmits, wrongForAll } from "./subjects/uses.js";

interface Facts extends Readonly<Record<string, unknown>> {
  readonly event: string;
  readonly argument: string;
  readonly path: Mismatch["path"];
  readonly sent: string | undefined;
  readonly declared: string;
}

export const argumentType = defineRule<Scan, Facts>({
  name: "argument-type",
  severity: "error",
  why: "Whoever receives an event relies on the types that the contract declares; a value of another type is refused by guards, or breaks what reads it.",
  message: ({ event, argument, path, sent, declared }) => {
    const name = nameOf(argument, path);
    if (sent === undefined) return `"${event}" is sent without ${name}, which is declared as ${declared}.`;
    return `"${event}" is sent with ${sent} as ${name}, which is declared as ${declared}.`;
  },
  *check(scan) {
    for (const { usage, events, program } of declaredEmits(scan)) {
      for (const [index, sent] of certainArguments(usage).entries()) {
        yield* wrongForAll(events, (declared) => sightingOf(program, sent, { declared, index }));
      }
    }
  },
});

interface Position {
  readonly declared: DeclaredEvent;
  readonly index: number;
}

function sightingOf({ types }: Program, sent: SentArgument, { declared: { event }, index }: Position) {
  const mismatch = types.mismatch(sent, event, index);
  if (!mismatch) return undefined;
  const { at, path, sent: type, declared } = mismatch;
  const argument = event.args[Math.min(index, event.args.length - 1)]?.name ?? "payload";
  return { at, facts: { event: event.name, argument, path, sent: type, declared } };
}

/** `payload.tags[0]`, `payload.tags[]` for any of them. */
function nameOf(argument: string, path: Mismatch["path"]): string {
  const steps = path.map((step) => {
    if (typeof step === "number") return `[${step}]`;
    return step.startsWith("[") ? step : `.${step}`;
  });
  return [argument, ...steps].join("");
}
