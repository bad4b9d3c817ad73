import type { Change } from "../../../src/compare/model.js";
import { diagnosticOf } from "../../../src/judges/gate.js";
import type { Deploy, Judgement, Ruling, Verdict } from "../../../src/judges/model.js";
import { breaking, compiler, dangerous, unseen } from "../../../src/judges/rulings.js";

const at = { file: "new.yaml", start: 10, end: 20 };
const was = { file: "old.yaml", start: 1, end: 2 };
const change: Change = {
  kind: "version",
  before: "1.3",
  after: "1.4",
  namespace: "/",
  direction: "clientToServer",
  event: "say",
  at,
  was,
  pointer: "/clientToServer/say",
};
const safe: Ruling = { verdict: "safe", who: "" };

function judgement(parts: Partial<Judgement>): Judgement {
  return {
    rule: "some-rule",
    change,
    title: "Something changed",
    mixA: safe,
    mixB: safe,
    source: compiler("safe", "safe"),
    always: false,
    at,
    was,
    pointer: change.pointer,
    ...parts,
  };
}

function ruling(verdict: Verdict): Ruling {
  return verdict === "safe" ? safe : verdict === "breaking" ? breaking("they are refused") : dangerous("they may be");
}

describe("how loudly a change is told", () => {
  const severity = (mixA: Verdict, mixB: Verdict, deploy?: Deploy, always = false) =>
    diagnosticOf(judgement({ mixA: ruling(mixA), mixB: ruling(mixB), always }), deploy)?.severity;

  test.each<[Deploy | undefined, readonly (string | undefined)[]]>([
    // Breaking, then dangerous, for old clients with new servers; the same for new clients with old servers.
    [undefined, ["error", "warning", "warning", "warning"]],
    ["server-first", ["error", "warning", "info", "info"]],
    ["client-first", ["error", "warning", "error", "warning"]],
    ["any", ["error", "warning", "error", "warning"]],
    ["lockstep", ["warning", "info", "warning", "info"]],
  ])("deploy: %s", (deploy, expected) => {
    expect([
      severity("breaking", "safe", deploy),
      severity("dangerous", "safe", deploy),
      severity("safe", "breaking", deploy),
      severity("safe", "dangerous", deploy),
    ]).toEqual(expected);
    expect(severity("safe", "safe", deploy)).toBeUndefined();
  });

  test("the worse of both mixes counts", () => {
    expect(severity("dangerous", "breaking")).toBe("warning");
    expect(severity("dangerous", "breaking", "client-first")).toBe("error");
    expect(severity("dangerous", "breaking", "server-first")).toBe("warning");
  });

  test("servers of both versions run together, unless everything is replaced at once", () => {
    expect(severity("safe", "breaking", undefined, true)).toBe("error");
    expect(severity("safe", "breaking", "server-first", true)).toBe("error");
    expect(severity("safe", "breaking", "lockstep", true)).toBe("warning");
  });

  test("what breaks code alone is info", () => {
    const told = (source: Judgement["source"]) => diagnosticOf(judgement({ source }));
    expect(told(compiler("breaking", "safe"))).toMatchObject({
      severity: "info",
      message:
        "Something changed. Nothing breaks between running versions, but code that sends it may no longer compile.",
    });
    expect(told(compiler("safe", "breaking"))?.message).toContain("code that receives it");
    expect(told(compiler("breaking", "breaking"))?.message).toContain("code that uses it");
    expect(told(compiler("safe", "dangerous"))).toBeUndefined();
    expect(told(unseen)).toBeUndefined();
  });
});

describe("what is told", () => {
  const witness = {
    value: { text: "", bytes: new Uint8Array([1, 2, 3]) },
    refusedAt: "/text",
    because: "at least 1 character",
  };

  test("who is hit in each mix, an example, and that TypeScript is silent", () => {
    const told = diagnosticOf(
      judgement({
        mixA: breaking("old clients are refused", witness),
        mixB: dangerous("new ones may be"),
        source: unseen,
      }),
    );
    expect(told?.message).toBe(
      'Something changed. Old clients are refused. For example, {"text":"","bytes":{"$binary":"AQID"}} is refused at /text: at least 1 character. New ones may be. TypeScript does not see this change: code compiles as it did before.',
    );
  });

  test("the same of both mixes once", () => {
    const told = diagnosticOf(judgement({ mixA: breaking("they differ"), mixB: breaking("they differ") }));
    expect(told?.message).toBe("Something changed. They differ.");
  });

  test("a whole value that is refused, and a long one in part", () => {
    const refused = { value: "a".repeat(1000), refusedAt: "", because: "at most 500 characters" };
    const message = diagnosticOf(judgement({ mixA: breaking("they are refused", refused) }))?.message ?? "";
    expect(message).toMatch(
      /^Something changed\. They are refused\. For example, "a{20}… \(1000 characters\)" is refused: at most 500/,
    );
  });

  test("where, in both versions, and what to do instead", () => {
    expect(diagnosticOf(judgement({ mixA: ruling("breaking"), instead: "Add another event." }))).toMatchObject({
      rule: "some-rule",
      help: "Add another event.",
      at,
      related: [{ at: was, message: "In the older version." }],
    });
  });

  test("facts as plain JSON", () => {
    const told = diagnosticOf(judgement({ mixA: breaking("old clients are refused", witness), source: unseen }));
    expect(JSON.parse(JSON.stringify(told?.facts))).toEqual(told?.facts);
    expect(told?.facts).toEqual({
      change: "version",
      title: "Something changed",
      namespace: "/",
      direction: "clientToServer",
      event: "say",
      pointer: "/clientToServer/say",
      mixA: {
        verdict: "breaking",
        who: "Old clients are refused.",
        witness: {
          value: { text: "", bytes: { $binary: "AQID" } },
          refusedAt: "/text",
          because: "at least 1 character",
        },
      },
      mixB: { verdict: "safe", who: "" },
      source: { sender: "safe", receiver: "safe", seen: false },
      always: false,
    });
  });
});
