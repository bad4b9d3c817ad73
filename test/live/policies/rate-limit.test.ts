import { createChatClient } from "../../../fixtures/golden/chat/expected/client.js";
import { message } from "../chat/serve.js";
import { connected, Rig } from "../rig.js";
import { serveOf } from "./examples.js";

let rig: Rig;
const denied: unknown[][] = [];

beforeEach(async () => {
  denied.length = 0;
  jest.spyOn(console, "warn").mockImplementation((...line) => void denied.push(line));
  rig = await Rig.start();
});

afterEach(async () => {
  jest.restoreAllMocks();
  await rig.close();
});

async function client(): Promise<ReturnType<typeof createChatClient>> {
  const raw = rig.client("/", { auth: { token: "ann" } });
  await connected(raw);
  return createChatClient(raw);
}

test("The rate limit in docs/policies.md refuses what is over it, in order, and leaves other clients alone.", async () => {
  const handled: string[] = [];
  serveOf(
    "docs/policies.md",
    "rate-limiter-flexible",
  )(rig.io).onConnection((socket) => {
    socket.on.sendMessage(({ text }) => {
      handled.push(text);
      return message;
    });
  });
  const [ann, bob] = [await client(), await client()];
  const texts = Array.from({ length: 13 }, (_, index) => `${index}`);
  const answers = await Promise.all(
    texts.map((text) => ann.timeout(8_000).emit.sendMessage({ room: "general", text })),
  );

  expect(handled).toEqual(texts.slice(0, 10));
  expect(answers.slice(0, 10).every(({ ok }) => ok)).toBe(true);
  for (const answer of answers.slice(10)) expect(answer).toMatchObject({ ok: false, error: { code: "FORBIDDEN" } });
  expect(denied).toEqual(answers.slice(10).map(() => ["denied", "sendMessage", ann.id, "FORBIDDEN"]));

  expect(await bob.timeout(8_000).emit.sendMessage({ room: "general", text: "Hello" })).toMatchObject({ ok: true });
});
