import fc from "fast-check";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.js";
import type { Imported } from "../../../../src/importing/imported.js";
import { inferDraft } from "../../../../src/importing/traffic/infer.js";
import { writeCatalog } from "../../../../src/importing/write/catalog.js";
import { loadCatalogText, renderText } from "../../../../src/index.js";
import { argumentMismatch } from "../../../../src/rules/subjects/argument-values.js";
import { evaluate } from "../../../../src/schema/evaluate.js";
import type { Json } from "../../../../src/schema/model.js";

interface Line {
  readonly direction?: string;
  readonly namespace?: string;
  readonly event: string;
  readonly args: readonly unknown[];
  readonly ack?: readonly unknown[];
}

function inferred(lines: readonly (Line | string)[]): Imported {
  const texts = lines.map((line) =>
    typeof line === "string" ? line : JSON.stringify({ direction: "clientToServer", ...line }),
  );
  return inferDraft(texts.join("\n"), { file: "logs/chat.jsonl", title: undefined });
}

/** What is written below the title of what is inferred; it is sure to be read without an error. */
async function catalogOf(lines: readonly (Line | string)[]): Promise<string> {
  const { draft } = inferred(lines);
  if (!draft) throw new Error("Nothing was inferred");
  const text = writeCatalog(draft);
  const { diagnostics, sources } = await loadCatalogText(text);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  expect(renderText(errors, sources, { color: "plain" })).toBe("");
  return text.slice(text.indexOf("title: Chat\n") + "title: Chat\n".length).trimStart();
}

/** Lines of one event, one for each list of arguments. */
function sent(event: string, ...lists: readonly (readonly unknown[])[]): readonly Line[] {
  return lists.map((args) => ({ event, args }));
}

/** What is written of the events of clients. */
async function events(...lines: readonly (readonly Line[])[]): Promise<string> {
  const text = await catalogOf(lines.flat());
  return text.slice(text.indexOf("clientToServer:\n") + "clientToServer:\n".length).replace(/^ {2}/gm, "");
}

const UUID = "3f2a6c3e-8d1b-4c53-9a53-2f1f0f8e7a11";

describe("arguments", () => {
  test("are what all samples have in common", async () => {
    expect(
      await events(
        sent("a-none", [], []),
        sent("b-text", ["x"], ["y"]),
        sent("c-either", ["x"], [1.5], [true]),
        sent("d-whole", [1], [2], [3]),
        sent("e-few", [1], [2]),
        sent("f-binary", [{ type: "Buffer", data: [1, 2] }]),
        sent("g-nullable", ["x"], [null]),
        sent("h-null", [null]),
        sent("i-several", ["x", 1, { a: 1 }], ["y", 2, { a: 2 }], ["y", 2, { a: 3 }]),
      ),
    ).toBe(`a-none:
b-text: string
c-either: string | number | boolean
d-whole: integer
e-few: number
f-binary: binary
g-nullable: string | null
h-null: unknown
i-several:
  args:
    - text: string
    - number: integer
    - data: { fields: { a: integer } }
`);
  });

  test("are optional at the end, where some calls go without, and a rest where any number comes", async () => {
    expect(
      await events(sent("say", ["x"], ["x", true], ["x", null]), sent("tag", ["x"], ["x", 1, 2, 3, 4, 5, 6], ["x", 1])),
    ).toBe(`say: { args: [text: string, flag?: boolean] }
tag: { args: [text: string, ...others: "integer[]"] }
`);
  });
});

describe("objects", () => {
  test("have optional keys, in the order in which most people write them", async () => {
    expect(
      await events(sent("save", [{ id: 1, name: "x" }], [{ id: 2, name: "x", note: "y" }], [{ id: 3, name: "x" }])),
    ).toBe("save: { fields: { id: integer, name: string, note?: string } }\n");
  });

  test("lack what never reaches a handler", async () => {
    const line = '{ "direction": "clientToServer", "event": "save", "args": [{ "__proto__": 1, "name": "x" }] }';
    expect(await catalogOf([line])).toBe("clientToServer:\n  save: { fields: { name: string } }\n");
  });

  test("are maps where their keys are ids, or many that come and go", async () => {
    const many = Array.from({ length: 12 }, (_each, index) => [{ [`user ${String.fromCharCode(97 + index)}`]: index }]);
    expect(
      await events(
        sent("byId", [{ "17": 1 }], [{ "18": 2, "19": 3 }]),
        sent("byUuid", [{ [UUID]: "x" }]),
        sent("many", ...many),
        sent("wide", [Object.fromEntries(Array.from({ length: 500 }, (_each, index) => [`k${index}`, "x"]))]),
        sent("empty", [{}]),
      ),
    ).toBe(`byId: Record<string, integer>
byUuid: Record<string, string>
empty: Record<string, unknown>
many: Record<string, integer>
wide: Record<string, string>
`);
  });

  test("are told apart by the key that decides the others", async () => {
    const shapes = [{ type: "line", to: 1.5 }, { type: "box", size: 1.5 }, { type: "dot" }, { type: "pixel" }];
    expect(await events(sent("draw", ...[...shapes, ...shapes].map((shape) => [shape])))).toBe(
      "draw: \"{ type: 'box'; size: number } | { type: 'dot' | 'pixel' } | { type: 'line'; to: number }\"\n",
    );
  });

  test("are one where nothing tells for sure", async () => {
    const orders = [{ mode: "a" }, { mode: "b", note: "x" }, { mode: "a", note: "x" }, { mode: "b" }];
    expect(await events(sent("order", ...[...orders, ...orders].map((order) => [order])))).toBe(
      "order: { fields: { mode: string, note?: string } }\n",
    );
  });

  test("get a name where they occur in several places", async () => {
    const user = { id: UUID, name: "Ada", age: 36, tags: ["x"] };
    const text = await catalogOf([
      ...sent("invite", [{ user, room: "x" }], [{ user: { ...user, age: 1.5 }, room: "x" }]),
      ...sent("online", [{ users: [user, user], more: true }]),
    ]);
    expect(text).toBe(`types:
  User: { fields: { id: uuid, name: string, age: number, tags: "string[]" } }

clientToServer:
  invite: { fields: { user: User, room: string } }
  online: { fields: { users: "User[]", more: boolean } }
`);
  });
});

describe("texts", () => {
  const times = (count: number, values: readonly unknown[]): (readonly unknown[])[] =>
    Array.from({ length: count }, (_each, index) => [values[index % values.length]]);

  test("have the format that all of them have", async () => {
    expect(
      await events(
        sent("a", [UUID]),
        sent("b", ["2024-01-31T12:00:00Z"], ["2024-01-31T12:00:01.5+01:00"]),
        sent("c", ["ada@example.com"], ["not an address"]),
        sent("d", ["https://example.com/x"]),
        sent("e", ["room:1"]),
        sent("f", ["example.com"]),
      ),
    ).toBe(`a: uuid
b: datetime
c: string
d: uri
e: string
f: string
`);
  });

  test("are a few words where no others came in many messages", async () => {
    const states = ["open", "in progress", "closed"];
    expect(
      await events(
        sent("enough", ...times(12, states)),
        sent("tooFew", ...times(8, states)),
        sent("ids", ...times(12, ["u1", "u2", "u3"])),
        sent("free", ...times(12, states).map(([room]) => [{ room, state: room }])),
        sent("rare", ...times(30, ["open", "closed"]), ["lost"]),
      ),
    ).toBe(`enough: "'closed' | 'in progress' | 'open'"
free: { fields: { room: string, state: "'closed' | 'in progress' | 'open'" } }
ids: string
rare: string
tooFew: string
`);
  });
});

test("arrays are lists, and tuples where each of their places holds something else", async () => {
  expect(
    await events(
      sent("list", [["x"]], [["x", "y"]]),
      sent("mixed", [["x", 1]], [[2, "x", true]]),
      sent("nothing", [[]]),
      sent("pair", [["x", 1]], [["y", 2]], [["z", 3]]),
      sent("point", [[1, 2]], [[1, 2]], [[1, 2]]),
    ),
  ).toBe(`list: string[]
mixed: (string | number | boolean)[]
nothing: unknown[]
pair: "[string, integer]"
point: integer[]
`);
});

describe("acks", () => {
  const acked = (event: string, ...acks: readonly (readonly unknown[] | undefined)[]): readonly Line[] =>
    acks.map((ack) => ({ event, args: [], ...(ack ? { ack } : {}) }));

  test("are what the answers have in common, and optional where some calls went without", async () => {
    expect(
      await events(
        acked("a", ["x"], ["y"]),
        acked("b", [], []),
        acked("c", ["x", 1.5], ["y", 2.5]),
        acked("d", ["x"], undefined),
      ),
    ).toBe(`a: { ack: string }
b: { ack: {} }
c: { ack: { args: [text: string, number: number] } }
d: { ack: { returns: string, optional: true } }
`);
  });

  test("are envelopes where success and failure were seen", async () => {
    const success = [{ ok: true, value: 1.5 }];
    const text = await catalogOf([
      ...acked("a", success, success, [{ ok: false, error: "Not now." }], [{ ok: false, error: "Not you." }]),
      ...acked("b", success, success, [{ ok: false, error: "GONE" }], [{ ok: false, error: "LATE" }]),
      ...acked("c", [null, 1.5], ["Not now."], [null, 2.5]),
      ...acked(
        "d",
        [{ success: true, id: "x" }],
        [{ success: true, id: "y" }],
        ...[1, 2].map(() => [{ success: false, msg: "No." }]),
      ),
    ]);
    expect(text).toBe(`errors:
  GONE: {}
  LATE: {}

clientToServer:
  a: { ack: { returns: number, envelope: { errorAs: message } } }
  b: { ack: { returns: number, errors: [GONE, LATE], envelope: { errorAs: code } } }
  c: { ack: { returns: number, style: error-first, errorAs: message } }
  d:
    ack:
      fields: { id: string }
      envelope: { ok: success, value: flat, error: msg, errorAs: message }
`);
  });
});

test("events stand where they were sent", async () => {
  const text = await catalogOf([
    { namespace: "/admin", event: "kick", args: ["x"] },
    { direction: "serverToClient", event: "news", args: ["x"] },
    { namespace: "/", event: "typing", args: [] },
  ]);
  expect(text).toBe(`clientToServer:
  typing:

serverToClient:
  news: string

namespaces:
  /admin:
    clientToServer:
      kick: string
`);
});

describe("what cannot be read", () => {
  const line = JSON.stringify({ direction: "clientToServer", event: "a", args: [] });
  const shown = (imported: Imported): readonly string[] =>
    imported.found.map(({ rule, at }: Diagnostic) => {
      const before = imported.sources.get(at.file)?.slice(0, at.start) ?? "";
      return `${at.file}:${before.split("\n").length} ${rule}`;
    });

  test("is told at its line, and the rest is read", () => {
    const imported = inferred([
      line,
      "{",
      "[]",
      '{ "direction": "up", "event": "a", "args": [] }',
      '{ "direction": "clientToServer", "event": 1, "args": [] }',
      '{ "direction": "clientToServer", "event": "a", "args": {} }',
      '{ "direction": "clientToServer", "event": "a", "args": [], "ack": 1 }',
      '{ "direction": "clientToServer", "namespace": "admin", "event": "a", "args": [] }',
      "",
      '{ "direction": "clientToServer", "event": "disconnect", "args": [] }',
      '{ "direction": "clientToServer", "event": "disconnect", "args": [] }',
      line,
      `${line}\r`,
    ]);
    expect(shown(imported)).toEqual([
      ...[2, 3, 4, 5, 6, 7, 8].map((number) => `logs/chat.jsonl:${number} unreadable-line`),
      "logs/chat.jsonl:10 reserved-event-recorded",
    ]);
    expect(imported.draft?.namespaces[0]?.clientToServer.map(({ name }) => name)).toEqual(["a"]);
  });

  test("is counted where there is much of it", () => {
    const imported = inferred([line, line, line, ...Array.from({ length: 30 }, () => "{")]);
    expect(shown(imported).slice(19)).toEqual([
      "logs/chat.jsonl:23 unreadable-line",
      "logs/chat.jsonl:33 more-unreadable-lines",
    ]);
    expect(imported.found.at(-1)?.message).toMatch(/^10 more lines/);
  });

  test("leaves nothing where it is everything", () => {
    expect(shown(inferred([]))).toEqual(["logs/chat.jsonl:1 empty-log"]);
    expect(inferred(["{"]).draft).toBeUndefined();
  });

  test("an event that hardly ever came is told", () => {
    expect(shown(inferred([line, line]))).toEqual(["logs/chat.jsonl:2 few-samples"]);
  });
});

const WORDS = fc.constantFrom("type", "ok", "error", "a", "b", "line", "box", "17", UUID, "2024-01-31");
const json = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: "small" },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    WORDS,
    fc.string(),
    fc.array(tie("json"), { maxLength: 4 }),
    fc.dictionary(WORDS, tie("json"), { maxKeys: 4 }),
  ),
})).json;
const messages = fc.array(
  fc.record({
    direction: fc.constantFrom("clientToServer", "serverToClient"),
    event: fc.constantFrom("a", "b:c"),
    args: fc.array(json, { maxLength: 3 }),
    ack: fc.option(fc.array(json, { maxLength: 2 }), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 40 },
);

const RUNS = Number(process.env["TRAFFIC_RUNS"] ?? 40);

describe("whatever was recorded", () => {
  test("is accepted by the contract that is inferred of it", async () => {
    await fc.assert(
      fc.asyncProperty(messages, async (lines) => {
        const { draft } = inferred(lines.map((line) => JSON.stringify(line)));
        if (!draft) throw new Error("Nothing was inferred");
        const { catalog, diagnostics, sources } = await loadCatalogText(writeCatalog(draft));
        const errors = diagnostics.filter(({ severity }) => severity === "error");
        expect(renderText(errors, sources, { color: "plain" })).toBe("");
        const [root] = catalog?.namespaces ?? [];
        for (const { direction, event, args, ack } of lines) {
          const sentBy = direction === "clientToServer" ? root?.clientToServer : root?.serverToClient;
          const declared = sentBy?.find(({ name }) => name === event);
          if (!declared) throw new Error("The event is not declared");
          expect({ args, mismatch: argumentMismatch(declared.args, args) }).toEqual({ args, mismatch: undefined });
          const answer = declared.ack?.answer;
          if (ack && answer?.kind === "value") expect(evaluate(answer.returns, ack[0])).toEqual([]);
          if (ack && answer?.kind === "values") expect(argumentMismatch(answer.args, ack)).toBeUndefined();
        }
      }),
      { numRuns: RUNS, seed: 20261123 },
    );
  }, 60_000);

  test("says the same in another order", () => {
    fc.assert(
      fc.property(messages, fc.infiniteStream(fc.nat()), (lines, random) => {
        const shuffled = lines
          .map((line) => ({ line, rank: random.next().value ?? 0 }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ line }) => line);
        const texts = [lines, shuffled].map((each) => inferred(each.map((line) => JSON.stringify(line))).draft);
        expect(texts[1]).toEqual(texts[0]);
      }),
      { numRuns: RUNS, seed: 20261123 },
    );
  });
});

test("a long log is read in a time that grows with it", () => {
  const kinds = ["line", "box", "text"];
  const lines = Array.from({ length: 25_000 }, (_each, index) => ({
    event: `event-${index % 50}`,
    args: [
      {
        id: index,
        kind: kinds[index % 3],
        name: `n${index}`,
        at: "2024-01-31T12:00:00Z",
        map: { [`k${index}x1234567`]: 1 },
      },
    ],
    ack: [{ ok: true, value: index }],
  }));
  const log = lines.map((line) => JSON.stringify({ direction: "clientToServer", ...line })).join("\n");
  const start = process.cpuUsage();
  const { draft } = inferDraft(log, { file: "log.jsonl", title: "Load" });
  expect(process.cpuUsage(start).user).toBeLessThan(8_000_000);
  expect(draft?.namespaces[0]?.clientToServer).toHaveLength(50);
}, 120_000);
