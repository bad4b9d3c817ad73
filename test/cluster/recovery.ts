/** Connection state recovery among nodes. */

import { io as connect, type Socket } from "socket.io-client";
import { createChatClient } from "../../fixtures/golden/chat/expected/client.js";
import { connected, until } from "../live/rig.js";
import type { Cluster, Node } from "./node.js";
import { ann } from "./served.js";
import { twoOf } from "./wait.js";

const news = (text: string) => ({ id: ann, text, sender: "ann" });
const before = news("before");
const missed = news("missed");
const after = news("after");

export function specifyRecovery(start: () => Promise<Cluster>): void {
  describe("with connection state recovery", () => {
    let cluster: Cluster;
    let here: Node;
    let there: Node;
    let raw: Socket;

    beforeEach(async () => {
      cluster = await start();
      [here, there] = await twoOf(cluster);
    });
    afterEach(async () => {
      raw.disconnect();
      await cluster.close();
    });

    test("a client goes on at another node, with its data and its rooms, and hears what it missed", async () => {
      raw = connect(here.url, { forceNew: true, transports: ["websocket"], reconnection: false, auth: { token: ann } });
      const chat = createChatClient(raw);
      const heard: string[] = [];
      chat.on.newMessage(({ text }) => heard.push(text));
      await connected(raw);
      const { id } = raw;
      await here.run(({ chat }) => chat.socketsJoin("room"));
      await there.run(({ chat }, message) => chat.emit.newMessage(message), before);
      await until(() => heard.length === 1, "the first message");
      raw.io.engine.close();
      await here.run(({ chat }, message) => chat.to("room").emit.newMessage(message), missed);
      // As behind a load balancer, which sends it somewhere else the next time.
      Reflect.set(raw.io, "uri", there.url);
      raw.connect();
      await until(() => heard.length === 2, "what was missed");
      await here.run(({ chat }, message) => chat.to("room").emit.newMessage(message), after);
      await until(() => heard.length === 3, "the next message");
      expect([raw.recovered, raw.id, heard]).toEqual([true, id, ["before", "missed", "after"]]);
      const found = await there.run(async ({ chat }) => {
        const sockets = await chat.local.fetchSockets();
        return sockets.map(({ id, data, rooms }) => ({ id, data, rooms: [...rooms].sort() }));
      });
      expect(found).toEqual([{ id, data: { userId: ann }, rooms: [id, "room"].sort() }]);
      for (const node of [here, there]) {
        expect(await node.run(({ violations, errors }) => [violations, errors])).toEqual([[], []]);
      }
    });
  });
}
