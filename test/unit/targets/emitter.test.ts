import { generateFiles, loadCatalogText } from "../../../src/index.js";
import { declarationOf, emitterOf, guardsOf, typesOf } from "./emitting.js";

const catalog = `errors: { GONE: {}, BUSY: { data: { fields: { reason: string } } } }
types:
  Text: { fields: { text: string } }
  Login: { fields: { name: string } }
handshake: { auth: Login, errors: [GONE] }
socketData: { fields: { name: string } }
rooms: { lobby: lobby, shelf: { name: "shelf/{row}", params: { row: { type: integer, minimum: 1 } } } }
clientToServer:
  send: { payload: { fields: { asked: string } }, ack: { returns: number, errors: [GONE] } }
serverToClient:
  news: { args: [text: Text, note?: string] }
  cursor: { payload: number, volatile: true }
  ask: { payload: { fields: { question: string } }, ack: { returns: boolean, errors: [GONE] } }
errorEvents:
  error: string
  rejected: { codes: [BUSY] }
serverToServer: { sync: Text }
namespaces:
  /admin: { serverToClient: { alarm: string } }
  "/o/{id}": { name: o, params: { id: integer }, serverToClient: { moved: string } }`;

const text = emitterOf(catalog);

describe("emitter.ts", () => {
  it("has calls for events without an ack, and for no others", () => {
    expect(declarationOf(text, "ChatEmitterEmit")).toBe(`export interface ChatEmitterEmit {
  news(text: types.Text, note?: string): void;
  /** Volatile: may be dropped. */
  cursor(payload: number): void;
}`);
  });

  it("has calls for error events and for what servers receive", () => {
    expect(declarationOf(text, "ChatEmitterFail")).toContain("rejected(payload: types.RejectedPayload): void;");
    expect(declarationOf(text, "ChatEmitterServerEmit")).toContain("sync(payload: types.Text): void;");
  });

  it("has a guard for everything that leaves", () => {
    expect(declarationOf(text, "chatContract")).toBe(`const chatContract: EmitterContract = {
  namespace: "/",
  serverToClient: {
    news: { name: "news", args: guards.newsPick, guard: guards.newsArguments },
    cursor: { name: "cursor", volatile: true, args: guards.cursorPick, guard: guards.cursorArguments },
  },
  errorEvents: {
    error: { name: "error", args: guards.errorPick, guard: guards.errorArguments },
    rejected: { name: "rejected", codes: ["BUSY"], args: guards.rejectedPick, guard: guards.rejectedArguments },
  },
  serverToServer: {
    sync: { name: "sync", args: guards.syncPick, guard: guards.syncArguments },
  },
};`);
  });

  it("has a factory for each namespace", () => {
    expect(text).toContain("createChatEmitter(emitter: RawEmitter, options: ChatEmitterOptions = {}): ChatEmitter {");
    expect(text).toContain("return createEmitter<ChatAdminEmitterTypes>(chatAdminContract, emitter, options);");
    expect(text).toContain("return createDynamicEmitter<ChatOEmitterTypes>(chatOContract, emitter, options);");
    expect(declarationOf(text, "chatOContract")).toContain('namespace: ["/o/", { name: "id", type: "integer" }],');
    expect(declarationOf(text, "ChatOEmitterTypes")).toContain("readonly params: types.ChatOParams;");
  });

  it("has the rooms", () => {
    expect(declarationOf(text, "chatRooms")).toContain(
      'roomName(["shelf/", { name: "row", type: "integer", is: guards.isChatShelfRoomRow }], params)',
    );
  });

  it("imports nothing but what was generated with it", () => {
    const sources = [...text.matchAll(/from "(.*)";/g)].map(([, source]) => source);
    expect(sources.length).toBeGreaterThan(4);
    expect(sources.filter((source) => !source?.startsWith("./"))).toEqual([]);
  });

  it("makes way for names of the contract", async () => {
    const renamed = await generatedUnder("Contract");
    expect(renamed).toContain("export interface ContractEmitter extends RuntimeContractEmitter<");
  });
});

async function generatedUnder(title: string): Promise<string | undefined> {
  const loaded = await loadCatalogText(`catalog: 1\ninfo: { title: ${title} }\nserverToClient: { e: string }`);
  const files = await generateFiles(loaded, { targets: ["emitter"] });
  return files.find(({ path }) => path === "emitter.ts")?.text;
}

describe("an output with an emitter alone", () => {
  const settings = { targets: ["emitter"] } as const;
  const types = typesOf(catalog, settings);
  const guards = guardsOf(catalog, settings);

  it("has the types of what is sent, and of nothing else", () => {
    expect(types).toContain("export type NewsArguments = [text: Text, note?: string | undefined];");
    expect(types).toContain("export interface ChatOParams");
    expect(types).toContain("export interface BusyError");
    expect(types).not.toMatch(/Auth|Login|SocketData|ConnectError|GoneError|Asked|AskPayload|SendPayload/);
  });

  it("has event maps of what is sent", () => {
    expect(declarationOf(types, "ChatServerToClientEvents")).not.toContain("ask:");
    expect(types).toContain("export interface ChatServerToServerEvents");
    expect(types).not.toContain("ClientToServerEvents");
  });

  it("has guards that check and pick, and none that only receivers need", () => {
    expect(guards).toContain("export function isText(");
    expect(guards).toContain("export function pickText(");
    expect(guards).toContain("export const newsArguments: ArgumentsGuard");
    expect(declarationOf(guards, "newsArguments")).not.toContain("absent");
    expect(guards).not.toMatch(/strip|sendArguments|askArguments|askAnswer|Handshake|ConnectError/);
  });

  it("has no support code of servers and clients", async () => {
    const loaded = await loadCatalogText(`catalog: 1\ninfo: { title: Chat }\n${catalog}`);
    const paths = (await generateFiles(loaded, settings)).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(["emitter.ts", "runtime/emitter/create.ts"]));
    expect(paths.filter((path) => /server|client|receive|report|logging/.test(path))).toEqual([]);
  });

  it("checks before it sends, whatever a client does", () => {
    const both = guardsOf("clientToServer: { typing: string }\nserverToClient: { news: string }", {
      targets: ["client", "emitter"],
    });
    expect(both).toContain("export const newsArguments");
    expect(both).toContain("export const typingPick");
    expect(both).not.toContain("typingArguments");
  });
});
