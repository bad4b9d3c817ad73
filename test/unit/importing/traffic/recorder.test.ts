import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inferDraft } from "../../../../src/importing/traffic/infer.js";
import { writeCatalog } from "../../../../src/importing/write/catalog.js";
import { blocksOf } from "../../../support/markdown/blocks.js";

const folder = mkdtempSync(join(tmpdir(), "recorder-"));
afterAll(() => rmSync(folder, { recursive: true }));

const blocks = blocksOf("docs/import.md");
const recorder = blocks.find(({ language, text }) => language === "js" && text.startsWith("// record.mjs\n"));
const lines = blocks.find(({ language }) => language === "jsonl");

const addressOf = (name: string): string => JSON.stringify(pathToFileURL(require.resolve(name)).href);

/** A server that is recorded, and a client that talks to it until everything was said. */
const PROGRAM = `
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { record } from "./record.mjs";
const { Server } = createRequire(${addressOf("socket.io")})("socket.io");
const { io: connect } = createRequire(${addressOf("socket.io-client")})("socket.io-client");

const http = createServer();
const io = new Server(http);
record(io, "traffic.jsonl");
record(io.of("/admin"), "traffic.jsonl");
io.on("connection", (socket) => {
  socket.on("send", ({ text }, ack) => {
    if (text === "") return ack({ ok: false, error: "Nothing to say." });
    io.emit("news", { text, bytes: Buffer.from(text) });
    ack({ ok: true, value: text.length });
  });
  socket.on("typing", () => {});
});
io.of("/admin").on("connection", (socket) => socket.on("kick", (id, reason, ack) => ack()));

await new Promise((resolve) => http.listen(0, "127.0.0.1", resolve));
const address = "http://127.0.0.1:" + http.address().port;
const client = connect(address);
for (const text of ["one", "two", "three", "", ""]) await client.emitWithAck("send", { text });
client.emit("typing");
client.emit("typing");
client.emit("typing");
const admin = connect(address + "/admin");
for (const reason of ["spam", null, "rude"]) {
  await admin.emitWithAck("kick", "3f2a6c3e-8d1b-4c53-9a53-2f1f0f8e7a11", reason);
}
client.disconnect();
admin.disconnect();
io.close();
`;

test("the recorder of the page records a server, and its log becomes a catalog", () => {
  writeFileSync(join(folder, "record.mjs"), recorder?.text ?? "");
  writeFileSync(join(folder, "main.mjs"), PROGRAM);
  const { status, stderr } = spawnSync(process.execPath, ["main.mjs"], { cwd: folder, encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const log = readFileSync(join(folder, "traffic.jsonl"), "utf8");
  const { draft, found } = inferDraft(log, { file: "traffic.jsonl", title: "Chat" });
  expect(found).toEqual([]);
  if (!draft) throw new Error("Nothing was inferred");
  const text = writeCatalog(draft);
  expect(text.slice(text.indexOf("clientToServer"))).toBe(`clientToServer:
  send:
    fields: { text: string }
    ack: { returns: integer, envelope: { errorAs: message } }
  typing:

serverToClient:
  news: { fields: { text: string, bytes: binary } }

namespaces:
  /admin:
    clientToServer:
      kick:
        args: [id: uuid, text: string | null]
        ack: {}
`);
}, 60_000);

test("the lines that the page shows can be read", () => {
  const { draft, found } = inferDraft(lines?.text ?? "", { file: "traffic.jsonl", title: "Chat" });
  expect(found.map(({ rule }) => rule)).toEqual(["few-samples", "few-samples"]);
  expect(draft?.namespaces.map(({ path }) => path)).toEqual(["/", "/admin"]);
});
