import { compareCatalogs } from "../../../../src/compare/compare.js";
import type { Judgement } from "../../../../src/judges/model.js";
import { valueJudges } from "../../../../src/judges/values/index.js";
import { catalogIn } from "../../compare/changes.js";

/** What is said of values between two catalogs, given without their first line. */
function judgements(before: string, after: string): readonly Judgement[] {
  const [old, now] = [before, after].map((text) => catalogIn({ "main.yaml": `catalog: 1\n${text}` }));
  if (!old || !now) throw new Error("no catalogs");
  const setting = { ...compareCatalogs(old, now), peers: "ours" } as const;
  return setting.changes.flatMap((change) => valueJudges.flatMap((judge) => [...judge.judge(change, setting)]));
}

/** `rule: mix A / mix B`, with witnesses as `value@place`. */
function told({ rule, mixA, mixB }: Judgement): string {
  const [a, b] = [mixA, mixB].map(({ verdict, witness }) =>
    witness ? `${verdict} ${JSON.stringify(witness.value)}@${witness.refusedAt}` : verdict,
  );
  return `${rule}: ${a} / ${b}`;
}

/** Of a type T that clients send as a payload. */
function sent(before: string, after: string, head = ""): readonly string[] {
  const catalog = (type: string) => `${head}types:\n  ${type}\nclientToServer:\n  send: T\n`;
  return judgements(catalog(before), catalog(after)).map(told);
}

describe("a single edit", () => {
  test("gives a single finding, with the value that shows it", () => {
    expect(sent("T: { fields: { a: string } }", "T: { fields: { a: string, b: string } }")).toEqual([
      'required-property-added: breaking {"a":""}@ / safe',
    ]);
  });

  test("in a type that a value holds twice is told once", () => {
    const catalog = (most: number) =>
      `T: { fields: { a: S, b: S } }\n  S: { fields: { n: { type: integer, maximum: ${most} } } }`;
    const found = sent(catalog(9), catalog(5));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^limit-tightened: breaking \{.*\}@\/a\/n \/ safe$/);
  });

  test("in a type that holds itself is found at every depth", () => {
    const catalog = (type: string) => `T: { fields: { n: ${type}, more?: "T[]" } }`;
    expect(sent(catalog("integer"), catalog("number"))).toEqual(['type-changed: safe / breaking {"n":0.5}@/n']);
  });

  test("in one of many variants is told of that variant", () => {
    const kinds = Array.from({ length: 20 }, (_, index) => `V${index}`);
    const catalog = (last: string) =>
      [
        `T: ${kinds.join(" | ")}`,
        ...kinds.map((kind) => `${kind}: { fields: { kind: "'${kind}'", by: ${kind === "V19" ? last : "string"} } }`),
      ].join("\n  ");
    expect(sent(catalog("string"), catalog("string | null"))).toEqual([
      'type-changed: safe / breaking {"kind":"V19","by":null}@',
    ]);
  });
});

describe("several edits of one value", () => {
  test("are told apart, each with a value of its own", () => {
    expect(
      sent("T: { fields: { a?: string, n: integer } }", "T: { fields: { a: string, n: number, more?: string } }"),
    ).toEqual([
      "optional-property-added: safe / safe",
      'property-made-required: breaking {"n":0}@ / safe',
      'type-changed: safe / breaking {"a":"","n":0.5}@/n',
    ]);
  });

  test("of which none breaks anything alone are told as a whole", () => {
    const catalog = (text: string) =>
      `T: A | B\n  A: { fields: { text: ${text} } }\n  B: { fields: { text: ${text}, note?: string } }`;
    const found = sent(catalog("string"), catalog("{ type: string, maxLength: 2 }"));
    expect(found).toEqual([
      "limit-tightened: safe / safe",
      "limit-tightened: safe / safe",
      expect.stringMatching(/^value-changed: breaking \{"text":"..."\}@ \/ safe$/),
    ]);
  });

  test("of which one makes up for another break nothing", () => {
    const catalog = (ofA: string, ofB: string) =>
      `T: A | B\n  A: { fields: { value: ${ofA} } }\n  B: { fields: { value: ${ofB}, note?: string } }`;
    expect(sent(catalog("string", "integer"), catalog("integer", "string"))).toEqual([
      "type-changed: safe / safe",
      "type-changed: safe / safe",
    ]);
  });
});

describe("what the receiver does with properties that it does not know", () => {
  const [without, within] = ["T: { fields: { a: string } }", "T: { fields: { a: string, b?: string } }"];

  test.each([
    ["strip", "optional-property-added: safe / safe"],
    ["keep", "optional-property-added: safe / safe"],
    ["reject", 'optional-property-added: safe / breaking {"a":"","b":""}@/b'],
  ])("%s", (mode, expected) => {
    expect(sent(without, within, `unknownProperties: ${mode}\n`)).toEqual([expected]);
  });

  test("does not count for query parameters and headers, of which every client has some of its own", () => {
    const catalog = (fields: string) =>
      `unknownProperties: reject\nhandshake:\n  query: { fields: ${fields} }\n  headers: { fields: ${fields} }\n`;
    expect(judgements(catalog("{ a: string }"), catalog("{ a: string, b?: string }")).map(told)).toEqual([
      "optional-property-added: safe / safe",
      "optional-property-added: safe / safe",
    ]);
  });
});

describe("who is hit", () => {
  const by = (place: string) => (type: string) =>
    `types:\n  T: { fields: { a: ${type} } }\n${place.replaceAll("; ", "\n")}\n`;

  test.each([
    ["payloads of clients", "clientToServer: { e: T }", "safe / breaking"],
    ["payloads of servers", "serverToClient: { e: T }", "breaking / safe"],
    ["answers of servers", "clientToServer: { e: { ack: T } }", "breaking / safe"],
    ["answers of clients", "serverToClient: { e: { ack: T } }", "safe / breaking"],
    ["payloads between servers", "serverToServer: { e: T }", "safe / breaking"],
    ["the handshake", "handshake: { auth: T }", "safe / breaking"],
    ["socket data, which nobody sends", "socketData: T", "safe / safe"],
  ])("%s", (_name, place, expected) => {
    const [found, ...more] = judgements(by(place)("integer"), by(place)("number"));
    expect(more).toEqual([]);
    expect(`${found?.mixA.verdict} / ${found?.mixB.verdict}`).toBe(expected);
    expect(found?.always).toBe(place.startsWith("serverToServer"));
  });

  test("is said in words, with the versions where both have one", () => {
    const catalog = (version: string, type: string) =>
      `info: { title: A, version: ${version} }\nhandshake: { auth: { fields: { a: ${type} } } }\n`;
    expect(judgements(catalog("1.3.0", "string"), catalog("1.4.0", "uuid"))[0]?.mixA.who).toBe(
      "Clients generated from 1.3.0 may get no connection: servers generated from 1.4.0 refuse auth that they may still send.",
    );
  });
});

describe("what TypeScript sees", () => {
  const seen = (before: string, after: string) =>
    judgements(
      `clientToServer: { e: { fields: { a: ${before} } } }`,
      `clientToServer: { e: { fields: { a: ${after} } } }`,
    ).map(({ source }) => (source.seen ? `${source.sender} / ${source.receiver}` : "not seen"));

  test.each([
    ["integer", "number", "not seen"],
    ["string", "uuid", "not seen"],
    ["string", "{ type: string, maxLength: 5 }", "not seen"],
    ["string", "string | null", "safe / breaking"],
    ["string | null", "string", "breaking / safe"],
    ["string", "integer", "breaking / breaking"],
    ["\"'a'\"", "\"'a' | 'b'\"", "safe / breaking"],
    ["\"'a' | 'b'\"", "\"'a'\"", "breaking / dangerous"],
    [
      "{ type: array, prefixItems: [string, string], minItems: 1 }",
      "{ type: array, prefixItems: [string, string], minItems: 2 }",
      "breaking / safe",
    ],
    ["{ type: array, items: string, minItems: 1 }", "{ type: array, items: string, minItems: 2 }", "not seen"],
  ])("%s to %s", (before, after, expected) => {
    expect(seen(before, after)).toEqual([expected]);
  });
});
