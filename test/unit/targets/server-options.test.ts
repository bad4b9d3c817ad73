import { clientOf, declarationOf, serverOf } from "./emitting.js";

const optionsOf = (lines: string): string => declarationOf(serverOf(lines), "chatServerOptions");

const aboutOptions = (lines: string): string => {
  const text = serverOf(lines);
  return text.slice(0, text.indexOf("export const chatServerOptions")).split("/**").at(-1) ?? "";
};

const limitOf = (lines: string): number => Number(/maxHttpBufferSize: (\d+)/.exec(optionsOf(lines))?.[1]);

const text = (maxLength: number): string => `{ type: string, maxLength: ${maxLength} }`;
const sent = (maxLength: number): string => `{ payload: ${text(maxLength)} }`;

describe("the options of Socket.IO's server", () => {
  it("are no less than 64 KiB, however little clients send", () => {
    expect(optionsOf("serverToClient: { a: string }")).toBe(
      [
        "export const chatServerOptions: {",
        "  readonly maxHttpBufferSize: number;",
        "} = {",
        "  maxHttpBufferSize: 65536,",
        "};",
      ].join("\n"),
    );
  });

  it("leave twice the room of the largest message, in whatever namespace it is, and name it", () => {
    const lines = `clientToServer: { a: ${sent(10)} }\nnamespaces: { /b: { clientToServer: { c: ${sent(10_000)} } } }`;
    expect(limitOf(lines)).toBe(262_144);
    expect(aboutOptions(lines)).toContain('The largest message of a client is "c": 121,050 bytes at most');
  });

  it.each([
    ["an argument", `clientToServer: { a: ${sent(10_000)} }`],
    ["several arguments", `clientToServer: { a: { args: [{ x: ${text(5_000)} }, { y: ${text(5_000)} }] } }`],
    [
      "rest arguments",
      `clientToServer: { a: { args: [{ name: ...x, schema: { type: array, items: ${text(1_000)}, maxItems: 10 } }] } }`,
    ],
    ["a client's answer", `serverToClient: { a: { payload: string, ack: { returns: ${text(10_000)}, errors: [] } } }`],
    ["auth", `handshake: { auth: { fields: { a: ${text(10_000)} } } }`],
    ["attachments", "clientToServer: { a: { payload: { type: binary, maxBytes: 90000 } } }"],
  ])("reckon with %s", (_, lines) => {
    expect(limitOf(lines)).toBe(262_144);
  });

  it.each([
    ["clientToServer: { a: string }", '`payload` of "a" has no `maxLength`'],
    [
      "clientToServer: { a: { fields: { b: { type: array, items: boolean } } } }",
      '`payload.b` of "a" has no `maxItems`',
    ],
    ["clientToServer: { a: binary }", '`payload` of "a" has no `maxBytes`'],
    ["clientToServer: { a: unknown }", '`payload` of "a" may be anything'],
    ["serverToClient: { a: { ack: string } }", '`value` of the answer to "a" has no `maxLength`'],
    ["handshake: { auth: { fields: { t: string } } }", "`auth.t` of the handshake has no `maxLength`"],
    ["types: { T: { fields: { t?: T } } }\nclientToServer: { a: T }", '`payload.t` of "a" may hold itself'],
  ])("keep Socket.IO's limit where there is no largest message: %s", (lines, reason) => {
    expect(limitOf(lines)).toBe(1_000_000);
    expect(aboutOptions(lines)).toContain(reason);
  });

  it("exceed it where another message needs more", () => {
    expect(limitOf(`clientToServer: { a: string, b: ${sent(100_000)} }`)).toBe(4_194_304);
  });

  it("stay below what the WebSocket library takes for no limit", () => {
    expect(limitOf(`clientToServer: { a: ${sent(1_000_000_000)} }`)).toBe(2 ** 30);
  });

  it("let dynamic namespaces go", () => {
    expect(optionsOf("namespaces: { '/b/{id}': { clientToServer: { c: boolean } } }")).toContain(
      "cleanupEmptyChildNamespaces: true,",
    );
  });
});

describe("a parser for many binary parts", () => {
  const many = (most: number): string => `{ payload: { type: array, items: binary, maxItems: ${most} } }`;

  it("is for the side that receives them", () => {
    const up = `clientToServer: { a: ${many(11)} }`;
    const down = `serverToClient: { a: ${many(11)} }`;
    expect(serverOf(up)).toContain("return withAttachments(parser, 11);");
    expect(clientOf(up)).not.toContain("withAttachments");
    expect(serverOf(down)).not.toContain("withAttachments");
    expect(clientOf(down)).toContain("return withAttachments(parser, 11);");
  });

  it.each([10, 0])("is not needed for %d of them", (most) => {
    expect(serverOf(`clientToServer: { a: ${many(most)} }`)).not.toContain("withAttachments");
  });

  it("cannot be offered where any number is allowed", () => {
    expect(serverOf('clientToServer: { a: "binary[]" }')).not.toContain("withAttachments");
  });
});
