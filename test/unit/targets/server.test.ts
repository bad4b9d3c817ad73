import { declarationOf, serverOf } from "./emitting.js";

const member = (text: string, declaration: string, name: string): string | undefined =>
  declarationOf(text, declaration)
    .split("\n")
    .find((line) => new RegExp(`\\b${name}[?(:]`).test(line))
    ?.trim();

describe("handlers", () => {
  const handler = (event: string): string | undefined => {
    const text = serverOf(
      `errors: { GONE: {}, BUSY: {} }\nsocketData: { fields: { admin?: boolean, user?: string } }\nclientToServer:\n  e: ${event}`,
    );
    return member(text, "ChatHandlers", "e");
  };

  it.each([
    ["string", "readonly e: (payload: string) => unknown;"],
    ["", "readonly e: () => unknown;"],
    [
      '{ args: [a: string, b?: number, ...c: "string[]"] }',
      "readonly e: (a: string, b?: number, ...c: string[]) => unknown;",
    ],
    ["{ payload: string, ack: number }", "readonly e: (payload: string) => Answer<number>;"],
    ["{ ack: {} }", "readonly e: () => Answer<void>;"],
    ["{ ack: { returns: string, errors: [GONE, BUSY] } }", 'readonly e: () => Answer<string, "GONE" | "BUSY">;'],
    ["{ ack: { errors: [GONE] } }", 'readonly e: () => Answer<void, "GONE">;'],
    ["{ ack: { args: [a: string] } }", "readonly e: () => Answer<types.EResult>;"],
    ["{ fields: { a: string } }", "readonly e: (payload: types.EPayload) => unknown;"],
    [
      "{ payload: string, requires: [admin, user] }",
      'readonly e: (data: Having<types.ChatSocketData, "admin" | "user">, payload: string) => unknown;',
    ],
    [
      "{ args: [data: string], requires: [admin] }",
      'readonly e: (data_: Having<types.ChatSocketData, "admin">, data: string) => unknown;',
    ],
  ])("of %s", (event, expected) => {
    expect(handler(event)).toBe(expected);
  });

  it("are documented by the catalog", () => {
    const text = serverOf(
      [
        "rooms: { lobby: lobby }",
        "clientToServer:",
        '  "chat:send":',
        "    description: Posts a message.",
        "    args: [{ name: text, schema: string, description: What to post. }, count?: integer]",
        "    deprecated: Use post.",
        "    examples: [[Hello, 2]]",
      ].join("\n"),
    );
    expect(declarationOf(text, "ChatHandlers")).toBe(`export interface ChatHandlers {
  /**
   * Posts a message.
   *
   * On the wire: "chat:send".
   * @param text - What to post.
   * @example chatSend("Hello", 2)
   * @deprecated Use post.
   */
  readonly chatSend: (text: string, count?: number) => unknown;
}`);
  });
});

describe("authenticate", () => {
  it.each([
    ["{ fields: { user: string } }", true],
    ["{ fields: { user?: string } }", false],
    ["{ $ref: '#/types/Base', minProperties: 1 }", true],
    ["{ allOf: [Base], properties: { admin: boolean } }", true],
  ])("is asked for where socketData is %s: %s", (socketData, asked) => {
    const text = serverOf(
      `types: { Base: { fields: { user: string } } }\nsocketData: ${socketData}\nclientToServer: { ping: }`,
    );
    expect(text.includes("AuthenticatedOptions")).toBe(asked);
  });
});

describe("calls", () => {
  const text = serverOf(`errors: { GONE: {} }
rooms: { lobby: lobby }
serverToClient:
  news: { payload: string, rooms: [lobby], volatile: true }
  ask: { payload: string, ack: boolean }
  measure: { ack: { args: [width: number, height: number] } }
errorEvents:
  oops: string
  rejected: { codes: [GONE, INVALID_ARGUMENTS] }`);

  it("stand where Socket.IO can carry their answers", () => {
    expect(member(text, "ChatEmit", "news")).toBe("news(payload: string): void;");
    expect(member(text, "ChatRemoteEmit", "ask")).toBe("ask(payload: string): Promise<boolean>;");
    expect(member(text, "ChatSocketEmit", "measure")).toBe("measure(): Promise<types.MeasureResult>;");
    expect(member(text, "ChatBroadcastEmit", "ask")).toBe("ask(payload: string): Promise<Answers<boolean>>;");
    expect(declarationOf(text, "ChatSocketEmit")).toContain("extends ChatRemoteEmit");
    expect(declarationOf(text, "ChatBroadcastEmit")).toContain("extends ChatEmit");
  });

  it("of error events are apart", () => {
    expect(member(text, "ChatFail", "rejected")).toBe("rejected(payload: types.RejectedPayload): void;");
  });

  it("say where an event goes and that it may be dropped", () => {
    expect(declarationOf(text, "ChatEmit")).toContain('Sent to "lobby".\n   * Volatile: may be dropped.');
  });
});

describe("an interface that has nothing to say", () => {
  const text = serverOf("clientToServer: { e: string }");

  it("is left out, and so are errors and rooms", () => {
    expect(text).not.toMatch(/ChatEmit|ChatFail|ChatServerOn|ChatRooms|ChatFailures|ChatError\b|const errors/);
    expect(declarationOf(text, "ChatTypes")).toContain("readonly emit: object;");
  });

  it("leaves the contract's options optional where nobody has to be asked", () => {
    expect(text).toContain("options: ChatServerOptions<State> = {},");
    expect(serverOf("handshake: { auth: { fields: { a: string } } }\nclientToServer: { e: string }")).toContain(
      "options: ChatServerOptions<State>,",
    );
    expect(serverOf("socketData: { fields: { a?: string } }\nclientToServer: { e: string }")).toContain(" = {},");
    expect(serverOf("socketData: { fields: { a: string } }\nclientToServer: { e: string }")).not.toContain(
      "ServerOptions<State> = {}",
    );
  });
});

describe("tables", () => {
  const text = serverOf(`errors: { GONE: { description: It is gone., data: { fields: { at: datetime } } } }
socketData: { fields: { admin?: boolean } }
clientToServer:
  "a:b": { payload: string, requires: [admin], ack: { returns: string, refusal: "" } }
  c: { ack: { returns: string, errors: [GONE] } }
  d: { ack: { errors: [] } }
  e: { ack: { returns: string, style: error-first } }
  f: { ack: { returns: string, envelope: { ok: success, value: data, errorAs: code } } }
  g: { ack: { args: [a: string] } }
  h: { ack: {} }
  i: { ack: { style: error-first, errors: [GONE] } }
errorEvents: { oops: { codes: [GONE] } }
serverToServer: { sync: string }`);

  it.each([
    ["aB", 'aB: { name: "a:b", args: guards.aBArguments, requires: ["admin"], ack: { style: one, refusal: "" } },'],
    ["c", 'c: { name: "c", args: guards.cArguments, ack: { style: envelope, codes: ["GONE"] } },'],
    ["d", 'd: { name: "d", args: guards.dArguments, ack: { style: emptyEnvelope } },'],
    ["e", 'e: { name: "e", args: guards.eArguments, ack: { style: errorFirst } },'],
    ["g", 'g: { name: "g", args: guards.gArguments, ack: { style: several } },'],
    ["h", 'h: { name: "h", args: guards.hArguments, ack: { style: nothing } },'],
    ["i", 'i: { name: "i", args: guards.iArguments, ack: { style: emptyErrorFirst, codes: ["GONE"] } },'],
    ["oops", 'oops: { name: "oops", codes: ["GONE"], args: guards.oopsPick, guard: guards.oopsArguments },'],
    ["sync", 'sync: { name: "sync", args: guards.syncArguments, pick: guards.syncPick },'],
  ])("have %s as data", (name, expected) => {
    expect(member(text, "chatContract", name)).toBe(expected);
  });

  it("spell out an envelope of another shape", () => {
    expect(declarationOf(text, "chatContract")).toContain(
      'style: customEnvelope({ ok: "success", value: { key: "data" }, error: "error", errorAs: "code" })',
    );
  });

  it("have the declared errors once for all namespaces", () => {
    expect(text).toContain('GONE: { message: "It is gone.", pick: (data) => data },');
    expect(text).toContain('(code: "GONE", data: types.GoneError["data"], message?: string): Failure<"GONE">;');
  });
});

describe("namespaces", () => {
  const text =
    serverOf(`rooms: { lobby: lobby, table: { name: "t:{n}:{who}", params: { n: { type: integer, minimum: 1 } } } }
clientToServer: { e: string }
namespaces:
  /admin: { clientToServer: { kick: uuid } }
  "/orders/{orderId}": { name: order, params: { orderId: uuid }, serverToClient: { status: string } }`);

  it("have factories of their own", () => {
    expect(text).toContain("export function createChatServer<");
    expect(text).toContain("export function createChatAdminServer<");
    expect(text).toContain("return createDynamicServer<ChatOrderTypes<State>>(chatOrderContract, io, options);");
    expect(text).toContain("guardDynamicServer(chatOrderContract, parent, options);");
  });

  it("make paths where these have parameters", () => {
    expect(text).toContain(
      'const chatOrderPattern: Pattern = ["/orders/", { name: "orderId", type: "string", is: guards.isChatOrderOrderId }];',
    );
    expect(text).toContain("export function chatOrderPath(params: types.ChatOrderParams): string {");
  });

  it("make the names of rooms", () => {
    expect(declarationOf(text, "ChatRooms")).toContain(
      "table(params: { readonly n: number; readonly who: string }): string;",
    );
    expect(declarationOf(text, "chatRooms")).toContain('lobby: "lobby",');
    expect(declarationOf(text, "chatRooms")).toContain('{ name: "n", type: "integer", is: guards.isChatTableRoomN }');
  });

  it("emit nothing for the main one where it has no event", () => {
    const without = serverOf("namespaces: { /admin: { clientToServer: { kick: uuid } } }");
    expect(without).toContain("createChatAdminServer");
    expect(without).not.toContain("createChatServer");
  });
});
