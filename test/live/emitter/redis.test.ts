import { createAdapter } from "@socket.io/redis-adapter";
import { Emitter } from "@socket.io/redis-emitter";
import { createBinaryClient } from "../../../fixtures/golden/binary/expected/client.js";
import { createBinaryEmitter } from "../../../fixtures/golden/binary/expected/emitter.js";
import { createBinaryServer } from "../../../fixtures/golden/binary/expected/server.js";
import {
  ContractViolation,
  chatRooms,
  createChatEmitter,
  createChatOrderEmitter,
} from "../../../fixtures/golden/emitter/expected/emitter.js";
import {
  createClusterEmitter,
  createClusterShardEmitter,
} from "../../../fixtures/golden/server-to-server/expected/emitter.js";
import { startInProcess } from "../../cluster/in-process.js";
import { ann, bob } from "../../cluster/served.js";
import { Users } from "../../cluster/users.js";
import { untilSo } from "../../cluster/wait.js";
import { describeWithRedis, RedisServer } from "../../support/redis.js";
import { connected, next, Rig, until } from "../rig.js";

const hello = { id: ann, text: "hello", sender: "ann" };
/** Sent after what must not arrive: where this is, the other would be. */
const end = { id: ann, text: "end", sender: "ann" };
const room = chatRooms.room({ roomId: "general" });

describeWithRedis("an emitter, two servers and their clients, over Redis", () => {
  const users = new Users();
  let redis: RedisServer;
  let cluster: Awaited<ReturnType<typeof startInProcess>>;
  let emitter: Emitter;

  beforeAll(async () => {
    redis = await RedisServer.start();
    cluster = await startInProcess(redis);
    emitter = new Emitter(redis.client());
    await listening("/", 2);
  });
  afterEach(() => {
    users.leave();
    for (const { served } of cluster.nodes) for (const list of [served.heard, served.violations]) list.length = 0;
  });
  afterAll(async () => {
    await cluster.close();
    await redis.stop();
  });

  /** Waits until so many servers listen to what is published for a namespace. */
  async function listening(path: string, servers: number): Promise<void> {
    const [{ served } = nobody()] = cluster.nodes;
    await untilSo(async () => (await served.io.of(path).adapter.serverCount()) === servers, `servers in ${path}`);
  }

  async function join() {
    const [here = nobody(), there = nobody()] = cluster.nodes;
    return [await users.join(here, ann, room), await users.join(there, bob)] as const;
  }

  test("reaches the clients of every server, and rooms, and single sockets", async () => {
    const [inside, outside] = await join();
    const chat = createChatEmitter(emitter);
    chat.to(room).emit.newMessage(hello);
    chat.except(room).emit.newMessage({ ...hello, text: "for others" });
    chat.toSocket(outside.id).emit.newMessage({ ...hello, text: "for bob" });
    chat.compress(false).emit.newMessage(end);
    await until(() => [inside, outside].every(({ news }) => news.includes("end")), "the end");
    expect([inside.news, outside.news]).toEqual([
      ["hello", "end"],
      ["for others", "for bob", "end"],
    ]);
  });

  test("says no client anything that breaks the contract", async () => {
    const [{ news }] = await join();
    const chat = createChatEmitter(emitter);
    expect(() => chat.emit.newMessage({ ...hello, text: "" })).toThrow(ContractViolation);
    chat.emit.newMessage(end);
    await until(() => news.includes("end"), "the end");
    expect(news).toEqual(["end"]);
  });

  test("sends error events", async () => {
    const [, { raw, id }] = await join();
    const heard = next(raw, "error");
    createChatEmitter(emitter).toSocket(id).fail.error("Too late");
    expect(await heard).toEqual(["Too late"]);
  });

  test("moves sockets between rooms, and disconnects them", async () => {
    const [inside, outside] = await join();
    const chat = createChatEmitter(emitter);
    chat.in(outside.id).socketsJoin("late");
    chat.to("late").emit.newMessage(hello);
    await until(() => outside.news.includes("hello"), "the message");
    expect(inside.news).toEqual([]);
    chat.in(room).disconnectSockets(true);
    await until(() => !inside.raw.connected, "the end of a connection");
    expect(outside.raw.connected).toBe(true);
  });

  test("reaches servers, where optional arguments arrive as they were left out", async () => {
    createChatEmitter(emitter).serverSide.emit.cacheInvalidated(bob);
    createClusterEmitter(emitter).serverSide.emit.elected({ id: ann }, undefined);
    createClusterEmitter(emitter).serverSide.emit.loads(ann, 1, 2);
    const expected = [
      ["cacheInvalidated", bob],
      ["elected", { id: ann }, undefined],
      ["loads", ann, 1, 2],
    ];
    for (const { served } of cluster.nodes) {
      await until(() => served.heard.length === expected.length, "three events");
      expect(served.heard).toEqual(expected);
      expect(served.violations).toEqual([]);
    }
  });

  test("reaches dynamic namespaces", async () => {
    const [, there = nobody()] = cluster.nodes;
    const mine = await users.joinShard(there, 7);
    const other = await users.joinShard(there, 8);
    await untilSo(async () => (await there.served.io.of("/shards/7").adapter.serverCount()) > 0, "the server");
    await untilSo(async () => (await there.served.io.of("/shards/8").adapter.serverCount()) > 0, "the server");
    const shards = createClusterShardEmitter(emitter);
    shards.at({ shard: 7 }).emit.status("full");
    shards.at({ shard: 8 }).emit.status("empty");
    await until(() => mine.statuses.length > 0 && other.statuses.length > 0, "both");
    expect([mine.statuses, other.statuses]).toEqual([["full"], ["empty"]]);
    expect(() => createChatOrderEmitter(emitter).at({ orderId: "../admin" })).toThrow(TypeError);
  });

  test("carries bytes", async () => {
    const rig = await Rig.start({ adapter: createAdapter(redis.client(), redis.client()) });
    createBinaryServer(rig.io);
    const socket = rig.client();
    const client = createBinaryClient(socket);
    const albums: unknown[] = [];
    client.on.album((pictures) => albums.push(pictures));
    await connected(socket);
    await untilSo(async () => (await rig.io.of("/").adapter.serverCount()) > 0, "the server");
    const pictures = [{ name: "a", bytes: Uint8Array.of(0, 1, 255), thumbnail: new Uint8Array([1, 2, 3]).subarray(1) }];
    createBinaryEmitter(emitter).emit.album(pictures);
    await until(() => albums.length > 0, "the album");
    expect(albums).toEqual([[{ name: "a", bytes: Buffer.of(0, 1, 255), thumbnail: Buffer.of(2, 3) }]]);
    await rig.close();
  });
});

function nobody(): never {
  throw new Error("A cluster has two nodes");
}
