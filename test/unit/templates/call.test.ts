import { envelope } from "../../../templates/acks.js";
import { reply } from "../../../templates/answers.js";
import type { IncomingEvent } from "../../../templates/contract.js";
import { observerOf } from "../../../templates/hooks.js";
import { Call } from "../../../templates/receive/call.js";
import type { Inbox } from "../../../templates/receive/inbox.js";

const event: IncomingEvent = {
  name: "post",
  args: { most: 0, is: () => true, explain: () => {} },
  ack: { style: envelope },
};

/** A connection whose one handler is this, what was reported, and what was answered. */
function served(post: () => unknown) {
  const errors: unknown[] = [];
  const answers: unknown[] = [];
  const inbox: Inbox & { connected: boolean } = {
    id: "x",
    connected: true,
    inner: { on: () => {} },
    receiving: {
      inbound: "enforce",
      maxDepth: 100,
      violated: () => {},
      denied: () => {},
      failed: (error) => errors.push(error),
      tell: () => false,
      shape: () => undefined,
    },
    data: undefined,
    table: { post },
    added: undefined,
  };
  const call = (): void => new Call(inbox, event, (answer) => answers.push(answer)).dispatch("post", []);
  return { inbox, call, errors, answers };
}

/** After all that promises have still to do. */
const settled = (): Promise<void> => new Promise((done) => setImmediate(done));

describe("somebody who has left", () => {
  test.each([
    ["answered", () => Promise.resolve("too late"), 0],
    ["told of an error", () => Promise.reject(new Error("tripped")), 1],
  ])("is not %s", async (_what, handler, reported) => {
    const { inbox, call, errors, answers } = served(handler);
    call();
    inbox.connected = false;
    await settled();
    expect(answers).toEqual([]);
    expect(errors).toHaveLength(reported);
  });
});

describe("what is done after an answer", () => {
  const tripped = new Error("tripped");

  test.each([
    [
      "throws",
      () => {
        throw tripped;
      },
    ],
    ["rejects", () => Promise.reject(tripped)],
  ])("is reported where it %s, and the answer stays what it was", async (_how, after) => {
    const { call, errors, answers } = served(() => reply(1, after));
    call();
    await settled();
    expect(answers).toEqual([{ ok: true, value: 1 }]);
    expect(errors).toEqual([tripped]);
  });
});

test("a hook that throws is one of the things that are run safely", () => {
  const told: unknown[] = [];
  const tripped = (): never => {
    throw new Error("tripped");
  };
  const observer = observerOf({ onAccepted: tripped, onRefused: tripped, onFailed: tripped }, (arrival, code) => {
    expect(code).toThrow("tripped");
    told.push(arrival.event);
  });
  const arrival = { socketId: "x", durationMs: 0 };
  observer?.accepted({ ...arrival, event: "a" });
  observer?.refused({ ...arrival, event: "b", code: "FORBIDDEN" });
  observer?.failed({ ...arrival, event: "c", error: undefined });
  expect(told).toEqual(["a", "b", "c"]);
});
