/** Where a piece of code stands: the file around it. */

export interface HomeFile {
  readonly folder: string;
  readonly extension: string;
  readonly imports: string;
  /** Of the function around the code. A home without them is a file of its own, and the code all of it. */
  readonly parameters?: string;
}

export type Home = keyof typeof HOMES;

const SERVER = "packages/server/src";
const CLIENT = "packages/client/src";
const SCRIPTS = "packages/scripts/src";

export const HOMES = {
  /** A server without types of events. */
  server: {
    folder: SERVER,
    extension: "ts",
    imports: `import type { Namespace, RemoteSocket, Server, Socket } from "socket.io";
import { EVENTS, Names, NEWS, PAIR } from "@shop/shared";`,
    parameters: "io: Server, socket: Socket, condition: boolean",
  },
  /** A server whose events have types. */
  typedServer: {
    folder: SERVER,
    extension: "ts",
    imports: `import type { Server, Socket } from "socket.io";
import { EVENTS, Names, NEWS, PAIR, type ClientToServer, type ServerToClient, type Between } from "@shop/shared";

type ShopServer = Server<ClientToServer, ServerToClient, Between>;
type ShopSocket = Socket<ClientToServer, ServerToClient, Between>;`,
    parameters: "io: ShopServer, socket: ShopSocket, condition: boolean",
  },
  serverModule: { folder: SERVER, extension: "ts", imports: "" },
  /** In a package that the others import: it is part of several programs. */
  shared: { folder: "packages/shared/src", extension: "ts", imports: "" },
  serverModuleMts: { folder: SERVER, extension: "mts", imports: "" },
  client: {
    folder: CLIENT,
    extension: "ts",
    imports: `import type { Socket } from "socket.io-client";
import { EVENTS, Names, NEWS, PAIR } from "@shop/shared";`,
    parameters: "socket: Socket, condition: boolean",
  },
  typedClient: {
    folder: CLIENT,
    extension: "ts",
    imports: `import type { Socket } from "socket.io-client";
import { EVENTS, Names, NEWS, PAIR, type ClientToServer, type ServerToClient } from "@shop/shared";`,
    parameters: "socket: Socket<ServerToClient, ClientToServer>, condition: boolean",
  },
  /** A server through generated code. */
  wrappedServer: {
    folder: SERVER,
    extension: "ts",
    imports: `import { type ShopOrdersServer, type ShopServer, type ShopSocket, shopRooms } from "./generated/server.js";`,
    parameters: "shop: ShopServer, socket: ShopSocket, orders: ShopOrdersServer",
  },
  wrappedEmitter: {
    folder: SERVER,
    extension: "ts",
    imports: `import { type ShopEmitter, shopRooms } from "./generated/emitter.js";`,
    parameters: "shop: ShopEmitter",
  },
  wrappedClient: {
    folder: CLIENT,
    extension: "ts",
    imports: `import type { ShopClient } from "./generated/client.js";`,
    parameters: "shop: ShopClient",
  },
  clientModule: { folder: CLIENT, extension: "ts", imports: "" },
  clientModuleTsx: { folder: CLIENT, extension: "tsx", imports: "" },
  /** JavaScript that is checked: modules and CommonJS. */
  scriptModule: { folder: SCRIPTS, extension: "mjs", imports: "" },
  script: { folder: SCRIPTS, extension: "js", imports: "" },
  scriptCommonJs: { folder: SCRIPTS, extension: "cjs", imports: "" },
} as const satisfies Record<string, HomeFile>;
