import { clientOf, declarationOf } from "./emitting.js";

const catalog = `errors: { GONE: {}, BUSY: {} }
clientToServer:
  send: { payload: string, ack: { returns: number, errors: [GONE] } }
  hint: { payload: string, ack: { returns: string, optional: true } }
  typing: string
serverToClient:
  news: string
  ask: { payload: string, ack: { returns: boolean, errors: [BUSY] } }
errorEvents: { error: string }
serverToServer: { sync: string }`;

describe("client.ts", () => {
  const text = clientOf(catalog);

  it("has calls that resolve to answers", () => {
    expect(declarationOf(text, "ChatClientEmit")).toBe(`export interface ChatClientEmit {
  send(payload: string): Promise<types.SendResult>;
  /** The ack is optional. */
  hint(payload: string): Promise<string>;
  typing(payload: string): void;
}`);
  });

  it("offers calls without an ack where the ack is optional", () => {
    expect(declarationOf(text, "ChatClientNoAckEmit")).toContain("hint(payload: string): void;");
    expect(clientOf("clientToServer: { e: string }")).toContain("readonly noAckEmit: object;");
  });

  it("has handlers for what the server sends, errors last", () => {
    expect(declarationOf(text, "ChatClientHandlers")).toBe(`export interface ChatClientHandlers {
  readonly news: (payload: string) => unknown;
  readonly ask: (payload: string) => Answer<boolean, "BUSY">;
  readonly error: (payload: string) => unknown;
}`);
    expect(declarationOf(text, "ChatClientOn")).toContain('ask(handler: ChatClientHandlers["ask"]): Remove;');
  });

  it("has `fail` for the errors that a client can answer with, and no others", () => {
    expect(declarationOf(text, "ChatFailures")).toContain('(code: "BUSY", data?: undefined');
    expect(declarationOf(text, "ChatFailures")).not.toContain("GONE");
    expect(clientOf("errors: { GONE: {} }\nclientToServer: { e: { ack: { errors: [GONE] } } }")).not.toContain("fail");
  });

  it("knows nothing of servers", () => {
    expect(text).not.toMatch(/sync|server\/|"socket\.io"/);
  });

  it("leaves its guards for what it sends out, unless they are asked for", () => {
    expect(text).toContain('typing: { name: "typing", args: guards.typingPick },');
    expect(clientOf(catalog, { outbound: "enforce" })).toContain(
      'typing: { name: "typing", args: guards.typingPick, guard: guards.typingArguments },',
    );
  });

  it("makes paths of dynamic namespaces", () => {
    const dynamic = clientOf(
      'namespaces: { "/o/{id}": { name: o, params: { id: integer }, serverToClient: { e: string } } }',
    );
    expect(dynamic).toContain('return namespacePath(["/o/", { name: "id", type: "integer" }], params);');
  });
});

describe("imports", () => {
  it.each([
    [".js", 'from "./types.js";', 'from "./runtime/errors.js";'],
    [".ts", 'from "./types.ts";', 'from "./runtime/errors.ts";'],
    ["none", 'from "./types";', 'from "./runtime/errors";'],
  ] as const)("end in %s", (importExtension, types, runtime) => {
    const text = clientOf(catalog, { importExtension });
    expect(text).toContain(types);
    expect(text).toContain(runtime);
  });

  it("find the support code where it lies", () => {
    expect(clientOf(catalog, { runtimePath: "../runtime" })).toContain('from "../runtime/errors.js";');
  });

  it("make way for names of the contract", () => {
    const text = clientOf("serverToClient: { e: string }", {}, "Contract");
    expect(text).toContain("ContractClient as RuntimeContractClient");
    expect(text).toContain("export interface ContractClient extends RuntimeContractClient<ContractClientTypes> {}");
  });
});
