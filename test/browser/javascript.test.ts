import { readFileSync } from "node:fs";
import { createServer, type Server as HttpServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { Server } from "socket.io";
import { createQuickstartServer } from "../../fixtures/golden/quickstart/expected/server.js";
import { generateFiles, loadCatalogText } from "../../src/index.js";
import { Chromium, describeWithChromium } from "../support/chromium.js";

const root = process.cwd();

const PAGE = `<!doctype html>
<title>Quickstart</title>
<script type="importmap">{ "imports": { "socket.io-client": "/socket.io.esm.min.js" } }</script>
<script type="module">
  const tell = (result) => fetch("/result", { method: "POST", body: JSON.stringify(result) });
  addEventListener("error", ({ message }) => tell({ error: message }));
  addEventListener("unhandledrejection", ({ reason }) => tell({ error: String(reason) }));

  const { io } = await import("socket.io-client");
  const { createQuickstartClient } = await import("/quickstart/client.js");
  const violations = [];
  const quickstart = createQuickstartClient(io(), { onViolation: ({ event }) => violations.push(event) });
  const received = new Promise((resolve) => quickstart.on.messageReceived(resolve));
  const failed = new Promise((resolve) => quickstart.on.error(resolve));
  const answer = await quickstart.emit.sendMessage({ message: "Hello", sender: "a page", unknown: 1 });
  quickstart.emit.sendData("Hello", -1, { user: "a page" });
  tell({ answer, received: await received, failed: await failed, violations });
</script>
`;

const TYPES: Readonly<Record<string, string>> = { js: "text/javascript", html: "text/html" };

describeWithChromium("generated JavaScript in Chromium, without a bundler", () => {
  let http: HttpServer;
  let io: Server;
  let chromium: Chromium;
  let told: unknown;
  const missing: string[] = [];

  beforeAll(async () => {
    const files = await served();
    http = createServer();
    const result = new Promise<unknown>((resolve) => {
      http.on("request", async (request, response) => {
        if (request.url?.startsWith("/socket.io/")) return;
        if (request.url === "/result") resolve(JSON.parse(await bodyOf(request)));
        const file = files.get(request.url ?? "");
        if (file === undefined && request.method === "GET") missing.push(request.url ?? "");
        const type = TYPES[/\w+$/.exec(request.url ?? "")?.[0] ?? "html"] ?? "text/html";
        response.writeHead(file === undefined ? 404 : 200, { "Content-Type": type }).end(file);
      });
    });
    io = serverOn(http);
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    chromium = new Chromium(`http://127.0.0.1:${(http.address() as AddressInfo).port}/`);
    told = await result;
  }, 120_000);

  afterAll(async () => {
    await chromium.close();
    await io.close();
  });

  it("talks to a server, and hears from it", () => {
    expect(told).toEqual({
      answer: "Message received and processed",
      received: { status: "success", message: "Hello" },
      failed: "Something went wrong!",
      violations: [],
    });
  });

  it("loads nothing but what was generated, and Socket.IO", () => {
    expect(missing.filter((path) => path !== "/favicon.ico")).toEqual([]);
  });
});

/** The client of the quickstart, a page that uses it, and Socket.IO's own bundle, by their paths. */
async function served(): Promise<ReadonlyMap<string, string>> {
  const catalog = readFileSync(join(root, "examples/quickstart/quickstart.events.yaml"), "utf8");
  const generated = await generateFiles(await loadCatalogText(catalog), { targets: ["client"], language: "js" });
  const bundle = readFileSync(join(root, "node_modules/socket.io-client/dist/socket.io.esm.min.js"), "utf8");
  return new Map([
    ...generated.map(({ path, text }) => [`/quickstart/${path}`, text] as const),
    ["/socket.io.esm.min.js", bundle],
    ["/", PAGE],
  ]);
}

function serverOn(http: HttpServer): Server {
  const io = new Server(http);
  createQuickstartServer(io).onConnection((socket) => {
    socket.handle({
      sendMessage({ message }) {
        socket.emit.messageReceived({ status: "success", message });
        return "Message received and processed";
      },
      sendData(_greeting, number) {
        if (number < 0) socket.fail.error("Something went wrong!");
      },
    });
  });
  return io;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}
