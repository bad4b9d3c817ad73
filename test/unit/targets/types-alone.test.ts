import { generateFiles, loadCatalogText } from "../../../src/index.js";
import { templates } from "../../../src/targets/typescript/templates.generated.js";
import { declarationOf } from "./emitting.js";

const catalog = `catalog: 1
info: { title: Chat }
errors: { GONE: {} }
types:
  Text: { fields: { text: string } }
  Login: { fields: { name: string } }
handshake: { auth: Login, errors: [GONE] }
socketData: { fields: { name: string } }
clientToServer:
  send: { payload: Text, ack: { returns: number, errors: [GONE] } }
  rate: { payload: number, ack: { returns: number, errors: [GONE], envelope: { errorAs: message } } }
serverToClient: { news: Text }
errorEvents: { refused: { codes: [INVALID_ARGUMENTS] } }
serverToServer: { sync: Text }`;

async function filesFor(targets: readonly ("client" | "types")[], text = catalog): Promise<Map<string, string>> {
  const files = await generateFiles(await loadCatalogText(text), { targets });
  return new Map(files.map((file) => [file.path, file.text]));
}

const typesOf = async (text?: string): Promise<string> => (await filesFor(["types"], text)).get("types.ts") ?? "";

describe("the target types", () => {
  it("writes one file, which imports nothing", async () => {
    const files = await filesFor(["types"]);
    expect([...files.keys()]).toEqual(["types.ts"]);
    expect(files.get("types.ts")).not.toMatch(/^import/m);
  });

  it("has every direction, and the socket's data", async () => {
    const types = await typesOf();
    for (const name of ["ClientToServerEvents", "ServerToClientEvents", "ServerToServerEvents", "SocketData"]) {
      expect(types).toContain(`export interface Chat${name} {`);
    }
  });

  it("leaves out what has to do with handshakes", async () => {
    expect(await typesOf()).not.toMatch(/Login|Handshake|ConnectError/);
  });

  it.each(["UnauthenticatedError", "ForbiddenError", "InternalError", "FailedError", "BuiltInError"])(
    "declares %s as the support code does",
    async (name) => {
      expect(declarationOf(await typesOf(), name)).toBe(declarationOf(templates["errors.ts"] ?? "", name));
    },
  );

  it("declares no error that nothing carries", async () => {
    const types = await typesOf("catalog: 1\ninfo: { title: Chat }\nerrorEvents: { refused: { codes: [FORBIDDEN] } }");
    expect(types.match(/\w+Error(?= [{=])/g)).toEqual(["ForbiddenError"]);
  });

  it("adds nothing beside another target", async () => {
    expect(await filesFor(["client", "types"])).toEqual(await filesFor(["client"]));
  });
});
