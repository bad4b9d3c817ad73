import type { Automaton } from "../../../../src/containment/languages/automaton.js";
import { formatKnowledge } from "../../../../src/containment/languages/formats.js";
import { automatonOf } from "../../../../src/containment/languages/patterns.js";
import { checkedFormats, formatCheck } from "../../../../src/schema/formats.js";
import { Random } from "../../../hostile/random.js";

const TEXTS = 400;

function accepts({ alphabet, next, isFinal }: Automaton, text: string): boolean {
  let state = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const run = alphabet.starts.findLastIndex((start) => start <= code);
    state = next[state]?.[alphabet.classes[run] ?? 0] ?? 0;
  }
  return isFinal[state] === true;
}

const PATTERNS = [
  "",
  "a",
  "^a",
  "a$",
  "^$",
  "^(?:a|bc)*$",
  "a{2,3}b",
  "^a{0,2}[^a]+?$",
  "(^|b)a(c|$)",
  "^(?:^a|b)+$",
  "[^a-c]",
  "^\\w\\W?$",
  "\\d|\\s",
  "^.b",
  "\\p{Lu}",
  "^(?!a).*c$",
  "^(?=.*b)[a-c]{2,4}$",
  "^[a-c]+(?<!b)$",
  "^(?:(?:a?b)?c?){2}$",
  "$a|b^|c",
  "😀+",
];

describe.each(PATTERNS)("the automaton of %s", (pattern) => {
  it("accepts what the regular expression matches", () => {
    const automaton = automatonOf(pattern);
    if (!automaton) throw new Error("There is no automaton");
    const random = new Random(7);
    for (let index = 0; index < TEXTS; index++) {
      const length = random.below(6);
      const text = Array.from({ length }, () => random.pick([..."aaabbbccd1_A\n", " ", "😀", "é"])).join("");
      expect({ text, accepted: accepts(automaton, text) }).toEqual({
        text,
        accepted: new RegExp(pattern, "u").test(text),
      });
    }
  });
});

describe.each(checkedFormats())("what is known of the format %s", (format) => {
  const knowledge = formatKnowledge(format);
  const check = formatCheck(format);
  if (!knowledge || !check) throw new Error(`Nothing is known of ${format}`);
  const [within, contains] = [new RegExp(knowledge.within, "u"), new RegExp(knowledge.contains, "u")];

  it("has samples that the check accepts", () => {
    expect(knowledge.samples.filter((sample) => !check(sample))).toEqual([]);
  });

  it("lies around and inside of what the check accepts", () => {
    const random = new Random(11);
    const all = [...ALIKE, ...knowledge.samples];
    let accepted = 0;
    for (let index = 0; index < 20 * TEXTS; index++) {
      const text = altered(random.pick(all), random);
      if (check(text)) accepted += 1;
      if (check(text)) expect({ text, isWithin: within.test(text) }).toEqual({ text, isWithin: true });
      if (contains.test(text)) expect({ text, accepted: check(text) }).toEqual({ text, accepted: true });
    }
    expect(accepted).toBeGreaterThan(TEXTS / 4);
  });
});

test("every day of four hundred years is a date to the pattern where it is one to the check", () => {
  const pattern = new RegExp(formatKnowledge("date")?.within ?? "", "u");
  const check = formatCheck("date");
  for (let year = 1900; year < 2301; year++)
    for (const month of ["00", "01", "02", "04", "12", "13"])
      for (const day of ["00", "01", "28", "29", "30", "31", "32"]) {
        const text = `${year}-${month}-${day}`;
        if (pattern.test(text) !== check?.(text)) throw new Error(text);
      }
});

/** Texts of all formats, and texts that look like them. */
const ALIKE = [
  "00000000-0000-4000-8000-00000000000a",
  "2000-02-29",
  "2023-11-30T23:59:60+00:00",
  "12:30:00.5Z",
  "15:59:60-08:00",
  "P1Y2M3DT4H5M6S",
  "PT1M",
  "P2W",
  "ada.l@example.com",
  '"a b"@[192.0.2.1]',
  "a@[IPv6:::1]",
  "https://user@example.com:80/a/b?c=d#e",
  "urn:a:b",
  "http://[::1]/",
  "mail.example-1.com",
  "xn--bcher-kva.example",
  "192.0.2.255",
  "2001:db8::192.0.2.1",
  "1:2:3:4:5:6:7:8",
  `${"a".repeat(62)}.${"b".repeat(63)}.com`,
];

/** As it is, or with a character more, less or other. */
function altered(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const character = random.pick([...'0123569abfzTZPDMW:.-@+/[]" é\n']);
  const change = random.below(4);
  if (change === 0) return text;
  return text.slice(0, at) + (change === 1 ? "" : character) + text.slice(change === 3 ? at : at + 1);
}
