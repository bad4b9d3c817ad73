import { eventIdentifier, pascalCase, reservedIdentifiers } from "../../../src/catalog/identifiers.js";

test.each([
  ["sendMessage", "sendMessage"],
  ["SendMessage", "SendMessage"],
  ["chat:new-message", "chatNewMessage"],
  ["msg:dismiss_all", "msgDismiss_all"],
  ["Chat Message", "chatMessage"],
  ["user.XMLUpdate", "userXMLUpdate"],
  ["2fa:done", "_2faDone"],
  ["$set", "$set"],
  ["größe:ändern", "größeÄndern"],
  ["...", ""],
  ["👍", ""],
])("the event %j is called %j in code", (wire, identifier) => {
  expect(eventIdentifier(wire)).toBe(identifier);
});

test.each([
  ["Chat", "Chat"],
  ["my chat-app", "MyChatApp"],
  ["3D chat", "_3DChat"],
  ["chat_server", "Chat_server"],
  ["!", ""],
])("the title %j is called %j in code", (title, name) => {
  expect(pascalCase(title)).toBe(name);
});

test("keywords and members of every object cannot be names", () => {
  for (const name of ["class", "await", "then", "constructor", "__proto__", "toString", "valueOf"]) {
    expect(reservedIdentifiers.has(name)).toBe(true);
  }
  for (const name of ["get", "from", "message", "type"]) expect(reservedIdentifiers.has(name)).toBe(false);
});
