/** Two or more mistakes for each judge, beside what the ways of writing show already. */

import type { Home } from "./homes.js";
import type { Snippet } from "./snippet.js";

type Mistake = readonly [home: Home, code: string];

const mistakes: Readonly<Record<string, readonly Mistake[]>> = {
  "wrong-direction": [
    ["server", `socket.emit("«news|say»", "x"); //!`],
    ["server", `socket.on("«say|news»", () => {}); //!`],
    ["client", `socket.emit("«say|news»", "x"); //!`],
    ["client", `socket.on("«news|say»", () => {}); //!`],
    ["client", `socket.emit("«say|refresh»", "x"); //!`],
  ],
  "too-few-arguments": [
    ["server", `socket.emit("news"«, "x"|»); //!`],
    ["typedServer", `io.emit("cursor", 1«, 2|»); //!`],
    ["client", `socket.emit("ask"«, "x"|», (answer: string) => void answer); //!`],
    ["client", `void (await socket.emitWithAck("ask"«, "x"|»)); //!`],
  ],
  "too-many-arguments": [
    ["server", `socket.emit("news", "x"«|, "y"»); //!`],
    ["typedClient", `socket.emit("move", 1, 2«|, 3»); //!`],
    ["server", `io.serverSideEmit("refresh", "x"«|, "y"»); //!`],
  ],
  "argument-type": [
    ["server", `socket.emit("news", «"x"|1»); //!`],
    ["server", `io.emit("status", «"open"|"closed"»); //!`],
    ["server", `socket.emit("item", { id: "1", title: "a"«, price: 1|» }); //!`],
    ["typedServer", `socket.emit("cursor", 1, «2|"2"»); //!`],
    ["client", `socket.emit("add", { id: "1", title: "a", price: 1, tags: «["a"]|"a"» }); //!`],
    ["client", `socket.emit("buy", «{ id: "1", title: "a", price: 1 }|"1"», (bought: unknown) => void bought); //!`],
  ],
  "ack-missing": [
    ["client", `socket.emit("ask", "x"«, (answer: string) => void answer|»); //!`],
    ["client", `socket.emit("buy", { id: "1", title: "a", price: 1 }«, (bought: unknown) => void bought|»); //!`],
    ["server", `socket.emit("confirm", "x"«, (answer: boolean) => void answer|»); //!`],
  ],
  "ack-unexpected": [
    ["client", `socket.emit("say", "x"«|, () => {}»); //!`],
    ["client", `void (await socket.«timeout(1).emit|emitWithAck»("say", "x")); //!`],
    ["server", `socket.emit("news", "x"«|, (answer: string) => void answer»); //!`],
  ],
  "too-many-parameters": [
    ["server", `socket.on("say", (text: string«|, ack: () => void») => void text); //!`],
    ["server", `socket.on("hello", («|text: string») => {}); //!`],
    ["client", `socket.on("news", (text: string«|, more: string») => void text); //!`],
  ],
  "undeclared-room": [
    ["server", `io.to("«order:1|lobby»").emit("placed", "x"); //!`],
    ["server", `socket.to("«order:1|cellar»").emit("placed", "x"); //!`],
    ["typedServer", `io.in(["order:1"«|, "lobby"»]).emit("placed", "x"); //!`],
    ["wrappedServer", `shop.to(shopRooms.«order({ orderId: "1" })|lobby»).emit.placed("x"); //!`],
    ["wrappedServer", `socket.to("«order:1|cellar»").volatile.emit.placed("x"); //!`],
    ["wrappedEmitter", `shop.to(shopRooms.«order({ orderId: "1" })|lobby»).emit.placed("x"); //!`],
  ],
  "reserved-name": [
    ["server", `socket.emit("«news|disconnect»", "x"); //!`],
    ["server", `io.emit("«news|connect»", "x"); //!`],
    ["client", `socket.emit("«say|connect_error»", "x"); //!`],
  ],
  "socket-as-any": [
    ["server", `(socket«| as any»).emit("news", "x"); //!`],
    ["typedServer", `(io«| as any»).emit("news", "x"); //!`],
    ["client", `(«socket|<any>socket»).emit("say", "x"); //!`],
    ["client", `(socket«| as any»).on("news", () => {}); //!`],
  ],
  // What nobody can see from outside is counted, and said.
  "dynamic-name": [
    ["server", `const name: string = "news";\n  socket.emit(«"news"|name», "x"); //!`],
    ["server", `for (const name of ["news"]) socket.emit(«"news"|name», name); //!`],
    ["client", `socket.on(«"news"|\`news:\${Date.now()}\`», () => {}); //!`],
  ],
  "untyped-receiver": [
    ["server", `const loose: «Socket|any» = socket;\n  loose.emit("news", "x"); //!`],
    ["client", `const loose: «typeof socket|any» = socket;\n  loose.on("news", () => {}); //!`],
  ],
  "missing-types": [
    ["serverModule", `export { Emitter } from "@socket.io/«redis-emitter|mongo-emitter»"; //!`],
    [
      "serverModule",
      `import * as emitters from "@socket.io/«redis-emitter|postgres-emitter»"; //!\nexport const { Emitter } = emitters;`,
    ],
  ],
  "indirect-call": [
    ["server", `socket.emit«|.call»(«|socket, »"news", "x"); //!`],
    ["client", `socket.emit«("say", "x")|.apply(socket, ["say", "x"])»; //!`],
  ],
};

export const mistakesOfEachJudge: readonly Snippet[] = Object.entries(mistakes).flatMap(([rule, examples]) =>
  examples.map(([home, code], index) => ({ name: `${rule} ${index + 1}`, home, code, rule })),
);
