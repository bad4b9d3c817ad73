import { resolve } from "node:path";
import type { Catalog } from "../../../../src/catalog/model.js";
import { readCatalog } from "../../../../src/commands/read.js";
import { Project, ts } from "../../../../src/compiler/compiler.js";
import { fileSystemOf } from "../../../../src/compiler/file-system.js";
import { nodeHost } from "../../../../src/host/node.js";
import { findUsages } from "../../../../src/scan/find.js";
import type { Usage } from "../../../../src/scan/model.js";

const cwd = process.cwd();
const host = nodeHost(cwd);
const CODE = "uses.ts";

const OPTIONS = {
  strict: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: ["node"],
};

function catalogOf(path: string): Catalog {
  const { catalog } = readCatalog(path, (key) => host.readFile(key, 1_000_000));
  if (!catalog) throw new Error(`${path} is no catalog`);
  return catalog;
}

const chat = catalogOf("fixtures/golden/chat/chat.events.yaml");
const names = catalogOf("fixtures/golden/names/names.events.yaml");

/** What is found in code that uses a golden output. */
function usesIn(golden: string, code: string, contracts: readonly Catalog[]): readonly Usage[] {
  const project = new Project({ fileSystem: fileSystemOf(host), compilerOptions: OPTIONS });
  project.createSourceFile(resolve(cwd, `fixtures/golden/${golden}`, CODE), code);
  const { usages, gaps } = findUsages(project.getProgram().compilerObject, contracts, cwd);
  expect(gaps).toEqual([]);
  return usages;
}

const told = ({ kind, role, namespace, event, through }: Usage): string =>
  `${kind} ${role} ${namespace} ${event} ${through}`;

describe("uses of generated code", () => {
  const server = `
    import type { ChatAdminSocket, ChatOrderServer, ChatServer, ChatSocket } from "./expected/server.js";
    import { chatRooms } from "./expected/server.js";
    declare const chat: ChatServer, socket: ChatSocket, admin: ChatAdminSocket, orders: ChatOrderServer;
    socket.emit.presence("away");
    socket.fail.error("x");
    socket.on.typing(() => {});
    admin.on.kick(() => {});
    orders.at({ orderId: "1" }).emit.status("open");
    chat.serverSide.emit.cacheInvalidated("1");
    chat.serverSide.on.cacheInvalidated(() => {});
    chat.to(chatRooms.table({ number: 1 })).to([chatRooms.lobby, "own"]).volatile.emit.cursor([0, 0]);
  `;

  const uses = usesIn("chat", server, [chat]);

  test("are of the events of the catalog, each in its namespace", () => {
    expect(uses.map(told)).toEqual([
      "emit server / presence wrapper",
      "emit server / error wrapper",
      "listener server / typing wrapper",
      "listener server /admin kick wrapper",
      "emit server /orders/{orderId} status wrapper",
      "emit server / cacheInvalidated wrapper",
      "listener server / cacheInvalidated wrapper",
      "emit server / cursor wrapper",
    ]);
  });

  test("go to the rooms of the catalog, as it names them", () => {
    const cursor = uses.find(({ event }) => event === "cursor");
    expect(cursor).toMatchObject({ rooms: ["table:{number}", "lobby", "own"] });
  });

  test("are none where the generated code is of another contract", () => {
    expect(usesIn("chat", server, [names])).toEqual([]);
  });

  test("are every handler that is given at once, where it stands", () => {
    const code = `
      import type { ChatClient } from "./expected/client.js";
      declare const chat: ChatClient;
      const others = { presence() {}, cursor() {}, confirm: () => true, error() {}, commandRejected() {} };
      chat.handle({ newMessage: (message) => void message, ...others });
    `;
    const uses = usesIn("chat", code, [chat]);
    expect(uses.map(({ kind, event }) => `${kind} ${event}`)).toEqual(
      ["newMessage", "presence", "cursor", "confirm", "error", "commandRejected"].map((event) => `listener ${event}`),
    );
    expect(uses.map(({ at }) => code.slice(at.start, at.end)).slice(0, 1)).toEqual(["newMessage"]);
  });

  test("are of the names on the wire", () => {
    const code = `
      import type { Names$ProcessExit13ScriptClient } from "./expected/client.js";
      declare const client: Names$ProcessExit13ScriptClient;
      void client.emit.itS("x");
      void client.emit["backSlash"]("x");
    `;
    expect(usesIn("names", code, [names]).map(({ event }) => event)).toEqual(["it's", "back\\slash"]);
  });

  test("are where a member is taken, whatever is done with it then", () => {
    const code = `
      import type { ChatClient } from "./expected/client.js";
      declare const chat: ChatClient;
      const { typing } = chat.emit;
      export const later = [chat.emit.ping];
      for (const name of ["tip", "deleteRoom"] as const) void chat.emit[name];
      typing("x");
    `;
    expect(
      usesIn("chat", code, [chat])
        .map(({ event }) => event)
        .sort(),
    ).toEqual(["deleteRoom", "ping", "tip", "typing"]);
  });
});
