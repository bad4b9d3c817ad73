/** Texts that were seen in one place. */

import { checkedFormats, formatCheck } from "../../../schema/formats.js";

/** More than this many different ones are not counted one by one. */
const MOST = 64;
/** Longer ones are told apart from no others. */
const LONGEST = 40;

/** Any word is a hostname, so that being one says nothing. */
const FORMATS = checkedFormats().filter((format) => format !== "hostname");

export class Strings {
  count = 0;
  /** How often each was seen; absent where there are too many, or too long ones. */
  values: Map<string, number> | undefined = new Map();
  /** Those that all of them have. */
  formats: readonly string[] = FORMATS;

  add(text: string): void {
    this.count += 1;
    if (this.formats.length > 0) this.formats = this.formats.filter((format) => has(format, text));
    this.#count(text, 1);
  }

  absorb(other: Strings): void {
    this.count += other.count;
    this.formats = this.formats.filter((format) => other.formats.includes(format));
    if (!other.values) this.values = undefined;
    for (const [text, times] of other.values ?? []) this.#count(text, times);
  }

  #count(text: string, times: number): void {
    if (!this.values) return;
    this.values.set(text, (this.values.get(text) ?? 0) + times);
    if (text.length > LONGEST || this.values.size > MOST) this.values = undefined;
  }
}

/** `room:1` is a URI to the letter, and hardly ever meant as one. */
function has(format: string, text: string): boolean {
  return (format !== "uri" || text.includes("://")) && formatCheck(format)?.(text) === true;
}
