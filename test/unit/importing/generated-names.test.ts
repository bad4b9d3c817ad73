import { validate } from "../../../src/commands/validate.js";
import { renderText } from "../../../src/diagnostics/text.js";
import { memoryHost } from "../../../src/host/memory.js";
import { writeCatalog } from "../../../src/importing/write/catalog.js";
import { Importer } from "./typescript/importing.js";

const SOURCE = `import type { Server } from "socket.io";
interface Message { text: string }
interface MessageSchema { version: number }
interface SendArguments { raw: string }
interface SendPayload { raw: string }
interface OpenResult { raw: string }
interface AdminSocketData { raw: string }
interface Untouched { raw: string }
interface ClientToServer {
  send: (message: { text: string; more?: Message }) => void;
  open: (path: string, ack: (answer: { ok: true; data: { id: string } } | { ok: false; error: string }) => void) => void;
  other: (a: SendArguments, b: SendPayload, c: OpenResult, d: MessageSchema, e: Untouched, f: AdminSocketData) => void;
}
interface ServerToClient { send: (message: { text: string }) => void; shown: (payload: ShownPayload) => void }
interface ShownPayload { text: string }
export type Io = Server<ClientToServer, ServerToClient>;
`;

test("types that generated code has other uses for the names of are renamed, and no others", async () => {
  const { draft, told } = Importer.installed.import({ "main.ts": SOURCE }, { title: "Admin" });
  const names = draft?.types.map(({ name }) => name);
  expect(names).toEqual([
    "Message",
    "SendArguments2",
    "SendPayload2",
    "OpenResult2",
    "MessageSchema2",
    "Untouched",
    "AdminSocketData2",
    "ShownPayload",
  ]);
  expect(told).toEqual([
    "type-is-renamed: SendArguments",
    "type-is-renamed: SendPayload",
    "type-is-renamed: OpenResult",
    "type-is-renamed: MessageSchema",
    "type-is-renamed: AdminSocketData",
  ]);
  const host = memoryHost(new Map([["admin.events.yaml", draft ? writeCatalog(draft) : ""]]));
  const { problems, sources } = await validate(host, { catalogs: ["admin.events.yaml"], fix: false });
  const bad = problems.map(({ diagnostic }) => diagnostic).filter(({ severity }) => severity !== "info");
  expect(renderText(bad, sources, { color: "plain" })).toBe("");
});
