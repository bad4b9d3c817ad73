import { titleOf } from "../../../../src/importing/typescript/title.js";

test.each([
  ["src/chat-events.ts", "ChatEvents"],
  ["chat.events.ts", "Chat"],
  ["socket.types.d.ts", "Socket"],
  ["shared/events.mts", "Events"],
  ["packages/chat/index.ts", "Chat"],
  ["index.ts", "Contract"],
  ["-.ts", "Contract"],
])("%s is %s", (file, title) => {
  expect(titleOf(file)).toBe(title);
});
