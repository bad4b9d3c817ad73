/** Who takes part in what. */

export const CONTESTANTS = [
  { id: "plain", title: "plain `on`", checks: false, in: ["messages", "broadcast", "memory"] },
  { id: "by-hand", title: "plain `on`, checked by hand", checks: true, in: ["messages"] },
  { id: "ours", title: "socket-contract", checks: true, in: ["messages", "broadcast", "memory"] },
  { id: "ours-on", title: "socket-contract, `on` for each event", checks: true, in: ["messages", "memory"] },
  {
    id: "ours-off",
    title: "socket-contract, `inbound` and `outbound` off",
    checks: false,
    in: ["messages", "broadcast"],
  },
  { id: "ours-enforce", title: "socket-contract, `outbound: enforce`", checks: true, in: ["broadcast"] },
  { id: "ours-guard", title: "socket-contract, the checks under plain `on`", checks: true, in: ["messages"] },
  { id: "use-ajv", title: "`socket.use` with ajv", checks: true, in: ["messages"] },
  { id: "zod-sockets", title: "zod-sockets", checks: true, in: ["messages", "broadcast"] },
];

export function contestantsIn(what) {
  return CONTESTANTS.filter((each) => each.in.includes(what));
}

/** What a client sends; `wrong` must not reach the application. Each frame is a packet of Socket.IO's protocol. */
export const MESSAGES = [
  {
    event: "sendMessage",
    title: "`sendMessage`, one object, answered",
    frame: (i) => `2${i}["sendMessage",{"room":"general","text":"Hello there, how are you doing ${i}?"}]`,
    wrong: '21["sendMessage",{"room":"general","text":1}]',
  },
  {
    event: "sendLater",
    title: "the same, answered by an async handler",
    frame: (i) => `2${i}["sendLater",{"room":"general","text":"Hello there, how are you doing ${i}?"}]`,
    wrong: '21["sendLater",{"room":"general"}]',
  },
  {
    event: "sendData",
    title: "`sendData`, six arguments, answered",
    frame: (i) => `2${i}["sendData","hi",${i},{"user":"u"},"note","a","b"]`,
    wrong: '21["sendData","hi","1",{"user":"u"},"note","a","b"]',
  },
  {
    event: "typing",
    title: "`typing`, one string, no answer",
    frame: (i) => `2["typing","general ${i}"]`,
    wrong: '2["typing",1]',
  },
];
