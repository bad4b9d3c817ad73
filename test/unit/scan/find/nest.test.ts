import { foundIn } from "./found.js";

const NEST = `
export declare function WebSocketGateway(options?: object): ClassDecorator;
export declare function WebSocketGateway(port: number, options?: object): ClassDecorator;
export declare const WebSocketServer: () => PropertyDecorator;
export declare const SubscribeMessage: (name: string) => MethodDecorator;
`;

const found = (code: string): ReturnType<typeof foundIn> =>
  foundIn({
    "node_modules/@nestjs/websockets/index.d.ts": NEST,
    "gateway.ts": `import { SubscribeMessage, WebSocketGateway, WebSocketServer } from "@nestjs/websockets";
      import type { Server, Socket } from "socket.io";\n${code}`,
  });

describe("a gateway of NestJS", () => {
  it("listens with its methods, in its namespace", () => {
    const { listeners, gaps, textAt } = found(`
      @WebSocketGateway() class Chat {
        @SubscribeMessage("say") say(client: Socket, text: string) { return { event: "said", data: text }; }
      }
      @WebSocketGateway(80, { namespace: "admin" }) class Admin { @SubscribeMessage("kick") kick() {} }
      declare const name: string;
      @WebSocketGateway({ namespace: name }) class Dynamic { @SubscribeMessage("stop") stop() {} @SubscribeMessage(name) any() {} }
    `);
    expect(listeners.map(({ event, namespace, role, at }) => [event, namespace, role, textAt(at)])).toEqual([
      ["say", "/", "server", `"say"`],
      ["kick", "/admin", "server", `"kick"`],
      ["stop", undefined, "server", `"stop"`],
    ]);
    expect(gaps.map(({ kind, at }) => [kind, textAt(at)])).toEqual([["dynamic-name", "name"]]);
  });

  it("has its namespace for a server", () => {
    const { emits } = found(`
      @WebSocketGateway({ namespace: "/admin" }) class Admin {
        @WebSocketServer() server!: Server;
        own!: Server;
        tell() { this.server.to("x").emit("kicked"); this.own.emit("other"); }
      }
      @WebSocketGateway() class Main { @WebSocketServer() server!: Server; tell() { this.server.emit("hello"); } }
    `);
    expect(emits.map(({ event, namespace }) => [event, namespace])).toEqual([
      ["kicked", "/admin"],
      ["other", "/"],
      ["hello", "/"],
    ]);
  });

  it("is none by its decorators' names alone", () => {
    const { listeners } = foundIn({
      "gateway.ts": `declare function SubscribeMessage(name: string): MethodDecorator;
        class Chat { @SubscribeMessage("say") say() {} }`,
    });
    expect(listeners).toEqual([]);
  });
});
