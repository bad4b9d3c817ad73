import { createServer } from "node:http";
import { Server } from "socket.io";
import { leaked, missing, until } from "../transcript.cjs";
import { startClient } from "./client.js";
import { startServer } from "./server.js";

const http = createServer();
const io = new Server(http);
const server = startServer(io);
await new Promise((resolve) => http.listen(0, resolve));
const url = `http://localhost:${http.address().port}`;
const client1 = await startClient(url, "Client1");
const client2 = await startClient(url, "Client2");

client1.greet();
await until(1);
await until(2);
client1.sendData(42);
await until(3);
client1.ask().catch((error) => console.error(String(error)));
await until(4);
server.tellEverybody();
await until(5);
server.tellRoom1();
await until(6);
client2.sendData(-1); // the server does not like negative numbers
await until(7);

client1.leave();
client2.leave();
await io.close();

for (const { point, text } of missing()) console.error(`Not heard: point ${point}, ${text}`);
for (const text of leaked()) console.error(`Heard, and must not be: ${text}`);
const wellDone = missing().length === 0 && leaked().length === 0;
if (wellDone) console.log("All seven points were heard.");
process.exitCode = wellDone ? 0 : 1;
