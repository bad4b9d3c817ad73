/** A client as tutorials write it. */

import { io, type Socket } from "socket.io-client";
import type { Callable, Order } from "./lines.js";
import { clientOptions, obey, ran, tell } from "./tell.js";
import { fail } from "./trap.js";

let socket: Socket | undefined;

function listen(socket: Socket): void {
  socket.on("connect", () => tell({ kind: "decided" }));
  socket.on("disconnect", () => tell({ kind: "left", id: "" }));
  socket.on("connect_error", (error) => {
    tell({ kind: "decided" });
    const { data }: { data?: { code: string } } = Object(error);
    if (data !== undefined) ran("onConnectError", data.code.toUpperCase());
  });
  socket.onAny((event) => {
    if (event.startsWith("log:")) ran("log", event);
  });
  messages(socket);
}

function messages(socket: Socket): void {
  socket.on("alive", (ack) => ack(4242));
  socket.on("told", ({ text, tags = [] }) => ran("told", text.slice(0, 1000), tags.join(" ")));
  socket.on("relayed", (value) => ran("relayed", JSON.parse(JSON.stringify(value))));
  socket.on("hint", (text, colour = "") => ran("hint", text, colour.trim()));
  socket.on("file", (name, data) => ran("file", name, data.toString("hex")));
  socket.on("confirm", (question, ack) => {
    ran("confirm", question);
    ack({ sure: question.endsWith("?") });
  });
  socket.on("fail", (how, ack) => ack(fail(how)));
  socket.on("failQuietly", (how) => fail(how));
  socket.on("error", (reason) => ran("error", reason.toUpperCase()));
  socket.on("rejected", ({ code }) => ran("rejected", code));
}

function call(socket: Socket, event: Callable): void {
  const post = { text: "hello" };
  switch (event) {
    case "post":
      socket.emit("post", post, (answer: { ok: boolean; value: { id: number }; error: { code: string } }) => {
        ran("post is answered", answer.ok ? answer.value.id.toFixed() : answer.error.code.toUpperCase());
      });
      return;
    case "save":
      socket.emit("save", post, (error: { code: string } | null, length: number) => {
        ran("save is answered", error ? error.code.toUpperCase() : length.toFixed());
      });
      return;
    case "count":
      socket.emit("count", post, (length: number) => ran("count is answered", length.toFixed()));
      return;
    case "accept":
      socket.emit("accept", post, () => ran("accept is answered"));
      return;
    default:
      socket.emit(event, null, (value: unknown) => ran(`${event} is answered`, value));
  }
}

obey((order: Order) => {
  if (order.kind === "join") {
    socket = io(order.url, clientOptions(order.parser));
    listen(socket);
  } else if (order.kind === "leave") socket?.disconnect();
  else if (order.kind === "call" && socket) call(socket, order.event);
});
tell({ kind: "ready", port: 0 });
