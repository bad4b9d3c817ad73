import { type Constraints, languageOf, membersOf } from "../../../../src/containment/languages/language.js";

const kindOf = (constraints: Constraints): string => languageOf(constraints).kind;

/** Whether whatever matches the one pattern matches the other. */
const implies = (inner: string, outer: string): boolean =>
  kindOf({ patterns: [inner], notPatterns: [outer] }) === "empty";

describe("a pattern", () => {
  it("matches anywhere in a text, until an anchor holds it", () => {
    expect(implies("^ab$", "b")).toBe(true);
    expect(implies("b", "^ab$")).toBe(false);
    expect(implies("^a", "^[a-c]")).toBe(true);
    expect(implies("c$", "[a-c]$")).toBe(true);
    expect(implies("", "^")).toBe(true);
    expect(implies("^", "$")).toBe(true);
  });

  it("is judged as a set of texts, however it is written", () => {
    expect(implies("^(?:a|b)+$", "^[ab]*$")).toBe(true);
    expect(implies("^[ab]*$", "^(?:a|b)+$")).toBe(false);
    expect(implies("^\\d{4}$", "^[0-9]+$")).toBe(true);
    expect(implies("^[0-9]+$", "^\\d{4}$")).toBe(false);
    expect(implies("^\\p{Lu}", "^\\p{L}")).toBe(true);
    expect(implies("^🐲*$", "^(🐲🐲)*🐲?$")).toBe(true);
    expect(implies("^a{0,3}$", "^a?a?a?$")).toBe(true);
  });

  it("can hold anchors anywhere", () => {
    expect(kindOf({ patterns: ["a^b"] })).toBe("empty");
    expect(languageOf({ patterns: ["^^a$$"] })).toEqual({ kind: "member", text: "a" });
    expect(languageOf({ patterns: ["$^"] })).toEqual({ kind: "member", text: "" });
    expect(kindOf({ patterns: ["$^"], minLength: 1 })).toBe("empty");
    expect(implies("(^|,)a(,|$)", "a")).toBe(true);
  });

  it("can look ahead at the start and behind at the end", () => {
    expect(implies("^(?=.*\\d)[a-z0-9]+$", "\\d")).toBe(true);
    expect(implies("^(?!admin)[a-z]+$", "^admin")).toBe(false);
    expect(kindOf({ patterns: ["^(?!admin)[a-z]+$", "^admin"] })).toBe("empty");
    expect(kindOf({ patterns: ["^[a-z-]+(?<!-)$", "-$"] })).toBe("empty");
    expect(languageOf({ patterns: ["^(?=.*[A-Z])(?=.*\\d).{8,}$"] })).toMatchObject({ kind: "member" });
    expect(implies("^(?=.*[A-Z])(?=.*\\d).{8,}$", "^.{7,}$")).toBe(true);
    expect(implies("^.{7,}$", "^(?=.*[A-Z])(?=.*\\d).{8,}$")).toBe(false);
  });

  it.each(["^(a+)b\\1$", "a(?=b)c?b", "\\bword\\b"])("that no automaton can tell implies itself: %s", (pattern) => {
    expect(implies(pattern, pattern)).toBe(true);
    expect(kindOf({ patterns: [pattern] })).toBe("member");
    expect(kindOf({ patterns: [pattern], notPatterns: ["[a-z]"] })).toBe("unknown");
  });

  it("that is too large is unknown, and soon", () => {
    const before = performance.now();
    expect(kindOf({ patterns: ["^.*a.{16}$"], notPatterns: ["^.*[ab].{15}$", "z.{17}$"] })).not.toBe("empty");
    expect(kindOf({ patterns: ["^(?:[a-z]{1,200}){1,200}$"], notPatterns: ["."] })).not.toBe("member");
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});

describe("lengths", () => {
  it("are counted in code points", () => {
    expect(languageOf({ patterns: ["^🐲+$"], minLength: 2 })).toEqual({ kind: "member", text: "🐲🐲" });
    expect(kindOf({ patterns: ["^🐲🐲$"], maxLength: 1 })).toBe("empty");
  });

  it("are met exactly, near or far", () => {
    expect(kindOf({ patterns: ["^(?:ab)*$"], minLength: 3, maxLength: 3 })).toBe("empty");
    expect(languageOf({ patterns: ["^(?:ab)*$"], minLength: 3, maxLength: 4 })).toEqual({
      kind: "member",
      text: "abab",
    });
    expect(languageOf({ minLength: 5_000 })).toEqual({ kind: "member", text: "a".repeat(5_000) });
    expect(kindOf({ patterns: ["^(?:ab)*$"], minLength: 100_001, maxLength: 100_001 })).toBe("empty");
    expect(kindOf({ minLength: 2, maxLength: 1 })).toBe("empty");
    expect(kindOf({ patterns: ["^a{2,5}$"], minLength: 1_000_000 })).toBe("empty");
  });

  it("beyond what is written out leave it open", () => {
    expect(kindOf({ minLength: 1_000_000 })).toBe("unknown");
  });
});

describe("formats", () => {
  it("fulfil themselves, and what is certain of them", () => {
    for (const format of [
      "uuid",
      "date-time",
      "date",
      "time",
      "duration",
      "email",
      "uri",
      "hostname",
      "ipv4",
      "ipv6",
    ]) {
      expect(kindOf({ formats: [format], notFormats: [format] })).toBe("empty");
      expect(kindOf({ formats: [format] })).toBe("member");
      expect(kindOf({ notFormats: [format] })).toBe("member");
    }
    expect(kindOf({ formats: ["date", "date-time"] })).toBe("empty");
    expect(kindOf({ formats: ["ipv4"], notFormats: ["hostname"] })).toBe("empty");
    expect(kindOf({ formats: ["hostname"], notFormats: ["ipv4"] })).toBe("member");
    expect(kindOf({ formats: ["uuid"], minLength: 37 })).toBe("empty");
  });

  it("meet patterns", () => {
    expect(kindOf({ formats: ["date"], notPatterns: ["^\\d{4}-\\d{2}-\\d{2}$"] })).toBe("empty");
    expect(kindOf({ formats: ["date"], patterns: ["-02-30$"] })).toBe("empty");
    expect(languageOf({ formats: ["date"], patterns: ["-02-29$"] })).toEqual({ kind: "member", text: "0000-02-29" });
    expect(kindOf({ formats: ["email"], patterns: ["@example\\.org$"] })).toBe("member");
    expect(kindOf({ formats: ["email"], patterns: ["^[a-z]+$"] })).toBe("empty");
    expect(kindOf({ patterns: ["^2000-01-0[1-9]$"], notFormats: ["date"] })).toBe("empty");
  });

  it("that are not checked accept every text", () => {
    expect(languageOf({ formats: ["iri"] })).toEqual({ kind: "member", text: "" });
    expect(kindOf({ notFormats: ["iri"] })).toBe("empty");
  });
});

describe("members", () => {
  it("are different, and readable first", () => {
    expect(membersOf({ patterns: ["^\\w$"] }, 3)).toEqual({ texts: ["a", "b", "c"], isComplete: false });
    expect(membersOf({ minLength: 1 }, 100).texts).toHaveLength(100);
  });

  it("are all there are, where there are no more", () => {
    expect(membersOf({ patterns: ["^(?:yes|no)$"] }, 9)).toEqual({ texts: ["no", "yes"], isComplete: true });
    expect(membersOf({ patterns: ["^(?:yes|no)$"], excluded: ["no"] }, 9)).toEqual({
      texts: ["yes"],
      isComplete: true,
    });
    expect(kindOf({ patterns: ["^(?:yes|no)$"], excluded: ["no", "yes"] })).toBe("empty");
    expect(membersOf({ maxLength: 0 }, 9)).toEqual({ texts: [""], isComplete: true });
  });

  it("do not run out where some are excluded", () => {
    const letters = [..."abcdefghijklmnopqrstuvwxyz"];
    expect(languageOf({ patterns: ["^[a-z]+$"], excluded: letters })).toEqual({ kind: "member", text: "aa" });
  });
});
