import { io } from "socket.io-client";
import { hear } from "../transcript.cjs";
import { createQuickstartClient } from "./quickstart/client.js";

/** A client's half of the conversation. Resolves once it is connected. */
export async function startClient(url, name) {
  const quickstart = createQuickstartClient(io(url));

  quickstart.on.messageReceived(({ status, message }) => hear(name, `messageReceived: ${status}, ${message}`)); // 2 listens
  quickstart.on.newMessage((message) => hear(name, `newMessage: ${message}`)); // 5 listens, 6 listens
  quickstart.on.error((reason) => hear(name, `error: ${reason}`)); // 7 listens

  await new Promise((resolve) => quickstart.onConnect(() => resolve()));

  return {
    greet() {
      quickstart.noAck.emit.sendMessage({ message: "Hello", sender: name }); // 1 sends
    },
    sendData(number) {
      quickstart.emit.sendData("Hello", number, { user: name }); // 3 sends
    },
    async ask() {
      const answer = await quickstart.emit.sendMessage({ message: "Are you there?", sender: name }); // 4 listens
      hear(name, `answered: ${answer}`); // 4 listens
    },
    leave() {
      quickstart.disconnect();
    },
  };
}
