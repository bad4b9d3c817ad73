// Other namespaces have events of their own.

import { Server } from "socket.io";
import { io } from "socket.io-client";
import {
  chatOrderPath,
  createChatAdminClient,
  createChatOrderClient,
} from "../../../fixtures/golden/chat/expected/client.js";
import {
  createChatAdminServer,
  createChatOrderServer,
  guardChatAdminServer,
  guardChatOrderServer,
} from "../../../fixtures/golden/chat/expected/server.js";

const server = new Server();
const admin = createChatAdminServer(server, { authenticate: ({ auth }) => void auth.key.length });
createChatAdminServer(server, { authenticate: ({ auth }) => void auth.token }); // error TS2339
createChatAdminServer(server, {}); // error TS2345
admin.onConnection((socket) => {
  socket.handle({ kick: (id) => void id.length });
  socket.handle({ kick: () => "done" }); // error TS2322
  socket.handle({}); // error TS2345
  socket.emit.newMessage; // error TS2339
  socket.on.typing; // error TS2339
});
admin.emit.newMessage; // error TS2339
const kicked: Promise<void> = createChatAdminClient(io("/admin")).emit.kick("id");
createChatAdminClient(io("/admin")).emit.typing("x"); // error TS2339
guardChatAdminServer(server, { inbound: "warn" });

const orders = createChatOrderServer(server);
orders.onConnection((socket) => {
  socket.params.orderId.length;
  socket.params.id; // error TS2339
  socket.emit.status("open");
  socket.emit.status("lost"); // error TS2345
});
orders.at({ orderId: "id" }).emit.status("shipped");
orders.at({ orderId: "id" }).to("room").emit.status("closed"); // error TS2345
orders.at({}); // error TS2345
// All of them at once cannot be sent to.
orders.emit; // error TS2339
guardChatOrderServer(server.of(/^\/orders\//));
guardChatOrderServer(server); // error TS2379

chatOrderPath({ orderId: "id" }).length;
chatOrderPath({ order: "id" }); // error TS2561
createChatOrderClient(io(chatOrderPath({ orderId: "id" }))).on.status((status) => {
  if (status === "open") return;
  status satisfies "shipped";
  if (status === "lost") return; // error TS2367
});

export { kicked };
