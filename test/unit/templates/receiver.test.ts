import { envelope } from "../../../templates/acks.js";
import type { IncomingEvent } from "../../../templates/contract.js";
import type { Inbox } from "../../../templates/receive/inbox.js";
import { Receiver } from "../../../templates/receive/receiver.js";

const post: IncomingEvent = {
  name: "post",
  args: { most: 1, is: ([first]) => first === "right", explain: () => {} },
  ack: { style: envelope },
};

/** One connection with a handler for one event, what was reported, and what was answered. */
function served(handler: (inbox: { connected: boolean }, ...args: unknown[]) => unknown) {
  const errors: unknown[] = [];
  const answers: unknown[] = [];
  let listener: ((...args: unknown[]) => void) | undefined;
  const inner = {
    on(_event: string, added: (...args: unknown[]) => void) {
      listener = added;
    },
  };
  const inbox: Inbox & { connected: boolean } = {
    id: "x",
    connected: true,
    inner,
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
    table: undefined,
    added: undefined,
  };
  new Receiver({ post }).handle(inbox, { post: (...args: unknown[]) => handler(inbox, ...args) });
  const arrive = (...args: unknown[]): void =>
    listener?.call(inner, ...args, (answer: unknown) => answers.push(answer));
  return { arrive, answers, errors };
}

test("a value is answered at once", () => {
  const { arrive, answers } = served((_inbox, first) => first);
  arrive("right");
  expect(answers).toEqual([{ ok: true, value: "right" }]);
});

test("what the contract refuses reaches no handler", () => {
  const heard: unknown[] = [];
  const { arrive, answers } = served((_inbox, ...args) => heard.push(args));
  arrive("wrong");
  expect(heard).toEqual([]);
  expect(answers).toEqual([{ ok: false, error: expect.objectContaining({ code: "INVALID_ARGUMENTS" }) }]);
});

test("who was disconnected by the handler is not answered", () => {
  const { arrive, answers, errors } = served((inbox) => {
    inbox.connected = false;
  });
  arrive("right");
  expect(answers).toEqual([]);
  expect(errors).toEqual([]);
});

test("what a handler throws is reported, and answered as an internal error", () => {
  const tripped = new Error("tripped");
  const { arrive, answers, errors } = served(() => {
    throw tripped;
  });
  arrive("right");
  expect(errors).toEqual([tripped]);
  expect(answers).toEqual([{ ok: false, error: expect.objectContaining({ code: "INTERNAL" }) }]);
});
