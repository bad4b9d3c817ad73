/** The contract of the project. */

import { wrapperEvents } from "./wrappers.js";

export const CATALOG_PATH = "shop.events.yaml";

export const CONFIG = `version: 1
contracts:
  shop:
    catalog: ${CATALOG_PATH}
    outputs:
      - { dir: packages/server/src/generated, targets: [server, emitter] }
      - { dir: packages/client/src/generated, targets: [client] }
    scan: { project: tsconfig.json }
`;

/** Each event by which something is found has a line of its own. */
export const CATALOG = `catalog: 1
info: { title: Shop }
types:
  Item:
    fields: { id: string, title: string, price: number, tags?: "string[]" }
  Status: "'open' | 'paid' | 'shipped'"
errors:
  GONE: {}
rooms:
  lobby: lobby
  order: "order:{orderId}"
defaults:
  ack: { timeout: 5s }
clientToServer:
  say: string
  shout: string
  message: string
  move: { args: [x: number, y: number] }
  rename: { args: [id: string, title?: string] }
  label: { args: [id: string, ...labels: "string[]"] }
  hello:
  choose: Status
  add: Item
  buy: { payload: Item, ack: { returns: string, errors: [GONE] } }
  ask: { payload: string, ack: string }
  touch: { payload: string, ack: { optional: true } }
  heard: string
${wrapperEvents("clientToServer")}
serverToClient:
  news: string
  banner: string
  message: string
  item: Item
  cursor: { args: [x: number, y: number] }
  status: Status
  confirm: { payload: string, ack: boolean }
  placed: { payload: string, rooms: [order] }
  lonely: string
  unread: string
${wrapperEvents("serverToClient")}
errorEvents:
  failure: string
${wrapperEvents("errorEvents")}
serverToServer:
  refresh: string
${wrapperEvents("serverToServer")}
namespaces:
  /admin:
    clientToServer:
      kick: { payload: string, ack: {} }
      mute: string
    serverToClient:
      kicked: string
      note: string
  /desk:
    clientToServer:
      handledOne: string
      handledTwo: string
      laterOne:
      laterTwo:
    serverToClient:
      shownOne: string
      shownTwo: string
      "via:wire-name": string
  /orders/{orderId}:
    name: orders
    params: { orderId: string }
    clientToServer:
      cancel: string
    serverToClient:
      moved: string
      arrived: string
`;

/** The same by hand, as a project has them that grew without a contract. */
export const SHARED = `export * from "./emits-server-package-of-others.js";

export interface Item {
  id: string;
  title: string;
  price: number;
  tags?: string[];
}

export type Status = "open" | "paid" | "shipped";
export type Bought = { ok: true; value: string } | { ok: false; error: { code: string; message: string } };

export interface ClientToServer {
  say: (text: string) => void;
  shout: (text: string) => void;
  message: (text: string) => void;
  move: (x: number, y: number) => void;
  rename: (id: string, title?: string) => void;
  label: (id: string, ...labels: string[]) => void;
  hello: () => void;
  choose: (status: Status) => void;
  add: (item: Item) => void;
  buy: (item: Item, ack: (bought: Bought) => void) => void;
  ask: (text: string, ack: (answer: string) => void) => void;
  touch: (id: string, ack?: () => void) => void;
  heard: (text: string) => void;
}

export interface ServerToClient {
  news: (text: string) => void;
  banner: (text: string) => void;
  message: (text: string) => void;
  item: (item: Item) => void;
  cursor: (x: number, y: number) => void;
  status: (status: Status) => void;
  confirm: (text: string, ack: (answer: boolean) => void) => void;
  placed: (id: string) => void;
  lonely: (text: string) => void;
  unread: (text: string) => void;
  failure: (text: string) => void;
}

export interface Between {
  refresh: (key: string) => void;
}

export interface AdminToServer {
  kick: (id: string, ack: () => void) => void;
  mute: (id: string) => void;
}

export interface ServerToAdmin {
  kicked: (id: string) => void;
  note: (text: string) => void;
}

export const NEWS = "news";
export const EVENTS = { server: { news: "news", banner: "banner" }, client: { say: "say", shout: "shout" } } as const;
export const PAIR = ["news", "banner"] as const;

export enum Names {
  News = "news",
  Say = "say",
}
`;
