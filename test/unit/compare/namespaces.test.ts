import { changes } from "./changes.js";

describe("the whole contract", () => {
  test("has a version, a name in code, and a way with unknown properties", () => {
    expect(
      changes(
        "info: { title: Chat, version: 1.0.0 }\nclientToServer: { a: string }",
        "info: { title: Talk, version: 1.1.0, description: Talks. }\nunknownProperties: reject\nclientToServer: { a: string }",
      ),
    ).toEqual([
      "version /info/version 1.0.0 → 1.1.0",
      "identifier /info/title contract Chat → Talk",
      "documentation /info/description description",
      "unknown-properties /unknownProperties strip → reject",
    ]);
  });
});

describe("namespaces", () => {
  const admin = (body: string): string => `clientToServer: { a: string }\nnamespaces: { /admin: ${body} }`;

  test("that are added and removed say nothing of what is in them", () => {
    const without = "clientToServer: { a: string }";
    const having = admin("{ clientToServer: { kick: uuid }, rooms: { all: all } }");
    expect(changes(without, having)).toEqual(["namespace-added /namespaces/~1admin"]);
    expect(changes(having, without)).toEqual(["namespace-removed /namespaces/~1admin"]);
  });

  test("that are added have events that left another one", () => {
    const chat = "clientToServer: { a: string, kick: uuid }";
    expect(changes(chat, admin("{ clientToServer: { kick: uuid, ban: uuid } }"))).toEqual([
      "namespace-added /namespaces/~1admin",
      "event-moved /namespaces/~1admin/clientToServer/kick from / clientToServer",
    ]);
  });

  test("have events of their own", () => {
    expect(changes(admin("{ clientToServer: { kick: uuid } }"), admin("{ clientToServer: { kick: string } }"))).toEqual(
      ["schema /namespaces/~1admin/clientToServer/kick/payload argument payload by client [format uuid → undefined]"],
    );
  });

  test("have parameters, and a name in code", () => {
    const orders = (params: string, name: string): string =>
      `clientToServer: { a: string }\nnamespaces: { "/orders/{id}": { name: ${name}, params: { id: ${params} }, clientToServer: { b: string } } }`;
    expect(changes(orders("uuid", "order"), orders("integer", "purchase"))).toEqual([
      "identifier /namespaces/~1orders~1{id} namespace order → purchase",
      "schema /namespaces/~1orders~1{id}/params/id namespace-parameter id by client [type string → integer]",
    ]);
  });

  test("are compared in any order", () => {
    const first = "/a: { clientToServer: { x: string } }";
    const second = "/b: { clientToServer: { y: string } }";
    expect(changes(`namespaces: { ${first}, ${second} }`, `namespaces: { ${second}, ${first} }`)).toEqual([]);
  });
});

describe("handshakes and socket data", () => {
  test("are compared part by part", () => {
    const chat = (auth: string, query: string, data: string): string => `
handshake: { auth: { fields: { token: string${auth} } }, query: { fields: { v: ${query} } } }
socketData: { fields: { user: ${data} } }
clientToServer: { a: string }`;
    expect(changes(chat("", "string", "string"), chat(", device: string", "uuid", "uuid"))).toEqual([
      "schema /handshake/auth auth by client [/device property-added required]",
      "schema /handshake/query query by client [/v format undefined → uuid]",
      "schema /socketData socket-data by nobody [/user format undefined → uuid]",
    ]);
  });

  test("of which a contract did not speak have no parts to compare", () => {
    const handshake = "handshake: { auth: { fields: { token: string } } }\n";
    expect(changes("clientToServer: { a: string }", `${handshake}clientToServer: { a: string }`)).toEqual([
      "schema /handshake/auth auth by client",
    ]);
    expect(changes(`${handshake}clientToServer: { a: string }`, "clientToServer: { a: string }")).toEqual([
      "schema /handshake/auth auth by client",
    ]);
  });
});

describe("rooms", () => {
  const chat = (rooms: string): string => `rooms: ${rooms}\nclientToServer: { a: string }`;

  test("that are added, removed, named otherwise, and of other parameters", () => {
    expect(
      changes(
        chat("{ lobby: lobby, room: 'room:{id}', table: { name: 'table:{n}', params: { n: integer } } }"),
        chat("{ hall: hall, room: 'r:{id}', table: { name: 'table:{n}', params: { n: string } } }"),
      ),
    ).toEqual([
      "room-removed /rooms/lobby",
      "room-added /rooms/hall",
      "room-template /rooms/room",
      "schema /rooms/table/params/n room-parameter n by nobody [type integer → string]",
    ]);
  });
});
