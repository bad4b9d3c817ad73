import { sValidator } from "@hono/standard-validator";
import { Hono } from "hono";
import { MessageSchema, PresenceSchema } from "../../fixtures/golden/chat/expected/guards.js";

const message = { id: "6f1b0a4e-3a0a-4f0e-9c58-0d3f6f0a9e11", text: "Hello", sender: "Ann" };

/** A server that knows of our types only that they are Standard Schemas. */
const app = new Hono()
  .post("/messages", sValidator("json", MessageSchema), (context) => {
    const { id, text, ...rest } = context.req.valid("json");
    return context.json({ id, length: text.length, rest });
  })
  .post("/presence", sValidator("json", PresenceSchema), (context) => {
    const presence = context.req.valid("json");
    return context.json({ since: typeof presence === "string" ? undefined : presence.busyUntil });
  });

async function answerOf(path: string, body: unknown): Promise<readonly [status: number, answer: unknown]> {
  const headers = { "content-type": "application/json" };
  const response = await app.request(path, { method: "POST", headers, body: JSON.stringify(body) });
  return [response.status, await response.json()];
}

describe("a library that takes Standard Schemas", () => {
  test("gets what the contract declares, and nothing else", async () => {
    const sent = { ...message, passwordHash: "secret" };
    expect(await answerOf("/messages", sent)).toEqual([
      200,
      { id: message.id, length: 5, rest: { sender: message.sender } },
    ]);
    const since = "2026-01-01T00:00:00Z";
    expect(await answerOf("/presence", { busyUntil: since })).toEqual([200, { since }]);
    expect(await answerOf("/presence", "away")).toEqual([200, {}]);
  });

  test("gets what is wrong, and where", async () => {
    expect(await answerOf("/messages", { ...message, text: "", tags: ["a", 5] })).toMatchObject([
      400,
      {
        error: [
          { message: 'expected at least 1 character, got ""', path: ["text"] },
          { message: "expected string, got 5", path: ["tags", 1] },
        ],
      },
    ]);
    expect(await answerOf("/presence", "gone")).toMatchObject([400, { error: [{ path: [] }] }]);
  });
});
