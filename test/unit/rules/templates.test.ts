import { findings, rulesBroken } from "./findings.js";

/** A catalog of these namespaces, each an entry as it stands in the file. */
function namespaces(...entries: readonly string[]): string {
  const blocks = entries.map((entry, index) => {
    const [path = "", ...more] = entry.split("\n");
    return [
      `  ${path}`,
      `    name: n${index}`,
      ...more.map((line) => `    ${line}`),
      "    serverToClient: { e: string }",
    ];
  });
  return ["namespaces:", ...blocks.flat()].join("\n");
}

describe("dynamic namespaces", () => {
  test("overlap where some path fits both", async () => {
    expect(await findings(namespaces("/a/{x}:", "/{y}/b:"))).toEqual([
      'overlapping-namespaces: The namespaces "/a/{x}" and "/{y}/b" both match "/a/b": which of them a client meets is left to chance.',
    ]);
  });

  test("do not where their parameters tell them apart", async () => {
    const uuid = "/s/{id}:\nparams: { id: uuid }";
    const integer = "/s/{number}:\nparams: { number: integer }";
    expect(await rulesBroken(namespaces(uuid, integer))).toEqual([]);
  });

  test("do not where they have other parts", async () => {
    expect(await rulesBroken(namespaces("/a/{x}:", "/b/{x}:", "/a/{x}/c:", "/v{n}:"))).toEqual([]);
  });
});

describe("rooms", () => {
  test("a separator in a parameter is encoded, so it cannot spell another room", async () => {
    expect(await rulesBroken('rooms: { user: "u:{id}", typing: "u:{id}:typing" }')).toEqual([]);
  });

  test("a fixed room can be spelled by a template", async () => {
    expect(await findings('rooms: { all: "r:all", one: "r:{id}" }')).toEqual([
      'overlapping-rooms: The rooms "all" and "one" can both be named "r:all", and are one room then.',
    ]);
  });

  test("a bare parameter that cannot spell a socket's id is fine", async () => {
    expect(await rulesBroken('rooms: { game: "{id}" }')).toEqual(["room-is-socket-id"]);
    expect(await rulesBroken('rooms: { game: { name: "{id}", params: { id: uuid } } }')).toEqual([]);
    expect(await rulesBroken('rooms: { game: { name: "{n}", params: { n: integer } } }')).toEqual([]);
  });
});
