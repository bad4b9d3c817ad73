import { findings, rulesBroken } from "./findings.js";

describe("names of events", () => {
  test("what Socket.IO reserves differs between servers", async () => {
    expect(await rulesBroken("clientToServer: { disconnecting: string }")).toEqual(["reserved-event-name"]);
    expect(await rulesBroken("serverToServer: { connection: string }")).toEqual(["reserved-event-name"]);
    expect(await rulesBroken("serverToServer: { disconnecting: string }")).toEqual([]);
    expect(await rulesBroken("serverToClient: { connection: string, message: string, reconnect: string }")).toEqual([]);
  });

  test("an event of each direction may have the same name", async () => {
    expect(await rulesBroken("clientToServer: { message: string }\nserverToClient: { message: string }")).toEqual([]);
  });

  test("a client receives error events beside the others, so their names in code differ", async () => {
    const found = await findings("serverToClient: { a-b: string }\nerrorEvents: { a_b: string, a:b: string }");
    expect(found).toEqual(['identifier-collision: The events "a-b" and "a:b" are both called "aB" in code.']);
  });

  test("keywords are reserved, words with a meaning in some places are not", async () => {
    expect(await rulesBroken("clientToServer: { get: string, from: string, of: string, set: string }")).toEqual([]);
    expect(await rulesBroken("clientToServer: { delete: string, then: string, toString: string }")).toEqual([
      "reserved-identifier",
      "reserved-identifier",
      "reserved-identifier",
    ]);
  });

  test("a parameter may have the name of a member, but not of a keyword", async () => {
    expect(await rulesBroken("clientToServer: { e: { args: [then: string, constructor: string] } }")).toEqual([]);
    expect(await rulesBroken("clientToServer: { e: { args: [class: string] } }")).toEqual(["reserved-identifier"]);
  });

  test("`name` decides", async () => {
    expect(await rulesBroken("clientToServer: { delete: { name: remove } }")).toEqual([]);
    expect(await rulesBroken('clientToServer: { go: { name: "not this" } }')).toEqual(["invalid-identifier"]);
    expect(await rulesBroken("clientToServer: { go: { name: class } }")).toEqual(["reserved-identifier"]);
  });
});

describe("names of the output", () => {
  test("types that differ only by their first letter are one type in code", async () => {
    expect(
      await findings("types: { user: string, User: string }\nclientToServer: { a: user, b: User }"),
    ).toContainEqual('output-name-clash: In generated code the type "user" and the type "User" both become "User".');
  });

  test("a type cannot take the name of what the output needs itself", async () => {
    expect(await findings("types: { record: string }\nclientToServer: { a: record }")).toContainEqual(
      'output-name-clash: In generated code the type "record" becomes "Record", which is taken there.',
    );
  });
});

describe("case-clash", () => {
  test("looks within one list of names at a time", async () => {
    expect(await rulesBroken("clientToServer: { go: string }\nserverToClient: { Go: string }")).toEqual([]);
    expect(await rulesBroken("clientToServer: { e: { fields: { userId: string, userID: string } } }")).toEqual([
      "case-clash",
    ]);
  });
});
