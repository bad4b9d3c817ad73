import { contractHash } from "../../../src/catalog/contract-hash.js";
import type { Catalog } from "../../../src/catalog/model.js";
import { memoryHost } from "../../../src/host/memory.js";
import { loadCatalogFile } from "../../../src/index.js";

const CHAT = `catalog: 1
info: { title: Chat }
types:
  Message: { fields: { id: uuid, text: string, reply?: Message } }
errors:
  FULL: { data: { fields: { seats: integer } } }
  CLOSED: {}
handshake: { auth: { fields: { token: string } }, errors: [FULL, CLOSED] }
clientToServer:
  send: { fields: { room: string, text: string }, ack: { returns: Message, errors: [FULL, CLOSED] } }
  move: { args: [x: number, y: number] }
serverToClient:
  message: Message
namespaces:
  /admin: { clientToServer: { kick: uuid } }
`;

async function catalogOf(text: string): Promise<Catalog> {
  const { catalog, diagnostics } = await loadCatalogFile(
    "c.events.yaml",
    memoryHost(new Map([["c.events.yaml", text]])),
  );
  if (!catalog || diagnostics.some(({ severity }) => severity === "error"))
    throw new Error(JSON.stringify(diagnostics));
  return catalog;
}

async function hashesOf(text: string): Promise<readonly string[]> {
  const catalog = await catalogOf(text);
  return catalog.namespaces.map((namespace) => contractHash(namespace, catalog));
}

const [main, admin] = ["/", "/admin"].map((_, index) => hashesOf(CHAT).then((hashes) => hashes[index]));

it("is sixteen hexadecimal digits, one for each namespace", async () => {
  expect(await hashesOf(CHAT)).toEqual([
    expect.stringMatching(/^[0-9a-f]{16}$/),
    expect.stringMatching(/^[0-9a-f]{16}$/),
  ]);
  expect(await main).not.toBe(await admin);
});

it.each([
  ["another layout", (text: string) => `# A comment\n${text.replace("title: Chat", 'title: "Chat"')}`],
  [
    "descriptions and examples",
    (text: string) => text.replace("move: {", "move: { description: Moves., deprecated: true,"),
  ],
  ["the name of an argument", (text: string) => text.replace("x: number", "left: number")],
  ["the name in code", (text: string) => text.replace("move: {", "move: { name: moveTo,")],
  ["patience", (text: string) => text.replace("returns: Message,", "returns: Message, timeout: 1s,")],
  ["the order of fields", (text: string) => text.replace("id: uuid, text: string", "text: string, id: uuid")],
  ["the order of codes", (text: string) => text.replace(/\[FULL, CLOSED\]/g, "[CLOSED, FULL]")],
  ["the order of events", (text: string) => text.replace(/( {2}send.*\n)( {2}move.*\n)/, "$2$1")],
  ["the name of a type", (text: string) => text.replaceAll("Message", "Note")],
  ["what servers say to each other", (text: string) => `${text}serverToServer: { flushed: uuid }\n`],
  ["rooms", (text: string) => `${text}rooms: { lobby: lobby }\n`],
])("does not change with %s", async (_what, change) => {
  expect(change(CHAT)).not.toBe(CHAT);
  expect((await hashesOf(change(CHAT)))[0]).toBe(await main);
});

it.each([
  ["an event's name", (text: string) => text.replace("send:", "post:")],
  ["a field's name", (text: string) => text.replace("room: string", "place: string")],
  ["a field's type", (text: string) => text.replace("room: string", "room: integer")],
  ["a field that becomes optional", (text: string) => text.replace("room: string", "room?: string")],
  ["a type that an event leads to", (text: string) => text.replace("text: string, reply", "text: integer, reply")],
  ["the order of arguments", (text: string) => text.replace("x: number, y: number", "x: number, y?: number")],
  ["an ack", (text: string) => text.replace("args: [x: number, y: number]", "args: [x: number, y: number], ack: {}")],
  ["a code", (text: string) => text.replace("Message, errors: [FULL, CLOSED]", "Message, errors: [FULL]")],
  ["the data of an error", (text: string) => text.replace("seats: integer", "seats: number")],
  ["the handshake", (text: string) => text.replace("token: string", "token: uuid")],
  ["who sends an event", (text: string) => text.replace("serverToClient:", "serverToClient:\n  extra: string")],
  ["what becomes of unknown properties", (text: string) => `${text}unknownProperties: reject\n`],
])("changes with %s", async (_what, change) => {
  expect(change(CHAT)).not.toBe(CHAT);
  expect((await hashesOf(change(CHAT)))[0]).not.toBe(await main);
});

it("is another one for one namespace alone", async () => {
  const [, changed] = await hashesOf(CHAT.replace("kick: uuid", "kick: string"));
  expect(changed).not.toBe(await admin);
  expect((await hashesOf(CHAT.replace("kick: uuid", "kick: string")))[0]).toBe(await main);
});

it("knows two types that differ in where they lead back to", async () => {
  const tree = (inner: string) =>
    `catalog: 1\ntypes: { A: "{ a?: A, b?: B }", B: "{ a?: A, b?: ${inner} }" }\nclientToServer: { x: A }\n`;
  expect(await hashesOf(tree("A"))).not.toEqual(await hashesOf(tree("B")));
});
