/** What a node does when another one dies. */

import { until } from "../live/rig.js";
import type { Cluster, Node } from "./node.js";
import { ann, bob } from "./served.js";
import { Users } from "./users.js";
import { twoOf, untilSo } from "./wait.js";

const hello = { id: ann, text: "hello", sender: "ann" };

export function specifyDeath(start: () => Promise<Cluster>): void {
  describe("when the other node dies", () => {
    let cluster: Cluster;
    let here: Node;
    let there: Node;
    const users = new Users();

    beforeEach(async () => {
      cluster = await start();
      [here, there] = await twoOf(cluster);
    });
    afterEach(async () => {
      users.leave();
      await cluster.close();
    });

    test("a question to many ends with the answers that came, and says that some are missing", async () => {
      await users.join(here, ann);
      const silent = await users.joinPlainly(there, bob);
      const asked = here.run(({ chat }) => chat.timeout(1_500).emit.confirm("Here?"));
      await new Promise<void>((resolve) => silent.once("confirm", () => resolve()));
      there.kill();
      expect(await asked).toEqual({ answers: [true], complete: false });
    });

    test("a question to one of its sockets ends", async () => {
      const silent = await users.joinPlainly(there, bob);
      const asked = here.run(
        ({ chat }, id) => chat.toSocket(id).timeout(1_500).emit.confirm("Here?").catch(String),
        silent.id ?? "",
      );
      await new Promise<void>((resolve) => silent.once("confirm", () => resolve()));
      there.kill();
      expect(await asked).toMatch(/^(AckTimeout|Disconnected)/);
    });

    test("the others go on, and forget it", async () => {
      const [mine, other] = [await users.join(here, ann), await users.join(there, bob)];
      there.kill();
      await until(() => !other.raw.connected, "the end of the connection");
      await here.run(({ chat }, message) => chat.emit.newMessage(message), hello);
      await until(() => mine.news.includes("hello"), "the message");
      await untilSo(
        () => here.run(async ({ io }) => (await io.of("/").adapter.serverCount()) === 1),
        "it to be forgotten",
      );
      const asked = here.run(({ chat }) => chat.timeout(5_000).emit.confirm("Here?"));
      expect(await asked).toEqual({ answers: [true], complete: true });
      expect(await here.run(({ errors }) => errors)).toEqual([]);
    });
  });
}
