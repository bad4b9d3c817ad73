import { ask, listen } from "../live/acks/by-name.js";
import { connected, Rig, until } from "../live/rig.js";
import { Version } from "./version.js";

/** What a client of this version makes of a message of an old server that has one argument, and recovers connections. */
async function received(args: readonly string[]): Promise<readonly unknown[]> {
  const catalog = (list: readonly string[]) => `
catalog: 1
info: { title: Replay }
serverToClient:
  message: { args: [${list.join(", ")}] }`;
  const older = await Version.of(catalog(["text: string"]));
  const newer = await Version.of(catalog(args));
  const [before, after] = [older.namespace("/"), newer.namespace("/")];
  if (!before || !after) throw new Error("The main namespace is missing");
  const rig = await Rig.start({ connectionStateRecovery: {} });
  try {
    const server = older.server(before, rig.io, { onSkew: "ignore" });
    server.onConnection((socket) => void ask(Object(socket.emit), "message", ["Hello"]));
    const seen: unknown[] = [];
    const raw = rig.client("/");
    const client = newer.client(after, raw, { onViolation: () => seen.push("refused") });
    listen(Object(client.on), "message", (...values) => seen.push(values));
    await connected(raw);
    await until(() => seen.length > 0, "the message");
    return seen;
  } finally {
    await rig.close();
  }
}

describe("a new optional argument where an old server recovers connections", () => {
  test("is taken for the string that Socket.IO appends", async () => {
    expect(await received(["text: string", "note?: string"])).toEqual([["Hello", expect.any(String)]]);
  });

  test("is refused where it is no string", async () => {
    expect(await received(["text: string", "count?: integer"])).toEqual(["refused"]);
  });
});
