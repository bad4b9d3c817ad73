import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdapter } from "@socket.io/cluster-adapter";
import { Server } from "socket.io";
import { chatRooms, createChatServer } from "./chat/server.js";

/** One server of the chat. All workers share the port, and each connection stays with the worker that took it. */
export async function startWorker(port: number): Promise<void> {
  const http = createServer();
  // Over WebSocket a client has one connection. Polling is many requests, which would come to different workers.
  const io = new Server(http, { adapter: createAdapter(), transports: ["websocket"] });

  const chat = createChatServer(io, { authenticate: ({ auth }) => ({ name: auth.name }) });

  chat.onConnection((socket) => {
    socket.handle({
      async enter(name) {
        await socket.join(chatRooms.room({ name }));
      },

      say({ room, text }) {
        const said = { from: socket.data.name, room, text };
        chat.to(chatRooms.room({ name: room })).emit.said(said); // on all workers
        return process.pid;
      },

      async whoIsHere(name) {
        const room = chat.to(chatRooms.room({ name }));
        const { answers, complete } = await room.timeout(1_000).emit.yourName(); // from all workers
        return { names: [...answers], complete };
      },
    });
  });

  chat.serverSide.on.started((pid) => console.log(`Worker ${process.pid} heard that ${pid} started.`));

  await new Promise<void>((resolve) => http.listen(port, resolve));
  console.log(`Worker ${process.pid} serves http://localhost:${(http.address() as AddressInfo).port}`);
  chat.serverSide.emit.started(process.pid);
}
