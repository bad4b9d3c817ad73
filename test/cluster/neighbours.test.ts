/** What a server does about the adapters of others, seen from inside. */

import type { Server } from "socket.io";
import { Adapter } from "socket.io-adapter";
import {
  createClusterServer,
  createClusterShardServer,
} from "../../fixtures/golden/server-to-server/expected/server.js";
import { Rig, until } from "../live/rig.js";

describe("a server beside others", () => {
  let rig: Rig;

  afterEach(() => rig.close());

  /** As an adapter does with what another server sent. */
  const arrives = (io: Server, path: string, ...args: unknown[]) =>
    io.of(path)._onServerSideEmit(args as [string, ...unknown[]]);

  test("survives an event named error, in every kind of namespace", async () => {
    rig = await Rig.start();
    createClusterServer(rig.io);
    const shards = createClusterShardServer(rig.io);
    shards.at({ shard: 1 }).emit.status("made");
    expect(() => arrives(rig.io, "/", "error", new Error("theirs"))).not.toThrow();
    expect(() => arrives(rig.io, "/shards/1", "error", "theirs")).not.toThrow();
  });

  test("hears nothing more for a namespace that has gone", async () => {
    const heard: string[] = [];
    class Listening extends Adapter {
      onMessage(): void {
        heard.push(this.nsp.name);
      }
    }
    rig = await Rig.start({ adapter: Listening });
    const shards = createClusterShardServer(rig.io);
    shards.at({ shard: 1 }).emit.status("made");
    const { adapter } = rig.io.of("/shards/1");
    if (!(adapter instanceof Listening)) throw new Error("Another adapter");
    adapter.onMessage();
    expect(heard).toEqual(["/shards/1"]);
    await until(() => !rig.io._nsps.has("/shards/1"), "the namespace to go");
    adapter.onMessage();
    expect(heard).toHaveLength(1);
  });

  test("asks a namespace that was just made when it knows the others", async () => {
    let known = 1;
    const asked: number[] = [];
    class Learning extends Adapter {
      override async serverCount(): Promise<number> {
        return this.nsp.name === "/" ? 3 : known;
      }
      override fetchSockets(): Promise<[]> {
        asked.push(known);
        return Promise.resolve([]);
      }
    }
    rig = await Rig.start({ adapter: Learning });
    const fetched = createClusterShardServer(rig.io).at({ shard: 1 }).fetchSockets();
    setImmediate(() => {
      known = 3;
    });
    await fetched;
    expect(asked).toEqual([3]);
  });

  test("asks in the end although nobody else is there", async () => {
    class Alone extends Adapter {
      override serverCount(): Promise<number> {
        return this.nsp.name === "/" ? Promise.resolve(3) : Promise.reject(new Error("No connection"));
      }
    }
    rig = await Rig.start({ adapter: Alone });
    expect(await createClusterShardServer(rig.io).at({ shard: 1 }).fetchSockets()).toEqual([]);
  });
});
