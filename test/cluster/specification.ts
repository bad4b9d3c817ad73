/** What generated code does on many nodes, whatever connects them. */

import { chatRooms } from "../../fixtures/golden/chat/expected/server.js";
import { until } from "../live/rig.js";
import type { Cluster, Node } from "./node.js";
import { ann, bob } from "./served.js";
import { Users } from "./users.js";
import { twoOf, untilSo } from "./wait.js";

const hello = { id: ann, text: "hello", sender: "ann" };
/** Sent after what must not arrive: where this is, the other would be. */
const end = { id: ann, text: "end", sender: "ann" };
const room = chatRooms.room({ roomId: "general" });

export function specify(start: () => Promise<Cluster>): void {
  describe("while all of them live", () => {
    let cluster: Cluster;
    let here: Node;
    let there: Node;
    const users = new Users();

    beforeAll(async () => {
      cluster = await start();
      [here, there] = await twoOf(cluster);
    });
    afterEach(async () => {
      users.leave();
      for (const node of cluster.nodes) {
        await untilSo(() => node.run(({ io }) => io.engine.clientsCount === 0), "the clients to leave");
        await node.run(({ heard, violations, errors }) => {
          for (const list of [heard, violations, errors]) list.length = 0;
        });
      }
    });
    afterAll(() => cluster.close());

    describe("broadcasts", () => {
      test("reach the clients of every node", async () => {
        const all = [await users.join(here, ann), await users.join(there, bob)];
        await here.run(({ chat }, message) => chat.emit.newMessage(message), hello);
        await until(() => all.every(({ news }) => news.includes("hello")), "the message at both nodes");
      });

      test("reach a room on every node, and nobody else", async () => {
        const inside = [await users.join(here, ann, room), await users.join(there, bob, room)];
        const outside = await users.join(there, bob);
        await here.run(({ chat }, [room, message]) => chat.to(room).emit.newMessage(message), [room, hello] as const);
        await here.run(({ chat }, message) => chat.emit.newMessage(message), end);
        await until(() => outside.news.includes("end"), "the end");
        expect(outside.news).toEqual(["end"]);
        await until(() => inside.every(({ news }) => news.length === 2), "both messages");
      });

      test("leave out whom `except` names", async () => {
        const [inside, outside] = [await users.join(there, ann, room), await users.join(there, bob)];
        await here.run(({ chat }, [room, message]) => chat.except(room).emit.newMessage(message), [
          room,
          hello,
        ] as const);
        await here.run(({ chat }, message) => chat.emit.newMessage(message), end);
        await until(() => inside.news.includes("end") && outside.news.includes("end"), "the end");
        expect([inside.news, outside.news]).toEqual([["end"], ["hello", "end"]]);
      });

      test("stay on the node with `local`", async () => {
        const [mine, other] = [await users.join(here, ann), await users.join(there, bob)];
        await here.run(({ chat }, message) => chat.local.emit.newMessage(message), hello);
        await here.run(({ chat }, message) => chat.emit.newMessage(message), end);
        await until(() => mine.news.includes("end") && other.news.includes("end"), "the end");
        expect([mine.news, other.news]).toEqual([["hello", "end"], ["end"]]);
      });
    });

    describe("questions to many", () => {
      test("resolve to the answers of every node", async () => {
        await users.join(here, ann);
        await users.join(there, bob);
        const asked = here.run(({ chat }) => chat.timeout(3_000).emit.confirm("Here?"));
        expect(await asked).toEqual({ answers: [true, true], complete: true });
      });

      test("resolve at once where nobody is", async () => {
        const asked = here.run(({ chat }) => chat.to("nowhere").timeout(3_000).emit.confirm("Here?"));
        expect(await asked).toEqual({ answers: [], complete: true });
      });

      test("leave out what a client of another node answers wrongly, and report it", async () => {
        await users.join(here, ann);
        const liar = await users.joinPlainly(there, bob, "yes");
        const asked = here.run(({ chat }) => chat.timeout(3_000).emit.confirm("Here?"));
        expect(await asked).toEqual({ answers: [true], complete: false });
        expect(liar.connected).toBe(true);
        const reported = await here.run(({ violations }) =>
          violations.map(({ event, socketId }) => ({ event, socketId })),
        );
        expect(reported).toEqual([{ event: "confirm", socketId: "" }]);
      });

      test("end where a client of another node never answers, with what came", async () => {
        await users.join(here, ann);
        await users.joinPlainly(there, bob);
        const asked = here.run(({ chat }) => chat.timeout(300).emit.confirm("Here?"));
        expect(await asked).toEqual({ answers: [true], complete: false });
      });
    });

    describe("one socket on another node", () => {
      test("hears what is sent to its id", async () => {
        const user = await users.join(there, bob);
        const nobody = await users.join(there, ann);
        await here.run(({ chat }, [id, message]) => chat.toSocket(id).emit.newMessage(message), [
          user.id,
          hello,
        ] as const);
        await until(() => user.news.includes("hello"), "the message");
        expect(nobody.news).toEqual([]);
      });

      test("answers what it is asked", async () => {
        const { id } = await users.join(there, bob);
        expect(await here.run(({ chat }, id) => chat.toSocket(id).timeout(3_000).emit.confirm("You?"), id)).toBe(true);
      });

      test("ends the wait at once where it is not there", async () => {
        const asked = here.run(({ chat }) => chat.toSocket("nobody").timeout(3_000).emit.confirm("You?").catch(String));
        expect(await asked).toMatch(/^Disconnected: .*no such socket/);
      });

      test("ends the wait in time where it never answers", async () => {
        const { id = "" } = await users.joinPlainly(there, bob);
        const asked = here.run(({ chat }, id) => chat.toSocket(id).timeout(300).emit.confirm("You?").catch(String), id);
        expect(await asked).toMatch(/^AckTimeout/);
      });

      test("rejects with what is wrong where it answers wrongly", async () => {
        const { id = "" } = await users.joinPlainly(there, bob, 5);
        const asked = here.run(
          ({ chat }, id) => chat.toSocket(id).timeout(3_000).emit.confirm("You?").catch(String),
          id,
        );
        expect(await asked).toMatch(/^ContractViolation/);
      });
    });

    describe("sockets of all nodes", () => {
      test("are fetched with their data and rooms", async () => {
        const [mine, other] = [await users.join(here, ann), await users.join(there, bob, room)];
        const fetched = await here.run(async ({ chat }) => {
          const sockets = await chat.fetchSockets();
          return sockets.map(({ id, data, rooms }) => ({ id, data, rooms: [...rooms] }));
        });
        expect(fetched.sort((a, b) => a.rooms.length - b.rooms.length)).toEqual([
          { id: mine.id, data: { userId: ann }, rooms: [mine.id] },
          { id: other.id, data: { userId: bob }, rooms: [other.id, room] },
        ]);
      });

      test("are fetched by room", async () => {
        await users.join(here, ann);
        const { id } = await users.join(there, bob, room);
        const fetched = await here.run(
          async ({ chat }, room) => (await chat.in(room).fetchSockets()).map(({ id }) => id),
          room,
        );
        expect(fetched).toEqual([id]);
      });

      test("answer, each for itself", async () => {
        await users.join(there, bob, room);
        const asked = here.run(async ({ chat }, room) => {
          const [remote] = await chat.in(room).fetchSockets();
          return await remote?.timeout(3_000).emit.confirm("You?");
        }, room);
        expect(await asked).toBe(true);
      });

      test("join and leave rooms, and are disconnected, one by one", async () => {
        const user = await users.join(there, bob, "waiting");
        await here.run(async ({ chat }, room) => {
          for (const remote of await chat.in("waiting").fetchSockets()) {
            remote.join(room);
            remote.leave("waiting");
          }
        }, room);
        const rooms = () =>
          there.run(async ({ chat }) => (await chat.local.fetchSockets()).flatMap(({ rooms }) => [...rooms]));
        await untilSo(async () => (await rooms()).join() === [user.id, room].join(), "the other room");
        await here.run(async ({ chat }) => {
          for (const remote of await chat.fetchSockets()) remote.disconnect();
        });
        await until(() => !user.raw.connected, "the disconnection");
      });

      test("join and leave rooms, and are disconnected, all at once", async () => {
        const [mine, other] = [await users.join(here, ann, "waiting"), await users.join(there, bob, "waiting")];
        const inRoom = () =>
          here.run(async ({ chat }, room) => (await chat.in(room).fetchSockets()).map(({ id }) => id).sort(), room);
        await here.run(({ chat }, room) => chat.in("waiting").socketsJoin(room), room);
        const both = [mine.id, other.id].sort().join();
        await untilSo(async () => (await inRoom()).join() === both, "both in the room");
        await here.run(({ chat }, [id, room]) => chat.except(id).socketsLeave(room), [mine.id, room] as const);
        await untilSo(async () => (await inRoom()).join() === mine.id, "one in the room");
        await here.run(({ chat }, id) => chat.in(id).disconnectSockets(), other.id);
        await until(() => !other.raw.connected, "the disconnection");
        expect(mine.raw.connected).toBe(true);
      });
    });

    describe("events between servers", () => {
      const heardThere = (count: number) =>
        untilSo(() => there.run(({ heard }, count) => heard.length >= count, count), "what was sent");

      test("reach the other servers, and not the sender", async () => {
        await here.run(({ chat }, id) => chat.serverSide.emit.cacheInvalidated(id), bob);
        await heardThere(1);
        expect(await there.run(({ heard }) => heard)).toEqual([["cacheInvalidated", bob]]);
        expect(await here.run(({ heard }) => heard)).toEqual([]);
      });

      test("carry several arguments, also optional and rest ones", async () => {
        await here.run(({ cluster }, id) => {
          cluster.serverSide.emit.elected({ id });
          cluster.serverSide.emit.elected({ id, load: 1 }, "it is idle");
          cluster.serverSide.emit.elected({ id }, undefined);
          cluster.serverSide.emit.loads(id);
          cluster.serverSide.emit.loads(id, 1, 2, 3);
        }, ann);
        await heardThere(5);
        // `undefined` is none of JSON's values, so that null would look the same.
        const calls = there.run(({ heard }) => heard.map((call) => call.map((each) => each ?? String(each))));
        expect(await calls).toEqual([
          ["elected", { id: ann }],
          ["elected", { id: ann, load: 1 }, "it is idle"],
          ["elected", { id: ann }, "undefined"],
          ["loads", ann],
          ["loads", ann, 1, 2, 3],
        ]);
      });

      test("are refused and reported where another server sends them wrongly", async () => {
        await here.run(({ io }, id) => {
          for (const wrong of [5, null, "no uuid", {}, [id]]) io.serverSideEmit("cacheInvalidated", wrong);
          io.serverSideEmit("cacheInvalidated");
          io.serverSideEmit("loads", id, "1");
          io.serverSideEmit("cacheInvalidated", id, "surplus");
        }, ann);
        await heardThere(1);
        expect(await there.run(({ heard }) => heard)).toEqual([["cacheInvalidated", ann]]);
        const reported = await there.run(({ violations }) =>
          violations.map(({ event, socketId, refused }) => ({ event, socketId, refused })),
        );
        expect(reported).toEqual([
          ...Array.from({ length: 6 }, () => ({ event: "cacheInvalidated", socketId: "", refused: true })),
          { event: "loads", socketId: "", refused: true },
        ]);
        expect(await there.run(({ errors }) => errors)).toEqual([]);
      });

      test("of an older or newer server are ignored where nobody knows them", async () => {
        await here.run(({ io, chat }, id) => {
          for (const event of ["forgotten", "", "__proto__", "constructor", "error", "newListener"]) {
            io.serverSideEmit(event, id);
          }
          chat.serverSide.emit.cacheInvalidated(id);
        }, ann);
        await heardThere(1);
        expect(await there.run(({ heard, errors, violations }) => [heard, errors, violations])).toEqual([
          [["cacheInvalidated", ann]],
          [],
          [],
        ]);
      });

      test("settle the callback of a server that waits for an answer", async () => {
        const asked = here.run(({ io }, id) => io.serverSideEmitWithAck("cacheInvalidated", id), ann);
        expect(await asked).toHaveLength(1);
      });
    });

    describe("dynamic namespaces", () => {
      test("reach their clients from a node where nobody is", async () => {
        const user = await users.joinShard(there, 1);
        const other = await users.joinShard(there, 2);
        await here.run(({ shards }) => {
          shards.at({ shard: 1 }).emit.status("busy");
          shards.at({ shard: 2 }).emit.status("idle");
        });
        await until(() => user.statuses.length > 0 && other.statuses.length > 0, "both statuses");
        expect([user.statuses, other.statuses]).toEqual([["busy"], ["idle"]]);
      });

      test("have their own events between servers", async () => {
        const stop = there.run(({ shards, heard }) => {
          shards.at({ shard: 3 }).serverSide.on.moved((to) => heard.push(["moved to", to]));
        });
        await stop;
        await untilSo(async () => {
          await here.run(({ shards }) => shards.at({ shard: 3 }).serverSide.emit.moved("there"));
          return await there.run(({ heard }) => heard.length > 0);
        }, "the event");
        expect(await there.run(({ heard }) => heard[0])).toEqual(["moved to", "there"]);
      });

      test("find their clients at the first question, where nobody was before", async () => {
        for (let shard = 10; shard < 13; shard++) {
          const { raw } = await users.joinShard(there, shard);
          const found = here.run(async ({ shards }, shard) => {
            const sockets = await shards.at({ shard }).fetchSockets();
            return sockets.map(({ id }) => id);
          }, shard);
          expect(await found).toEqual([raw.id]);
        }
      });

      test("find their clients after they went on a node, and came again", async () => {
        await users.joinShard(here, 4);
        for (let times = 0; times < 2; times++) {
          const user = await users.joinShard(there, 4);
          user.raw.disconnect();
          await untilSo(() => there.run(({ io }) => !io._nsps.has("/shards/4")), "the namespace to go there");
        }
        const { raw } = await users.joinShard(there, 4);
        const found = await here.run(async ({ shards }) => {
          const sockets = await shards.at({ shard: 4 }).fetchSockets();
          return sockets.map(({ id }) => id);
        });
        expect(found).toHaveLength(2);
        expect(found).toContain(raw.id);
      });
    });
  });
}
