import { outputNames, reservedNames } from "../../../src/catalog/output-names.js";
import { eventsOf } from "../../../src/catalog/places.js";
import { isIdentifier } from "../../../src/code/names.js";
import { catalogOf, load } from "./loading.js";

const titled = (lines: string): string => `info: { title: Chat }\n${lines}`;

/** Names of schemas in the order of their declarations. */
function schemaNames(lines: string): readonly string[] {
  return outputNames(catalogOf(titled(lines))).schemas.map(({ name }) => name);
}

/** Names that occur twice in a scope, or are reserved in it. */
function clashes(lines: string): readonly string[] {
  const seen = new Set<string>();
  const found: string[] = [];
  for (const { scope, name, origin } of outputNames(catalogOf(titled(lines))).decided) {
    if (seen.has(`${scope} ${name}`) || reservedNames[scope].has(name)) found.push(`${name} of ${origin}`);
    seen.add(`${scope} ${name}`);
  }
  return found;
}

function bases(lines: string): readonly string[] {
  const catalog = catalogOf(titled(lines));
  const names = outputNames(catalog);
  return catalog.namespaces.flatMap((namespace) => eventsOf(namespace).map((event) => names.eventOf(event).base));
}

describe("names of events", () => {
  it("are their identifiers in PascalCase, behind the namespace's", () => {
    expect(bases("clientToServer: { sendMessage: string, 'chat:new-message': string }")).toEqual([
      "SendMessage",
      "ChatNewMessage",
    ]);
    expect(bases("namespaces: { /admin: { clientToServer: { kick: string } } }")).toEqual(["AdminKick"]);
  });

  it("say where an event comes from, where both sides have one of the name", () => {
    const both =
      "clientToServer: { message: string }\nserverToClient: { message: string }\nserverToServer: { message: string }";
    expect(bases(both)).toEqual(["Message", "MessageFromServer", "MessageBetweenServers"]);
    expect(clashes(both)).toEqual([]);
  });

  it("give constants and types of one family", () => {
    const catalog = catalogOf(titled("clientToServer: { sendMessage: string }"));
    const [event] = catalog.namespaces.flatMap(eventsOf);
    expect(event && outputNames(catalog).eventOf(event)).toEqual({
      base: "SendMessage",
      argumentsType: "SendMessageArguments",
      errorType: "SendMessageError",
      resultType: "SendMessageResult",
      payloadType: "SendMessagePayload",
      guard: "sendMessageArguments",
      pick: "sendMessagePick",
      answer: "sendMessageAnswer",
    });
  });
});

describe("names of schemas", () => {
  it("are those of declared types, and of objects in an event's place", () => {
    expect(
      schemaNames(
        `types: { room-state: { fields: { a: string } } }
clientToServer:
  sendMessage: { fields: { a: string }, ack: { fields: { id: uuid } } }
  sendData: { args: [greeting: string, userData: { fields: { a: string } }, list: "string[]"] }
  choose: "{ a: string } | { b: string }"
  look: { ack: { args: [at: { fields: { x: number } }] } }`,
      ),
    ).toEqual([
      "RoomState",
      "SendMessagePayload",
      "SendMessageValue",
      "SendDataUserData",
      "ChoosePayload",
      "LookAnswerAt",
    ]);
  });

  it("are those of a namespace's handshake and data", () => {
    expect(
      schemaNames(
        `handshake: { auth: { fields: { token: string } }, query: { fields: { v?: string } } }
socketData: { fields: { id: uuid } }
clientToServer: { e: string }
namespaces: { /admin: { handshake: { auth: { fields: { key: string } } } } }`,
      ),
    ).toEqual(["ChatAuth", "ChatQuery", "ChatSocketData", "ChatAdminAuth"]);
  });

  it("come from references where these lead elsewhere, made unique by numbers", () => {
    expect(
      schemaNames(
        `types:
  Node: { type: object, properties: { a: { $ref: "#/types/Node/properties/node" }, node: { type: object, properties: { next: { $ref: "#/types/Node/properties/node" } } } } }
clientToServer: { e: Node }`,
      ),
    ).toEqual(["Node", "Node2"]);
    expect(
      schemaNames(
        `types:
  Node: { $defs: { nodeSchema: { type: object } }, $ref: "#/types/Node/$defs/nodeSchema" }`,
      ),
    ).toEqual(["Node", "NodeSchema2"]);
  });
});

describe("clashes", () => {
  it("are told with what the name was made of", () => {
    expect(
      clashes("types: { SendPayload: string }\nclientToServer: { send: { fields: { a: SendPayload } } }"),
    ).toContain('SendPayload of the event "send"');
    expect(clashes("types: { ChatSocketData: string }\nclientToServer: { e: ChatSocketData }")).toContain(
      'ChatSocketData of the type "ChatSocketData"',
    );
    expect(clashes("types: { a-b: string, aB: string }")).toContain('AB of the type "aB"');
    expect(clashes("types: { Map: string }")).toEqual(['Map of the type "Map"']);
  });

  it("are told where a type is called what another's Standard Schema is", () => {
    expect(clashes("types: { Message: string, MessageSchema: string }")).toEqual([
      'MessageSchema of the type "MessageSchema"',
    ]);
    expect(clashes("types: { Message: string }\nclientToServer: { messageSchema: string }")).toEqual([]);
  });

  it("are told where a namespace's facades meet another's", () => {
    expect(
      clashes("serverToServer: { e: string }\nnamespaces: { /server: { clientToServer: { f: string } } }"),
    ).toContain('ChatServerOn of the namespace "/server"');
  });
});

describe("whatever a catalog says", () => {
  const names = [
    'a"b',
    "*/",
    "`",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: that is the point
    "${x}",
    "👩‍👩‍👧",
    "constructor",
    "then",
    "class",
    "1",
    "-",
    "x".repeat(200),
    "größe",
    "a\u2028b",
  ];

  it("comes out as identifiers", () => {
    const section = names
      .map((name) => `  ${JSON.stringify(name)}: { fields: { a: string }, ack: { errors: [] } }`)
      .join("\n");
    const types = names.map((name) => `  ${JSON.stringify(name)}: string`).join("\n");
    const { catalog } = load(`catalog: 1\ninfo: { title: "${"*/ 1"}" }\ntypes:\n${types}\nclientToServer:\n${section}`);
    if (!catalog) throw new Error("no catalog");
    const { decided, schemas, contract } = outputNames(catalog);
    const all = [contract, ...decided.map(({ name }) => name), ...schemas.map(({ name }) => name)];
    expect(all.filter((name) => !isIdentifier(name))).toEqual([]);
  });
});
