import type { Server, ServerOptions } from "socket.io";
import type { Socket } from "socket.io-client";
import * as parser from "socket.io-parser";
import { limitsParser as clientParser, createLimitsClient } from "../../../fixtures/golden/limits/expected/client.js";
import {
  createLimitsRoomServer,
  createLimitsServer,
  limitsServerOptions,
  limitsParser as serverParser,
} from "../../../fixtures/golden/limits/expected/server.js";
import { connected, next, Rig, transports, until } from "../rig.js";

let rig: Rig;

afterEach(async () => {
  await rig.close();
});

async function serve(options: Partial<ServerOptions>, transport = transports[0]): Promise<Rig> {
  rig = await Rig.start(options, transport);
  createLimitsServer(rig.io).onConnection((socket) => {
    socket.handle({ post: (text) => text.length, upload: (album) => album.length });
  });
  return rig;
}

/** Writes what is not ASCII as JSON's escapes, as libraries of other languages do. */
class EscapingEncoder extends parser.Encoder {
  override encode(packet: parser.Packet): unknown[] {
    return super.encode(packet).map((part: unknown) => {
      return typeof part === "string" ? part.replace(/[^ -~]/g, escaped) : part;
    });
  }
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

const longest = "😀".repeat(200_000);
const escaping = { ...parser, Encoder: EscapingEncoder };

const album = (pictures: number): Uint8Array[] => Array.from({ length: pictures }, () => new Uint8Array(1000));

async function client(settings: Parameters<Rig["client"]>[1] = {}): Promise<Socket> {
  const socket = rig.client("/", settings);
  await connected(socket);
  return socket;
}

describe.each(transports)("maxHttpBufferSize over %s", (transport) => {
  test("lets the longest message of the contract pass, in the longest spelling", async () => {
    await serve(limitsServerOptions, transport);
    const limits = createLimitsClient(await client({ parser: escaping }));
    expect(await limits.timeout(8_000).emit.post(longest)).toEqual({ ok: true, value: longest.length });
  });

  test("is needed for that: by itself, Socket.IO ends the connection", async () => {
    await serve({}, transport);
    const socket = await client({ parser: escaping });
    const ended = next(socket, "disconnect");
    socket.emit("post", longest);
    expect(await ended).toHaveLength(2);
  });

  test("cuts off who sends what is far beyond the contract", async () => {
    await serve(limitsServerOptions, transport);
    const socket = await client();
    const ended = next(socket, "disconnect");
    socket.emit("post", "a".repeat(limitsServerOptions.maxHttpBufferSize));
    expect(await ended).toHaveLength(2);
  });
});

describe("the parser", () => {
  test("takes as many binary parts as a message of the contract can have", async () => {
    await serve({ ...limitsServerOptions, parser: serverParser(parser) });
    const limits = createLimitsClient(await client());
    expect(await limits.timeout(8_000).emit.upload(album(12))).toEqual({ ok: true, value: 12 });
  });

  test("takes no more of them", async () => {
    await serve({ ...limitsServerOptions, parser: serverParser(parser) });
    const socket = await client();
    const ended = next(socket, "disconnect");
    socket.emit("upload", album(13));
    expect(await ended).toHaveLength(2);
  });

  test("is needed for that: by itself, Socket.IO ends the connection", async () => {
    await serve(limitsServerOptions);
    const socket = await client();
    const ended = next(socket, "disconnect");
    socket.emit("upload", album(11));
    expect(await ended).toHaveLength(2);
  });

  test("is there for clients too", async () => {
    await serve({});
    const socket = await client({ parser: clientParser(parser) });
    const arrived = next(socket, "album");
    rig.io.emit("album", album(12));
    expect(await arrived).toEqual([album(12).map((picture) => Buffer.from(picture))]);
  });

  test("is needed by clients too", async () => {
    await serve({});
    const socket = await client();
    const ended = next(socket, "disconnect");
    rig.io.emit("album", album(11));
    expect(await ended).toContain("parse error");
  });
});

test("A namespace whose path has parameters goes with its last client.", async () => {
  await serve(limitsServerOptions);
  createLimitsRoomServer(rig.io).onConnection(() => undefined);
  const socket = rig.client("/rooms/kitchen");
  await connected(socket);
  expect(namespacesOf(rig.io)).toContain("/rooms/kitchen");
  socket.disconnect();
  await until(() => !namespacesOf(rig.io).includes("/rooms/kitchen"), "the namespace to go");
});

function namespacesOf({ _nsps }: Server): readonly string[] {
  return [..._nsps.keys()];
}
