// Says something every second, and prints what it hears: start two of them, and kill a worker. Takes a name.
import { io } from "socket.io-client";
import { createChatClient } from "./chat/client.js";

const name = process.argv[2] ?? "somebody";
const url = process.env["URL"] ?? "http://localhost:3000";
const chat = createChatClient(io(url, { transports: ["websocket"], auth: { name } }));

chat.handle({
  said: ({ from, text }) => console.log(`${from}: ${text}`),
  yourName: () => name,
});

// Rooms are the server's, and a new connection is in none.
chat.onConnect(() => void chat.emit.enter("lobby"));
chat.onDisconnect((reason) => console.log(`(connection lost: ${reason})`));

setInterval(async () => {
  try {
    const worker = await chat.emit.say({ room: "lobby", text: `it is ${new Date().toLocaleTimeString()}` });
    console.log(`(worker ${worker} took it)`);
  } catch (error) {
    console.log(`(not told: ${error})`);
  }
}, 1_000);
