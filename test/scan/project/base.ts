/** What the project has before anything is planted: every event is sent by somebody, and handled by somebody. */

import { wrapperWays } from "./wrappers.js";

const ack = (definition: string): boolean => definition.includes("ack: string");

/** What the other side does about events whose sender, or whose handler, is a way of using generated code. */
function counterparts(home: "server" | "client"): string {
  const lines = wrapperWays.flatMap(({ section, rule, event, definition }) => {
    const target = section === "serverToServer" ? "io" : "socket";
    const side =
      section === "serverToServer" || (section === "clientToServer") === (rule === "event-never-sent")
        ? "server"
        : "client";
    if (side !== home) return [];
    if (rule === "event-never-sent") {
      return ack(definition)
        ? `  ${target}.on("${event}", (text: string, ack: (answer: string) => void) => ack(text));`
        : `  ${target}.on("${event}", (text: string) => void text);`;
    }
    const emit = section === "serverToServer" ? "serverSideEmit" : "emit";
    return ack(definition)
      ? `  ${target}.${emit}("${event}", "x", (answer: string) => void answer);`
      : `  ${target}.${emit}("${event}", "x");`;
  });
  return lines.join("\n");
}

export const base: Readonly<Record<string, string>> = {
  "packages/server/src/main.ts": `import { createServer } from "node:http";
import { Server } from "socket.io";

const http = createServer();
const io = new Server(http);

io.on("refresh", (key: string) => void key);
io.on("connection", (socket) => {
  socket.on("say", (text: string) => void socket.broadcast.emit("news", text));
  socket.on("shout", (text: string) => void io.emit("banner", text));
  socket.on("message", (text: string) => void socket.send(text));
  socket.on("move", (x: number, y: number) => void socket.emit("cursor", x, y));
  socket.on("rename", (id: string, title?: string | null) => void [id, title]);
  socket.on("label", (id: string, ...labels: string[]) => void [id, labels]);
  socket.on("hello", () => void socket.emit("failure", "What?"));
  socket.on("choose", (status: "open" | "paid" | "shipped") => void socket.emit("status", status));
  socket.on("add", (item: { id: string; title: string; price: number }) => void io.emit("item", item));
  socket.on("buy", (item: { id: string }, ack: (bought: { ok: true; value: string }) => void) => {
    io.to(\`order:\${item.id}\`).emit("placed", item.id);
    ack({ ok: true, value: item.id });
  });
  socket.on("ask", (text: string, ack: (answer: string) => void) => ack(text));
  socket.on("touch", (id: string, ack?: () => void) => void [id, ack?.()]);
  socket.emit("confirm", "Well?", (answer: boolean) => void answer);
${counterparts("server")}
});
io.serverSideEmit("refresh", "everything");

io.of("/admin").on("connection", (socket) => {
  socket.on("kick", (id: string, ack: () => void) => void [io.of("/admin").emit("kicked", id), ack()]);
  socket.on("mute", (id: string) => void socket.emit("note", id));
});

io.of(/^\\/orders\\/\\w+$/).on("connection", (socket) => {
  socket.on("cancel", (why: string) => void socket.emit("moved", why));
});

http.listen(3000);
`,
  "packages/server/src/lonely.ts": `import type { Server, Socket } from "socket.io";

export const tell = (io: Server): boolean => io.emit(«"lonely"|"news"», "x");
export const hear = (socket: Socket): Socket => socket.on(«"heard"|"say"», (text: string) => void text);
export const send = (io: Server): boolean => io.emit("unread", "x");
`,
  "packages/server/src/desk.ts": `import { Server } from "socket.io";
import { createShopDeskServer } from "./generated/server.js";
import { createShopOrdersServer } from "./generated/server.js";

const io = new Server();
const desk = createShopDeskServer(io);
desk.onConnection((socket) => {
  const later = { laterOne() {}, «laterTwo: () => {}|» };
  socket.handle({
    handledOne: (text) => void text,
    «async handledTwo(text) { void text; },|»
    ...later,
  });
  socket.emit.shownOne("x");
  socket.emit.shownTwo("x");
  «socket.emit.viaWireName("x");|»
});
const orders = createShopOrdersServer(io);
«orders.at({ orderId: "1" }).emit.arrived("x");|»
`,
  "packages/client/src/desk.ts": `import { io } from "socket.io-client";
import { createShopDeskClient } from "./generated/client.js";

const socket = io("/desk");
const desk = createShopDeskClient(socket);
desk.handle({ shownOne: (text) => void text, «shownTwo: (text) => void text,|» viaWireName() {} });
desk.emit.handledOne("x");
desk.emit.handledTwo("x");
desk.emit.laterOne();
desk.emit.laterTwo();
io("/orders/1").on("arrived", (text: string) => void text);
`,
  "packages/client/src/main.ts": `import { io } from "socket.io-client";

const socket = io("http://localhost:3000");
socket.on("connect", () => {
  socket.emit("say", "Hello");
  socket.emit("shout", "Hello!");
  socket.send("Hello");
  socket.emit("move", 1, 2);
  socket.emit("rename", "1", "New");
  socket.emit("label", "1", "a", "b");
  socket.emit("hello");
  socket.emit("choose", "open");
  socket.emit("add", { id: "1", title: "Pen", price: 2 });
  socket.emit("buy", { id: "1", title: "Pen", price: 2 }, (bought: unknown) => void bought);
  socket.emit("ask", "Well?", (answer: string) => void answer);
  socket.emit("touch", "1");
  socket.emit("heard", "Hm");
${counterparts("client")}
});
for (const name of ["news", "banner", "message", "failure", "placed", "lonely"] as const) {
  socket.on(name, (text: string) => void text);
}
socket.on(«"unread"|"news"», (text: string) => void text);
socket.on("item", (item: { id: string }) => void item);
socket.on("cursor", (x: number, y: number) => void [x, y]);
socket.on("status", (status: string) => void status);
socket.on("confirm", (text: string, ack: (answer: boolean) => void) => ack(text !== ""));

const admin = io("/admin");
admin.emit("kick", "1", () => {});
admin.emit("mute", "1");
admin.on("kicked", (id: string) => void id);
admin.on("note", (text: string) => void text);

const order = io("/orders/1");
order.emit("cancel", "Too late");
order.on("moved", (text: string) => void text);
`,
};

/** Events of which nothing is heard, or that nobody sends, once what `base` plants is planted. */
export const basePlants: readonly (readonly [event: string, rule: string])[] = [
  ["lonely", "event-never-sent"],
  ["heard", "event-never-handled"],
  ["unread", "event-never-handled"],
  ["handledTwo", "event-never-handled"],
  ["laterTwo", "event-never-handled"],
  ["shownTwo", "event-never-handled"],
  ["via:wire-name", "event-never-sent"],
  ["arrived", "event-never-sent"],
];
