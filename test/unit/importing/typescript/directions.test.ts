import { Importer, type Seen } from "./importing.js";

const MAPS = `
export interface Up { hello: () => void }
export interface Down { welcome: () => void }
`;

type Flags = Parameters<Importer["import"]>[1];

function main(text: string, flags: Flags = {}, more: Readonly<Record<string, string>> = {}): Seen {
  return Importer.installed.import({ "main.ts": text, ...more }, flags);
}

/** `/: hello > < welcome`: what clients send, and what servers do. */
function directions({ draft }: Seen): readonly string[] {
  return (draft?.namespaces ?? []).map(({ path, clientToServer, serverToClient }) => {
    const names = (events: readonly { readonly name: string }[]): string => events.map(({ name }) => name).join(" ");
    return `${path}: ${names(clientToServer)} > < ${names(serverToClient)}`;
  });
}

describe("who sends what is told by the position in", () => {
  const places: Readonly<Record<string, string>> = {
    "a server's type": 'import type { Server } from "socket.io"; export type Io = Server<Up, Down>;',
    "a new server": 'import { Server } from "socket.io"; export const io = new Server<Up, Down>();',
    "a variable's type":
      'import { Server } from "socket.io"; const io: Server<Up, Down> = new Server(); export { io };',
    "a server's socket":
      'import type { Socket } from "socket.io"; export function connect(socket: Socket<Up, Down>) {}',
    "a client's socket": 'import type { Socket } from "socket.io-client"; export type AppSocket = Socket<Down, Up>;',
    "a client's variable":
      'import { io, type Socket } from "socket.io-client"; export const s: Socket<Down, Up> = io() as never;',
    "a class that extends it": 'import { Server } from "socket.io"; export class Io extends Server<Up, Down> {}',
    "a class under another name": 'import type { Server as Mitt } from "socket.io"; export type Io = Mitt<Up, Down>;',
    "a class in a namespace of names": 'import * as sio from "socket.io"; export type Io = sio.Server<Up, Down>;',
    "a type that is imported in place": 'export type Io = import("socket.io").Server<Up, Down>;',
    "an alias that takes a map":
      'import type { Server } from "socket.io"; type With<T extends object> = Server<T, Down>; export type Io = With<Up>;',
  };

  test.each(Object.entries(places))("%s", (_, text) => {
    const seen = main(`${text}\n${MAPS}`);
    expect(directions(seen)).toEqual(["/: hello > < welcome"]);
    expect(seen.told).toEqual([]);
  });

  test("another file, where the named one only declares the maps", () => {
    const server =
      'import { Server } from "socket.io"; import type { Up, Down } from "./main"; new Server<Up, Down>();';
    expect(directions(main(MAPS, {}, { "server.ts": server }))).toEqual(["/: hello > < welcome"]);
  });

  test("another file, where the named one declares the maps in a namespace of its own", () => {
    const server =
      'import { Server } from "socket.io"; import { Events } from "./main"; new Server<Events.Up, Events.Down>();';
    const text =
      "export declare namespace Events { interface Up { hello: () => void } interface Down { welcome: () => void } }";
    expect(directions(main(text, {}, { "server.ts": server }))).toEqual(["/: hello > < welcome"]);
  });

  test("another file, where the named one passes the maps on", () => {
    const server =
      'import { Server } from "socket.io"; import type { Up, Down } from "./maps"; new Server<Up, Down>();';
    const files = { "maps.ts": MAPS, "server.ts": server };
    expect(directions(main('export * from "./maps";', {}, files))).toEqual(["/: hello > < welcome"]);
  });

  test("no other file, where that one speaks of other maps", () => {
    const server = `import { Server } from "socket.io"; new Server<{ other: () => void }, {}>();`;
    const seen = main(MAPS, {}, { "server.ts": server });
    expect(seen.told).toEqual(["unknown-direction: Up"]);
  });
});

describe("nothing is told by", () => {
  test("a class of that name from elsewhere", () => {
    const mitt = "export declare class Server<A, B> { a: A; b: B }";
    const seen = main(
      `import type { Server } from "./bus"; export type Io = Server<Up, Down>; ${MAPS}`,
      {},
      { "bus.ts": mitt },
    );
    expect(seen.draft).toBeUndefined();
    expect(seen.told).toEqual(["unknown-direction: Up"]);
  });

  test("a socket without maps", () => {
    const seen = main(
      `import { Server, type Socket } from "socket.io"; export const io: Server<any, any> = new Server(); ${MAPS}`,
    );
    expect(seen.told).toEqual(["unknown-direction: Up"]);
  });
});

describe("where Socket.IO is not installed", () => {
  test("the import says where its classes come from", () => {
    const text = `import type { Server } from "socket.io"; export type Io = Server<Up, Down>; ${MAPS}`;
    expect(directions(Importer.notInstalled.import({ "main.ts": text }))).toEqual(["/: hello > < welcome"]);
  });

  test("so it does for a client's", () => {
    const text = `import type { Socket } from "socket.io-client"; export type Io = Socket<Down, Up>; ${MAPS}`;
    expect(directions(Importer.notInstalled.import({ "main.ts": text }))).toEqual(["/: hello > < welcome"]);
  });
});

describe("flags", () => {
  test("say it where nothing else does", () => {
    const seen = main(MAPS, { clientToServer: "Down", serverToClient: "Up" });
    expect(directions(seen)).toEqual(["/: welcome > < hello"]);
    expect(seen.told).toEqual([]);
  });

  test("win over positions", () => {
    const text = `import type { Server } from "socket.io"; export type Io = Server<Up, Down>; ${MAPS}`;
    expect(directions(main(text, { clientToServer: "Down", serverToClient: "Up" }))).toEqual(["/: welcome > < hello"]);
  });

  test("may name one map, and its position tells the other", () => {
    const text = `import type { Server } from "socket.io"; export type Io = Server<Up, Down>; ${MAPS}`;
    expect(directions(main(text, { clientToServer: "Up" }))).toEqual(["/: hello > < welcome"]);
  });

  test("may name one map alone", () => {
    expect(directions(main(MAPS, { serverToClient: "Up" }))).toEqual(["/:  > < hello"]);
  });

  test("may name types that are imported", () => {
    const text = 'import type { Up } from "./maps"; export type Mine = Up;';
    expect(directions(main(text, { clientToServer: "Up" }, { "maps.ts": MAPS }))).toEqual(["/: hello > < "]);
  });

  test("that name no type are an error with a suggestion", () => {
    const seen = main(MAPS, { clientToServer: "Upp", serverToClient: "Down" });
    expect(seen.draft).toBeUndefined();
    expect(seen.messages).toEqual(['"main.ts" knows no type "Upp". Did you mean "Up"?']);
  });
});

describe("the names of Socket.IO's documentation", () => {
  const documented = `
    export interface ServerToClientEvents { welcome: () => void }
    export interface ClientToServerEvents { hello: () => void }
    export interface InterServerEvents { ping: () => void }
    export interface SocketData { name: string; age?: number }
  `;

  test("say it where nothing else does, and it is told", () => {
    const seen = main(documented);
    expect(directions(seen)).toEqual(["/: hello > < welcome"]);
    expect(seen.told).toEqual([
      "direction-by-name: ClientToServerEvents",
      expect.stringMatching(/^example-event-left-out/),
    ]);
    expect(seen.draft?.namespaces[0]?.socketData).toMatchObject({
      kind: "object",
      fields: [{ name: "name" }, { name: "age" }],
    });
  });

  test("say nothing against a position", () => {
    const text =
      'import type { Server } from "socket.io"; export type Io = Server<ServerToClientEvents, ClientToServerEvents>;';
    const seen = main(text + documented);
    expect(directions(seen)).toEqual(["/: welcome > < hello"]);
    expect(seen.told).toEqual([]);
  });
});

describe("where nothing says it", () => {
  test("the candidates are named, with the flags to type", () => {
    const seen = main(`${MAPS} export interface User { name: string } export type Callback = () => void;`);
    expect(seen.draft).toBeUndefined();
    expect(seen.messages).toEqual(['Nothing says whether clients or servers send the events of "Up" and "Down".']);
  });

  test("and no type looks like an event map, that is told", () => {
    const seen = main("export interface User { name: string }");
    expect(seen.messages).toEqual(['"main.ts" has no event maps: nothing in it says which events there are.']);
  });
});

describe("namespaces", () => {
  const admin = "export interface Kick { kick: (id: string) => void } export interface Kicked { kicked: () => void }";
  const start = `import { Server, type Namespace } from "socket.io"; ${MAPS} ${admin} const io = new Server<Up, Down>();`;

  const places: Readonly<Record<string, string>> = {
    "beside of() in a variable": 'export const admin: Namespace<Kick, Kicked> = io.of("/admin") as never;',
    "beside of() in an assertion": 'export const admin = io.of("/admin") as unknown as Namespace<Kick, Kicked>;',
    "in a constant": 'const PATH = "/admin"; export const admin: Namespace<Kick, Kicked> = io.of(PATH);',
    "without its slash": 'export const admin: Namespace<Kick, Kicked> = io.of("admin");',
    "in a class":
      'export class Admin { private nsp: Namespace<Kick, Kicked>; constructor() { this.nsp = io.of("/admin"); } }',
  };

  test.each(Object.entries(places))("have the path that stands %s", (_, text) => {
    const seen = main(start + text);
    expect(directions(seen)).toEqual(["/: hello > < welcome", "/admin: kick > < kicked"]);
    expect(seen.told).toEqual([]);
  });

  test("have the path of a client's URL", () => {
    const client = `import { io, type Socket } from "socket.io-client"; ${MAPS}
      export const s: Socket<Down, Up> = io("https://example.com/admin") as never;`;
    expect(directions(main(client))).toEqual(["/admin: hello > < welcome"]);
  });

  test("whose path is not told are left out", () => {
    const seen = main(`${start} export function use(nsp: Namespace<Kick, Kicked>) {}`);
    expect(directions(seen)).toEqual(["/: hello > < welcome"]);
    expect(seen.told).toEqual(["namespace-path-unknown: Namespace<Kick, Kicked>"]);
  });

  test("whose path is not told are the main one where there is no other", () => {
    const seen = main(
      `import type { Namespace } from "socket.io"; ${MAPS} export function use(nsp: Namespace<Up, Down>) {}`,
    );
    expect(directions(seen)).toEqual(["/: hello > < welcome"]);
    expect(seen.told).toEqual(["namespace-path-unknown: Namespace<Up, Down>"]);
  });

  test("with two contracts are an error that names both", () => {
    const seen = main(`${start} export const other = new Server<Kick, Kicked>();`);
    expect(seen.draft).toBeUndefined();
    expect(seen.messages).toEqual(['The namespace "/" has 2 contracts here: Up and Down; Kick and Kicked.']);
  });
});

describe("positions are put together", () => {
  test("when many name the same maps", () => {
    const text = `import type { Server, Socket } from "socket.io"; import type { Socket as Client } from "socket.io-client"; ${MAPS}
      export type Io = Server<Up, Down, { evict: (id: string) => void }>;
      export type One = Socket<Up, Down>; export type Other = Client<Down, Up>; export type Half = Client<Down>;`;
    const seen = main(text);
    expect(directions(seen)).toEqual(["/: hello > < welcome"]);
    expect(seen.draft?.namespaces[0]?.serverToServer.map(({ name }) => name)).toEqual(["evict"]);
  });

  test("and the first socket data is taken", () => {
    const text = `import type { Server, Socket } from "socket.io"; ${MAPS} interface Data { id: string }
      export type One = Socket<Up, Down>; export type Io = Server<Up, Down, {}, Data>;`;
    const { draft } = main(text);
    expect(draft?.namespaces[0]?.socketData).toMatchObject({ kind: "object", fields: [{ name: "id" }] });
    expect(draft?.types).toEqual([]);
  });

  test("and one map alone goes both ways", () => {
    const text = `import type { Server } from "socket.io"; ${MAPS} export type Io = Server<Up>;`;
    const seen = main(text);
    expect(directions(seen)).toEqual(["/: hello > < hello"]);
    expect(seen.told).toEqual(["one-map-for-both-directions: Server<Up>"]);
  });

  test("and each says where its types stand", () => {
    const text = `import type { Server } from "socket.io"; ${MAPS} export type Io = Server<Up, Down, {}, { id: string }>;`;
    expect(main(text).origins).toEqual([
      "/ clientToServer Up",
      "/ serverToClient Down",
      "/ serverToServer {}",
      "/ socketData { id: string; }",
    ]);
  });
});
