import {
  ContractViolation,
  chatRooms,
  createChatAdminEmitter,
  createChatEmitter,
  createChatOrderEmitter,
} from "../../../fixtures/golden/emitter/expected/emitter.js";
import {
  createClusterEmitter,
  createClusterShardEmitter,
} from "../../../fixtures/golden/server-to-server/expected/emitter.js";
import { openPostgres, type Store, stores } from "./published.js";

const id = "6ba7b810-9dad-41d1-80b4-00c04fd430c8";
const message = { id, text: "Hello", sender: "ann" };
const everybody = { rooms: [], except: [], flags: {} };

describe.each(stores)("$name", ({ open }) => {
  let store: Store;

  beforeEach(() => {
    store = open();
  });

  test("publishes events to everybody, to rooms, and to a socket", () => {
    const chat = createChatEmitter(store.emitter);
    chat.emit.presence("away");
    chat
      .to(chatRooms.room({ roomId: "a:b" }))
      .in(["b", "c"])
      .except("d")
      .emit.newMessage(message);
    chat.toSocket("some id").emit.presence("online");
    expect(store.published).toEqual([
      { namespace: "/", packet: ["presence", "away"], to: everybody },
      {
        namespace: "/",
        packet: ["newMessage", message],
        to: { rooms: ["room:a%3Ab", "b", "c"], except: ["d"], flags: {} },
      },
      { namespace: "/", packet: ["presence", "online"], to: { ...everybody, rooms: ["some id"] } },
    ]);
  });

  test("hands flags on, and those that the catalog sets", () => {
    const chat = createChatEmitter(store.emitter);
    chat.volatile.compress(false).to("a").emit.presence("away");
    chat.toSocket("a").compress(true).volatile.emit.presence("away");
    chat.emit.cursor([1, 2]);
    expect(store.published.map(({ to }) => to?.flags)).toEqual([
      { volatile: true, compress: false },
      { volatile: true, compress: true },
      { volatile: true },
    ]);
  });

  test("keeps every step an object of its own", () => {
    const chat = createChatEmitter(store.emitter);
    const room = chat.to("a");
    room.volatile.except("b").emit.presence("away");
    room.emit.presence("away");
    chat.emit.presence("away");
    expect(store.published.map(({ to }) => to)).toEqual([
      { rooms: ["a"], except: ["b"], flags: { volatile: true } },
      { rooms: ["a"], except: [], flags: {} },
      everybody,
    ]);
  });

  test("publishes error events", () => {
    const chat = createChatEmitter(store.emitter);
    const slow = { code: "SLOW_DOWN", message: "Not so fast", data: { retryAfterMs: 10 } } as const;
    chat.fail.commandRejected(slow);
    chat.toSocket("a").fail.error("Too late");
    expect(store.published.map(({ packet }) => packet)).toEqual([
      ["commandRejected", slow],
      ["error", "Too late"],
    ]);
  });

  test("publishes in the namespace of the factory", () => {
    createChatAdminEmitter(store.emitter).disconnectSockets();
    const orders = createChatOrderEmitter(store.emitter);
    orders.at({ orderId: id }).emit.status("shipped");
    createClusterShardEmitter(store.emitter).at({ shard: -7 }).emit.status("full");
    createChatEmitter(store.emitter.of("/admin")).emit.presence("away");
    expect(store.published.map(({ namespace }) => namespace)).toEqual(["/admin", `/orders/${id}`, "/shards/-7", "/"]);
    expect(() => orders.at({ orderId: "17" })).toThrow(TypeError);
  });

  test("changes rooms and ends connections", () => {
    const chat = createChatEmitter(store.emitter);
    chat.in("a").socketsJoin(["b", "c"]);
    chat.except("a").socketsLeave("b");
    chat.in("a").disconnectSockets();
    chat.disconnectSockets(true);
    expect(store.published).toEqual([
      { namespace: "/", to: { rooms: ["a"], except: [] }, rooms: ["b", "c"] },
      { namespace: "/", to: { rooms: [], except: ["a"] }, rooms: ["b"] },
      { namespace: "/", to: { rooms: ["a"], except: [] }, close: false },
      { namespace: "/", to: { rooms: [], except: [] }, close: true },
    ]);
  });

  test("tells servers, with null in the place of what is left out", () => {
    const cluster = createClusterEmitter(store.emitter);
    cluster.serverSide.emit.elected({ id });
    cluster.serverSide.emit.elected({ id }, undefined);
    cluster.serverSide.emit.loads(id, 1, 2);
    cluster.serverSide.emit.sync();
    createClusterShardEmitter(store.emitter).at({ shard: 1 }).serverSide.emit.moved("away");
    expect(store.published).toEqual([
      { namespace: "/", packet: ["elected", { id }] },
      { namespace: "/", packet: ["elected", { id }, null] },
      { namespace: "/", packet: ["loads", id, 1, 2] },
      { namespace: "/", packet: ["sync"] },
      { namespace: "/shards/1", packet: ["moved", "away"] },
    ]);
  });

  test("publishes nothing that breaks the contract, and throws", () => {
    const chat = createChatEmitter(store.emitter);
    const cluster = createClusterEmitter(store.emitter);
    const wrong: readonly (() => void)[] = [
      () => chat.emit.newMessage({ ...message, text: "" }),
      () => chat.to("a").volatile.emit.presence({ busyUntil: "soon" }),
      // Nobody writes null here; JavaScript does.
      () => chat.emit.newMessage(JSON.parse("null")),
      () => chat.fail.commandRejected({ code: "SLOW_DOWN", message: "", data: { retryAfterMs: -1 } }),
      () => cluster.serverSide.emit.left("not an id"),
    ];
    for (const send of wrong) expect(send).toThrow("breaks the contract");
    expect(store.published).toEqual([]);
    expect(wrong.map(issuesOf)[0]).toEqual([
      { path: "/payload/text", rule: "minLength", expected: "at least 1 character", actual: '""' },
    ]);
  });

  test("keeps what is not declared, whoever adds it", () => {
    const more = { ...message, password: "secret" };
    const chat = createChatEmitter(store.emitter);
    chat.emit.newMessage(more);
    Reflect.apply(chat.emit.presence, chat.emit, ["away", "more", () => {}]);
    expect(store.published.map(({ packet }) => packet)).toEqual([
      ["newMessage", message],
      ["presence", "away"],
    ]);
    expect(more.password).toBe("secret");
  });

  test("can be told to check less", () => {
    const wrong = { ...message, text: "", password: "secret" };
    createChatEmitter(store.emitter, { outbound: "strip" }).emit.newMessage(wrong);
    createChatEmitter(store.emitter, { outbound: "off" }).emit.newMessage(wrong);
    expect(store.published.map(({ packet }) => packet)).toEqual([
      ["newMessage", { ...message, text: "" }],
      ["newMessage", wrong],
    ]);
  });
});

function issuesOf(send: () => void): unknown {
  try {
    send();
  } catch (error) {
    if (error instanceof ContractViolation) return error.issues;
  }
  return undefined;
}

test("an emitter that was made for the namespace keeps the options that `of` forgets", () => {
  const { emitter, channels } = openPostgres("/admin", { channelPrefix: "mine" });
  createChatAdminEmitter(emitter).disconnectSockets();
  expect(channels).toEqual(["mine#/admin"]);
});
