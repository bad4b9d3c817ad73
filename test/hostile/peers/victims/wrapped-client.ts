/** A client on generated code. */

import { io, type Socket } from "socket.io-client";
import {
  type BoardClient,
  type BoardClientHandlers,
  type BoardClientOptions,
  createBoardClient,
  createBoardNumberedClient,
  createBoardStaffClient,
  type Violation,
} from "../../../../fixtures/golden/hostile/expected/client.js";
import type { Callable, Order } from "./lines.js";
import { clientOptions, obey, ran, tell, thrown, violated } from "./tell.js";
import { fail } from "./trap.js";

/** What clients of all three namespaces have in common. */
type Member = Pick<BoardClient, "emit" | "handle" | "onConnect" | "onConnectError" | "onDisconnect" | "disconnect">;

const post = { text: "hello" };

const options = {
  onViolation({ event, issues }: Violation) {
    tell({ kind: "refused", text: `${event}${violated(issues)}` });
  },
  onError(error: unknown, { event }: { readonly event: string }) {
    tell({ kind: "error", text: `${event}: ${thrown(error)}` });
    if (event === "failQuietly") throw new Error("onError tripped");
  },
} satisfies BoardClientOptions;

const handlers = {
  alive: () => 4242,
  told: ({ text, tags = [] }) => ran("told", text.slice(0, 1000), tags.join(" ")),
  relayed: (value) => ran("relayed", value),
  hint: (text, colour = "") => ran("hint", text, colour.trim()),
  file: (name, data) => ran("file", name, Buffer.from(data).toString("hex")),
  confirm(question) {
    ran("confirm", question);
    return { sure: question.endsWith("?") };
  },
  fail: (how) => fail(how),
  failQuietly: (how) => fail(how),
  error: (reason) => ran("error", reason.toUpperCase()),
  rejected: ({ code }) => ran("rejected", code),
} satisfies BoardClientHandlers;

let member: Member | undefined;

function join(raw: Socket): Member {
  const { pathname } = new URL(Reflect.get(raw, "nsp"), "http://localhost");
  if (pathname === "/") return createBoardClient(raw, options);
  if (pathname === "/staff") return createBoardStaffClient(raw, options);
  return createBoardNumberedClient(raw, options);
}

function listen(client: Member): void {
  client.handle(handlers);
  client.onConnect(() => tell({ kind: "decided" }));
  client.onDisconnect(() => tell({ kind: "left", id: "" }));
  client.onConnectError((refusal, error) => {
    tell({ kind: "decided" });
    ran("onConnectError", refusal?.code, error.message.split(":", 1)[0]);
  });
}

function call({ emit }: Member, event: Callable): Promise<unknown> {
  switch (event) {
    case "alive":
      return emit.alive();
    case "anything":
      return emit.anything(null);
    default:
      return emit[event](post);
  }
}

obey((order: Order) => {
  if (order.kind === "join") {
    member = join(io(order.url, clientOptions(order.parser)));
    listen(member);
  } else if (order.kind === "leave") member?.disconnect();
  else if (order.kind === "call" && member) {
    const { event } = order;
    call(member, event).then(
      (answer) => ran(`${event} resolves`, answer),
      (error) => ran(`${event} rejects`, error.name),
    );
  }
});
tell({ kind: "ready", port: 0 });
