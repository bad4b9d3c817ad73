import { hear } from "../transcript.cjs";
import { createQuickstartServer, quickstartRooms } from "./quickstart/server.js";

/** The server's half of the conversation. */
export function startServer(io) {
  const quickstart = createQuickstartServer(io);

  quickstart.onConnection((socket) => {
    socket.handle({
      // 1 listens
      async sendMessage({ message, sender }) {
        hear("server", `sendMessage from ${sender}: ${message}`);
        await socket.join(quickstartRooms.room1);
        socket.emit.messageReceived({ status: "success", message }); // 2 sends
        return "Message received and processed"; // 4 sends
      },

      // 3 listens
      sendData(greeting, number, userData) {
        hear("server", `sendData: ${greeting}, ${number}, ${userData.user}`);
        if (number < 0) socket.fail.error("Something went wrong!"); // 7 sends
      },
    });
  });

  return {
    tellEverybody() {
      quickstart.emit.newMessage("Hello, everybody"); // 5 sends
    },
    tellRoom1() {
      quickstart.to(quickstartRooms.room1).emit.newMessage("Hello, room1"); // 6 sends
    },
  };
}
