import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { io as connect, type Socket } from "socket.io-client";

const root = process.cwd();
const example = join(root, "examples/cluster");

/** How long the example may take to start, and to do something. Generous: only a failing test ever waits so long. */
const START_MS = 90_000;
const DEADLINE_MS = 30_000;

const CLIENTS = 12;

/** As the example's generated client has it. */
interface Chat {
  readonly emit: {
    enter(room: string): Promise<void>;
    say(said: { readonly room: string; readonly text: string }): Promise<number>;
    whoIsHere(room: string): Promise<{ readonly names: readonly string[]; readonly complete: boolean }>;
  };
  handle(handlers: { said(said: { readonly text: string }): unknown; yourName(): string }): void;
  onConnect(handler: () => unknown): unknown;
}

interface Client {
  readonly chat: Chat;
  readonly raw: Socket;
  /** What it heard, by text. */
  readonly heard: Set<string>;
  /** Whether it is in the room, on the connection that it has now. */
  entered: boolean;
}

describe("the example of a cluster", () => {
  let primary: ChildProcess;
  let out = "";
  let exited = false;
  const clients: Client[] = [];

  /** The processes that ever served, in their order. */
  const workers = (): number[] => [...out.matchAll(/^Worker (\d+) serves/gm)].map(([, pid]) => Number(pid));
  const url = (): string => /serves (\S+)/.exec(out)?.[1] ?? "";

  beforeAll(async () => {
    primary = spawn(process.execPath, [join(root, "scripts/cluster.mjs")], { env: { ...process.env, PORT: "0" } });
    for (const stream of [primary.stdout, primary.stderr]) stream?.on("data", (text) => (out += text));
    primary.on("exit", () => {
      exited = true;
    });
    await until(() => workers().length === 2, "the workers", START_MS);
    // Generated with the example, so that nothing here knows its types.
    const { createChatClient } = await import(pathToFileURL(join(example, "out/chat/client.js")).href);
    for (let number = 0; number < CLIENTS; number++) clients.push(clientOf(createChatClient, `client ${number}`));
  }, START_MS + DEADLINE_MS);

  afterAll(async () => {
    for (const { raw } of clients) raw.disconnect();
    primary.kill("SIGTERM");
    await until(() => exited, "the end");
  });

  function clientOf(createChatClient: (socket: Socket, options: object) => Chat, name: string): Client {
    const raw = connect(url(), {
      transports: ["websocket"],
      auth: { name },
      forceNew: true,
      reconnectionDelay: 50,
      reconnectionDelayMax: 200,
    });
    const client: Client = { raw, chat: createChatClient(raw, { onError() {} }), heard: new Set(), entered: false };
    client.chat.handle({ said: ({ text }) => client.heard.add(text), yourName: () => name });
    client.chat.onConnect(async () => {
      await client.chat.emit.enter("lobby");
      client.entered = true;
    });
    raw.on("disconnect", () => {
      client.entered = false;
    });
    return client;
  }

  /** Says something, and gives the process that took it, or why nobody did. */
  function say({ chat }: Client, text: string): Promise<number | string> {
    return chat.emit.say({ room: "lobby", text }).catch((error: Error) => error.name);
  }

  const everybodyIsIn = () => until(() => clients.every(({ entered }) => entered), "everybody in the lobby");

  test("spreads clients over its workers, which hear each other", async () => {
    await everybodyIsIn();
    const took = await Promise.all(clients.map((client, number) => say(client, `first ${number}`)));
    expect(new Set(took)).toEqual(new Set(workers()));
    await until(() => clients.every(({ heard }) => heard.size === CLIENTS), "everything at everybody");
    const { names, complete } = (await clients[0]?.chat.emit.whoIsHere("lobby")) ?? {};
    expect([names?.length, complete]).toEqual([CLIENTS, true]);
  });

  test("goes on when a worker is killed while messages flow", async () => {
    await everybodyIsIn();
    const [victim] = workers();
    const outcomes: Promise<number | string>[] = [];
    let flowing = true;
    const flow = (async () => {
      for (let round = 0; flowing; round++) {
        for (const client of clients) outcomes.push(say(client, `round ${round}`));
        await new Promise((later) => setTimeout(later, 5));
      }
    })();
    await until(() => clients.every(({ heard }) => heard.has("round 3")), "messages to flow");
    const asked = clients.map(({ chat }) => chat.emit.whoIsHere("lobby").catch((error: Error) => error.name));
    process.kill(victim ?? 0, "SIGKILL");
    await until(() => clients.some(({ entered }) => !entered), "somebody to be thrown out");
    await until(() => workers().length === 3, "another worker");
    await everybodyIsIn();
    flowing = false;
    await flow;

    // Each question has its end: a process took it, or nobody could any more.
    const settled = new Set(await Promise.all(outcomes));
    for (const outcome of settled)
      if (typeof outcome === "string") expect(outcome).toMatch(/^(Disconnected|AckTimeout)$/);
    expect(settled).toContain(victim);
    for (const answer of await Promise.all(asked)) {
      if (typeof answer === "string") expect(answer).toMatch(/^(Disconnected|AckTimeout)$/);
      else expect(answer.names.length === CLIENTS || !answer.complete).toBe(true);
    }

    const took = await Promise.all(clients.map((client, number) => say(client, `last ${number}`)));
    await until(() => clients.every(({ heard }) => heard.has(`last ${CLIENTS - 1}`)), "the last message at everybody");
    expect(took).not.toContain(victim);
    expect(took.every((worker) => workers().slice(1).includes(Number(worker)))).toBe(true);
    expect(out.match(/died/g)).toHaveLength(1);
    expect(out).toContain(`Worker ${victim} died (SIGKILL).`);
    expect(exited).toBe(false);
  });
});

async function until(probe: () => boolean, what: string, ms = DEADLINE_MS): Promise<void> {
  const end = Date.now() + ms;
  while (!probe()) {
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}`);
    await new Promise((later) => setTimeout(later, 10));
  }
}
