import { generateFiles, loadCatalogFile, loadCatalogText, memoryHost, renderText, validate } from "../../src/index.js";

const CATALOG = "catalog: 1\ninfo: { title: Chat }\nclientToServer: { say: string }\n";

test("a catalog's text becomes files in memory, the same at every time", async () => {
  const loaded = await loadCatalogText(CATALOG);
  expect(loaded.diagnostics).toEqual([]);
  expect(loaded.catalog?.info.name).toBe("Chat");
  const files = await generateFiles(loaded);
  expect(files.map(({ path }) => path)).toEqual(
    expect.arrayContaining(["types.ts", "guards.ts", "server.ts", "client.ts"]),
  );
  expect(await generateFiles(loaded)).toEqual(files);
});

test("settings choose the targets and the extension of imports", async () => {
  const loaded = await loadCatalogText(CATALOG);
  const files = await generateFiles(loaded, { targets: ["client"], importExtension: "none" });
  expect(files.some(({ path }) => path === "server.ts")).toBe(false);
  expect(files.find(({ path }) => path === "client.ts")?.text).toContain('from "./guards"');
});

test("JavaScript imports files that are there", async () => {
  const loaded = await loadCatalogText(CATALOG);
  const files = await generateFiles(loaded, { language: "js", targets: ["client"] });
  expect(files.find(({ path }) => path === "client.js")?.text).toContain('from "./guards.js"');
  await expect(generateFiles(loaded, { language: "js", importExtension: ".ts" })).rejects.toThrow(
    'JavaScript is imported as ".js", not ".ts".',
  );
});

test("what is wrong is data, and renders as the command line shows it; no code is made of it", async () => {
  const loaded = await loadCatalogText(CATALOG.replace("string", "Wrod"));
  expect(loaded.diagnostics).toMatchObject([{ rule: "unknown-type", severity: "error" }]);
  expect(renderText(loaded.diagnostics, loaded.sources, { color: "plain" })).toContain(
    "catalog.events.yaml:3:24  error  unknown-type",
  );
  await expect(generateFiles(loaded)).rejects.toThrow("The catalog has errors: see its diagnostics.");
});

test("included texts are found by their paths", async () => {
  const included = new Map([["more.yaml", "catalog: 1\ntypes: { Word: string }\n"]]);
  const { diagnostics } = await loadCatalogText(`${CATALOG.replace("string", "Word")}include: [more.yaml]\n`, included);
  expect(diagnostics).toEqual([]);
});

test("a catalog file is read through the host; one that is not there is an exception", async () => {
  const host = memoryHost(new Map([["chat.events.yaml", CATALOG]]));
  await expect(loadCatalogFile("chat.events.yaml", host)).resolves.toMatchObject({ diagnostics: [] });
  await expect(loadCatalogFile("none.yaml", host)).rejects.toThrow('Cannot read "none.yaml"');
});

test("the commands are functions over a host", async () => {
  const files = new Map([["chat.events.yaml", "catalog: 1\nclientToServer: { move: { payload: 'a' | 'b' } }\n"]]);
  const result = await validate(memoryHost(files), { catalogs: ["chat.events.yaml"], fix: true });
  expect(result).toMatchObject({ command: "validate", problems: [], files: [{ status: "written" }] });
  expect(files.get("chat.events.yaml")).toContain(`payload: "'a' | 'b'"`);
});
