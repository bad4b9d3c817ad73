/**
 * Ways of using generated code. The compiler sees to names and types there; what scan must see is that an event is used.
 * So each way has an event of its own, which nobody else sends, or handles: without the way, that is what is found.
 */

import type { Home } from "./homes.js";

export type Section = "clientToServer" | "serverToClient" | "errorEvents" | "serverToServer";

export interface WrapperWay {
  readonly name: string;
  readonly home: Home;
  readonly section: Section;
  /** Of the event, on the wire. */
  readonly event: string;
  readonly code: string;
  /** What is found in the catalog without it. */
  readonly rule: "event-never-sent" | "event-never-handled";
  /** The event's definition. */
  readonly definition: string;
}

type Row = readonly [name: string, code: string, definition?: string];

interface Group {
  readonly title: string;
  readonly home: Home;
  readonly section: Section;
  readonly rule: WrapperWay["rule"];
  readonly rows: readonly Row[];
}

const GROUPS: readonly Group[] = [
  {
    title: "toClients",
    home: "wrappedServer",
    section: "serverToClient",
    rule: "event-never-sent",
    rows: [
      ["everybody", `shop.emit.EVENT("x");`],
      ["a room", `shop.to("lobby").emit.EVENT("x");`],
      ["a room of the contract", `shop.to(shopRooms.lobby).volatile.emit.EVENT("x");`],
      [
        "every flag",
        `shop.in([shopRooms.order({ orderId: "1" })]).except("a").local.compress(true).timeout(5).emit.EVENT("x");`,
      ],
      ["one by its id", `shop.toSocket("id").emit.EVENT("x");`],
      ["one by its id with flags", `shop.toSocket("id").volatile.compress(true).timeout(1).emit.EVENT("x");`],
      ["socket", `socket.emit.EVENT("x");`],
      ["socket with flags", `socket.volatile.compress(false).emit.EVENT("x");`],
      ["others", `socket.broadcast.emit.EVENT("x");`],
      ["others in a room", `socket.to("a").except("b").emit.EVENT("x");`],
      ["answer", `void (await socket.timeout(1).emit.EVENT("x"));`, "{ payload: string, ack: string }"],
      [
        "answers of many",
        `void (await shop.to("a").timeout(1).emit.EVENT("x")).answers;`,
        "{ payload: string, ack: string }",
      ],
      ["remote sockets", `for (const other of await shop.fetchSockets()) other.emit.EVENT("x");`],
      ["element access", `socket["emit"]["EVENT"]("x");`],
      ["optional chain", `const maybe = Math.random() > 1 ? socket : undefined;\n  maybe?.emit.EVENT("x");`],
      ["facade in a variable", `const tell = socket.emit;\n  tell.EVENT("x");`],
      ["destructured facade", `const { emit } = socket;\n  emit.EVENT("x");`],
      ["destructured method", `const { EVENT } = socket.emit;\n  EVENT("x");`],
      ["method as a value", `["x"].forEach(socket.emit.EVENT);`],
      ["name in a loop", `for (const name of ["EVENT"] as const) socket.emit[name]("x");`],
      ["in a connection", `shop.onConnection((other) => other.emit.EVENT("x"));`],
    ],
  },
  {
    title: "failures",
    home: "wrappedServer",
    section: "errorEvents",
    rule: "event-never-sent",
    rows: [["socket", `socket.fail.EVENT("x");`]],
  },
  {
    title: "toServers",
    home: "wrappedServer",
    section: "serverToServer",
    rule: "event-never-sent",
    rows: [["serverSide", `shop.serverSide.emit.EVENT("x");`]],
  },
  {
    title: "fromServers",
    home: "wrappedServer",
    section: "serverToServer",
    rule: "event-never-handled",
    rows: [["serverSide", `shop.serverSide.on.EVENT((key) => void key);`]],
  },
  {
    title: "fromClients",
    home: "wrappedServer",
    section: "clientToServer",
    rule: "event-never-handled",
    rows: [
      ["on", `socket.on.EVENT((text) => void text);`],
      ["on until removed", `const remove = socket.on.EVENT(async (text) => void text);\n  remove();`],
      ["on in a connection", `shop.onConnection((other) => {\n    other.on.EVENT(() => {});\n  });`],
      ["on with an answer", `socket.on.EVENT((text) => text);`, "{ payload: string, ack: string }"],
    ],
  },
  {
    title: "emitter",
    home: "wrappedEmitter",
    section: "serverToClient",
    rule: "event-never-sent",
    rows: [
      ["everybody", `shop.emit.EVENT("x");`],
      ["a room", `shop.to(shopRooms.lobby).volatile.emit.EVENT("x");`],
      ["one by its id", `shop.toSocket("id").emit.EVENT("x");`],
    ],
  },
  {
    title: "emitterFailures",
    home: "wrappedEmitter",
    section: "errorEvents",
    rule: "event-never-sent",
    rows: [["a room", `shop.to("lobby").fail.EVENT("x");`]],
  },
  {
    title: "emitterToServers",
    home: "wrappedEmitter",
    section: "serverToServer",
    rule: "event-never-sent",
    rows: [["serverSide", `shop.serverSide.emit.EVENT("x");`]],
  },
  {
    title: "toServer",
    home: "wrappedClient",
    section: "clientToServer",
    rule: "event-never-sent",
    rows: [
      ["emit", `shop.emit.EVENT("x");`],
      ["emit with an answer", `void (await shop.emit.EVENT("x"));`, "{ payload: string, ack: string }"],
      ["timeout", `void (await shop.timeout(1).emit.EVENT("x"));`, "{ payload: string, ack: string }"],
      ["flags", `shop.volatile.compress(true).emit.EVENT("x");`],
      ["no ack", `shop.noAck.emit.EVENT("x");`, "{ payload: string, ack: { optional: true } }"],
    ],
  },
  {
    title: "fromServer",
    home: "wrappedClient",
    section: "serverToClient",
    rule: "event-never-handled",
    rows: [
      ["on", `shop.on.EVENT((text) => void text);`],
      ["once", `shop.once.EVENT((text) => void text);`],
      ["on with an answer", `shop.on.EVENT((text) => text);`, "{ payload: string, ack: string }"],
    ],
  },
];

export const wrapperWays: readonly WrapperWay[] = GROUPS.flatMap(({ title, rows, ...group }) =>
  rows.map(([name, code, definition = "string"], index) => {
    const event = `${title}${index + 1}`;
    return { ...group, name: `wrappers ${title} ${name}`, event, definition, code: code.replaceAll("EVENT", event) };
  }),
);

/** Lines for a section of the catalog. */
export function wrapperEvents(section: Section): string {
  const ways = wrapperWays.filter((way) => way.section === section);
  return ways.map(({ event, definition }) => `  ${event}: ${definition}`).join("\n");
}
