import { changes } from "./changes.js";

const inChat = (events: string): string => `clientToServer:\n${events}`;

describe("events", () => {
  test("that are added and removed", () => {
    expect(changes(inChat("  typing: string\n  leave:"), inChat("  typing: string\n  ping: number"))).toEqual([
      "event-removed /clientToServer/leave",
      "event-added /clientToServer/ping",
    ]);
  });

  test("of the same shape and a near name are renamed", () => {
    expect(changes(inChat("  sendMessage: string"), inChat("  sendMessages: string"))).toEqual([
      "event-renamed /clientToServer/sendMessages from sendMessage",
    ]);
  });

  test("of another shape are not, however near the name is", () => {
    expect(changes(inChat("  sendMessage: string"), inChat("  sendMessages: number"))).toEqual([
      "event-removed /clientToServer/sendMessage",
      "event-added /clientToServer/sendMessages",
    ]);
  });

  test("of the same shape and another name are not", () => {
    expect(changes(inChat("  sendMessage: string"), inChat("  typing: string"))).toEqual([
      "event-removed /clientToServer/sendMessage",
      "event-added /clientToServer/typing",
    ]);
  });

  test("each find their own new name, in any order", () => {
    expect(
      changes(
        inChat("  message:send: string\n  message:edit: string"),
        inChat("  message:edits: string\n  message:sends: string"),
      ),
    ).toEqual([
      "event-renamed /clientToServer/message:edits from message:edit",
      "event-renamed /clientToServer/message:sends from message:send",
    ]);
  });

  test("are renamed, whatever their shape, where their deprecation named the new one", () => {
    expect(
      changes(
        inChat('  send: { payload: string, deprecated: "Use `post` instead." }'),
        inChat("  post: { fields: { text: string } }"),
      ),
    ).toEqual(["event-renamed /clientToServer/post from send"]);
  });

  test("name their successor where that was there before", () => {
    expect(
      changes(inChat("  send: { payload: string, deprecated: Use post. }\n  post: number"), inChat("  post: number")),
    ).toEqual(["event-removed /clientToServer/send see post"]);
  });

  test("that run in another direction, or in another namespace, are moved", () => {
    expect(
      changes(
        "clientToServer: { typing: string, kick: string }",
        "serverToClient: { typing: string }\nnamespaces: { /admin: { clientToServer: { kick: string } } }",
      ),
    ).toEqual([
      "event-moved /serverToClient/typing from / clientToServer",
      "namespace-added /namespaces/~1admin",
      "event-moved /namespaces/~1admin/clientToServer/kick from / clientToServer",
    ]);
  });

  test("tell what they say beside their arguments", () => {
    expect(
      changes(
        "socketData: { fields: { admin?: boolean, mod?: boolean } }\nrooms: { all: all }\nserverToClient: { note: string }\nclientToServer: { go: { requires: [admin] } }",
        "socketData: { fields: { admin?: boolean, mod?: boolean } }\nrooms: { all: all }\nserverToClient: { note: { payload: string, rooms: [all], volatile: true, name: notice } }\nclientToServer: { go: { requires: [mod], description: Goes., deprecated: true, examples: [[]] } }",
      ),
    ).toEqual([
      "requires-removed /clientToServer/go/requires/admin",
      "requires-added /clientToServer/go/requires/mod",
      "documentation /clientToServer/go deprecated",
      "documentation /clientToServer/go description",
      "documentation /clientToServer/go examples",
      "identifier /serverToClient/note event note → notice",
      "volatile-changed /serverToClient/note",
      "event-rooms /serverToClient/note",
    ]);
  });
});

describe("arguments", () => {
  const list = (args: string): string => inChat(`  a: { args: [${args}] }`);

  test.each([
    ["a: string", "a: string, b?: number", ["argument-added /clientToServer/a/args/b event 1 optional"]],
    ["a: string, b: number", "a: string", ["argument-removed /clientToServer/a/args/b event 1 required"]],
    ["a: string", "b: string", ["argument-renamed /clientToServer/a/args/b event 0 from a"]],
    ["a: string", "a?: string", ["argument-presence /clientToServer/a/args/a event 0 required → optional"]],
    ["a: string", 'a: string, "...b": "string[]"', ["argument-added /clientToServer/a/args/b event 1 rest"]],
    [
      '"...a": "string[]"',
      '"...a": "number[]"',
      ["schema /clientToServer/a/args/a rest a by client [/[] type string → number]"],
    ],
    [
      "a?: number",
      '"...a": "string[]"',
      [
        "argument-presence /clientToServer/a/args/a event 0 optional → rest",
        "schema /clientToServer/a/args/a argument a by client [type number → string]",
      ],
    ],
    [
      '"...a": "string[]"',
      "a: string, b?: number",
      [
        "argument-presence /clientToServer/a/args/a event 0 rest → required",
        "argument-added /clientToServer/a/args/b event 1 optional",
        "schema /clientToServer/a/args/b argument b by client [type string → number]",
      ],
    ],
    ["a: string, b: string", "b: string, a: string", ["arguments-reordered /clientToServer/a event a,b → b,a"]],
    ["a: string, b: number", "b: number, a: string", ["arguments-reordered /clientToServer/a event a,b → b,a"]],
    ["a: string", "b: number, a: string", ["arguments-reordered /clientToServer/a event a → b,a"]],
    ["a: string, b: number", "b: number", ["arguments-reordered /clientToServer/a event a,b → b"]],
    ['"...a": "string[]"', 'b?: string, "...a": "string[]"', ["arguments-reordered /clientToServer/a event a → b,a"]],
    [
      "a: string, b: number",
      "b: string, a: number",
      [
        "argument-renamed /clientToServer/a/args/b event 0 from a",
        "argument-renamed /clientToServer/a/args/a event 1 from b",
      ],
    ],
    [
      "a: string",
      "b: number",
      [
        "argument-renamed /clientToServer/a/args/b event 0 from a",
        "schema /clientToServer/a/args/b argument b by client [type string → number]",
      ],
    ],
  ])("%s, then %s", (before, after, expected) => {
    expect(changes(list(before), list(after))).toEqual(expected);
  });

  test("of one that calls it its payload", () => {
    expect(changes(inChat("  a: string"), list("text: string"))).toEqual([
      "argument-renamed /clientToServer/a/args/text event 0 from payload",
    ]);
    expect(changes(inChat("  a: string"), inChat("  a: number"))).toEqual([
      "schema /clientToServer/a/payload argument payload by client [type string → number]",
    ]);
  });
});

describe("acks", () => {
  const acked = (ack: string): string => `errors: { A: {}, B: {} }\n${inChat(`  a: { payload: string, ack: ${ack} }`)}`;
  const at = "/clientToServer/a/ack";

  test("that are added and removed", () => {
    expect(changes(inChat("  a: { payload: string }"), inChat("  a: { payload: string, ack: {} }"))).toEqual([
      `ack-added ${at}`,
    ]);
    expect(changes(inChat("  a: { payload: string, ack: {} }"), inChat("  a: { payload: string }"))).toEqual([
      `ack-removed ${at}`,
    ]);
  });

  test.each([
    ["{}", "{ optional: true }", [`ack-optional ${at}`]],
    ["{}", "{ timeout: 5s }", [`ack-timeout ${at} 10000 → 5000`]],
    ["{}", "string", [`ack-style ${at} nothing → value`]],
    ["string", "{ returns: string, errors: [] }", [`ack-style ${at} value → envelope`]],
    ["{ errors: [A] }", "{ errors: [A], style: error-first }", [`ack-style ${at} envelope → error-first`]],
    ["{ errors: [A] }", "{ errors: [A], envelope: { ok: done } }", [`ack-style ${at} envelope → envelope`]],
    ["{ errors: [A] }", "{ errors: [B] }", [`code-removed ${at}/errors/A ack`, `code-added ${at}/errors/B ack`]],
    ["string", "number", [`schema ${at}/returns answer by server [type string → number]`]],
    ["{ errors: [] }", "{ errors: [], returns: string }", [`schema ${at}/returns answer by server`]],
    ["{ args: [a: string] }", "{ args: [a: string, b?: string] }", [`argument-added ${at}/args/b ack 1 optional`]],
    [
      "{ args: [a: string] }",
      "{ args: [a: number] }",
      [`schema ${at}/args/a answer a by server [type string → number]`],
    ],
  ])("%s, then %s", (before, after, expected) => {
    expect(changes(acked(before), acked(after))).toEqual(expected);
  });

  test("of what servers send come from clients", () => {
    const confirm = (returns: string): string => `serverToClient: { confirm: { ack: ${returns} } }`;
    expect(changes(confirm("string"), confirm("number"))).toEqual([
      "schema /serverToClient/confirm/ack/returns answer by client [type string → number]",
    ]);
  });
});

describe("errors", () => {
  test("tell the codes and the data of each list that has them", () => {
    const catalog = (data: string, codes: string): string => `
errors: { LATE: { data: { fields: { ms: ${data} } } }, B: {} }
handshake: { errors: [${codes}] }
clientToServer: { a: { payload: string, ack: { errors: [LATE] } } }
errorEvents: { failed: { codes: [${codes}] } }`;
    expect(changes(catalog("integer", "LATE"), catalog("number", "LATE, B"))).toEqual([
      "schema /handshake/errors/LATE/data error-data LATE by server [/ms type integer → number]",
      "code-added /handshake/errors/B handshake",
      "schema /clientToServer/a/ack/errors/LATE/data error-data LATE by server [/ms type integer → number]",
      "schema /errorEvents/failed/codes/LATE/data error-data LATE by server [/ms type integer → number]",
      "code-added /errorEvents/failed/codes/B error-event",
    ]);
  });

  test("whose data never travels say nothing of it", () => {
    const catalog = (data: string): string => `
errors: { LATE: { data: ${data} } }
clientToServer: { a: { payload: string, ack: { errors: [LATE], envelope: { errorAs: code } } } }`;
    expect(changes(catalog("integer"), catalog("string"))).toEqual([]);
  });

  test("that carried a payload of their own, and codes now, are compared by what they carry", () => {
    const catalog = (failed: string): string => `errors: { A: {} }\nerrorEvents: { failed: ${failed} }`;
    expect(changes(catalog("{ fields: { code: string } }"), catalog("{ codes: [A] }"))).toEqual([
      "schema /errorEvents/failed/payload argument payload by server [/message property-added required] [/code rewritten]",
    ]);
  });
});
