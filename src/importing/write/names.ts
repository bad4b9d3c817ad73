/** Names in code, for what cannot keep the one that its name on the wire would become. */

import { eventIdentifier, pascalCase, reservedWords } from "../../catalog/identifiers.js";

/** What has a name on the wire and, where somebody has chosen one, in code. */
export interface Named {
  readonly name: string;
  readonly identifier: string | undefined;
}

/** What is declared together, and has to differ in code. */
export interface Naming {
  readonly named: readonly Named[];
  /** Words that cannot be names here. */
  readonly reserved: ReadonlySet<string>;
  /** Appended where a name is not free: Event. */
  readonly suffix: string;
  /** Names of types that the generated code declares besides. */
  readonly types: ReadonlySet<string>;
}

/** Of those that need one, the `name` to write beside them. */
export function chosenNames({ named, reserved, suffix, types }: Naming): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const isFree = (identifier: string): boolean =>
    identifier !== "" &&
    !reserved.has(identifier) &&
    !taken.has(pascalCase(identifier)) &&
    !TYPES_OF_EVENTS.some((end) => types.has(pascalCase(identifier) + end));
  const chosen = new Map<string, string>();
  const crowded: string[] = [];
  for (const { name, identifier } of named) {
    const wanted = identifier ?? eventIdentifier(name);
    if (!isFree(wanted)) crowded.push(name);
    else if (identifier !== undefined) chosen.set(name, identifier);
    taken.add(pascalCase(wanted));
  }
  for (const name of crowded) {
    const identifier = firstFree(eventIdentifier(name), suffix, isFree);
    taken.add(pascalCase(identifier));
    chosen.set(name, identifier);
  }
  return chosen;
}

/** What the types of an event's arguments, answers and errors end in. */
const TYPES_OF_EVENTS = ["Arguments", "Error", "Result"];

/** `default` is `defaultEvent`, a second `fooBar` is `fooBar2`. */
function firstFree(derived: string, suffix: string, isFree: (identifier: string) => boolean): string {
  const word = derived === "" ? suffix.toLowerCase() : derived;
  const candidates = [word, `${word}${suffix}`];
  for (let number = 2; ; number++) {
    const found = candidates.find(isFree);
    if (found !== undefined) return found;
    candidates.splice(0, candidates.length, `${word}${number}`);
  }
}

/** Names of arguments, each its own, and none that is a word of JavaScript. */
export function argumentNames(names: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const plain = eventIdentifier(name.replace(/^\.+|\?+$/g, "")) || "argument";
    const word = reservedWords.has(plain) ? `${plain}Value` : plain;
    let free = word;
    for (let number = 2; used.has(pascalCase(free)); number++) free = `${word}${number}`;
    used.add(pascalCase(free));
    return free;
  });
}
