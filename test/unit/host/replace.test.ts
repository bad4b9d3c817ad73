import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Host } from "../../../src/host/host.js";
import { memoryHost } from "../../../src/host/memory.js";
import { nodeHost } from "../../../src/host/node.js";
import { type Change, replaceFiles } from "../../../src/host/replace.js";
import { failingHost } from "./failing-host.js";

const before = { "out/a.ts": "old a", "out/b.ts": "old b", "out/gone.ts": "old gone" };
const changes: readonly Change[] = [
  { path: "out/a.ts", text: "new a" },
  { path: "out/b.ts", text: "new b" },
  { path: "out/gone.ts", text: undefined },
  { path: "out/runtime/c.ts", text: "new c" },
];
const after = { "out/a.ts": "new a", "out/b.ts": "new b", "out/runtime/c.ts": "new c" };

/** More than the operations of the whole replacement. */
const OPERATIONS = 40;

describe("replaceFiles", () => {
  it("writes, removes and makes the directories that are missing", () => {
    const files = new Map(Object.entries(before));
    expect(replaceFiles(memoryHost(files), changes)).toBeUndefined();
    expect(Object.fromEntries(files)).toEqual(after);
  });

  it("does nothing where nothing changes", () => {
    const files = new Map(Object.entries(before));
    expect(replaceFiles(memoryHost(files), [])).toBeUndefined();
    expect(Object.fromEntries(files)).toEqual(before);
  });

  it.each(Array.from({ length: OPERATIONS }, (_, index) => index + 1))(
    "leaves all of the old or all of the new when operation %i fails",
    (failing) => {
      const files = new Map(Object.entries(before));
      const failure = replaceFiles(
        failingHost(memoryHost(files), (operation) => operation === failing),
        changes,
      );
      expect(Object.fromEntries(files)).toEqual(failure ? before : expect.objectContaining(after));
      if (failure) expect(failure).toMatchObject({ failure: { code: "ENOSPC" }, kept: [] });
    },
  );

  it.each([2, 3, 5, 7, 11])("leaves all of the old or all of the new when every %i-th operation fails", (every) => {
    const files = new Map(Object.entries(before));
    const failure = replaceFiles(
      failingHost(memoryHost(files), (operation) => operation % every === 0),
      changes,
    );
    const seen = Object.fromEntries([...files].filter(([path]) => !path.includes("socket-contract-")));
    expect(seen).toEqual(failure ? before : after);
  });

  it("keeps the copies and names them when nothing can be moved back", () => {
    const files = new Map(Object.entries(before));
    let renames = 0;
    const inner = memoryHost(files);
    const host: Host = {
      ...inner,
      rename: (from, to) =>
        ++renames > 1 ? { failure: { code: "EIO", message: "the disk failed" } } : inner.rename(from, to),
    };
    const failure = replaceFiles(host, changes);
    expect(failure?.kept).toEqual(["out/.a.ts.socket-contract-old"]);
    expect(files.get("out/.a.ts.socket-contract-old")).toBe("old a");
    expect(files.get("out/b.ts")).toBe("old b");
  });

  it("clears away what a killed run left behind", () => {
    const files = new Map<string, string>([...Object.entries(before), ["out/.a.ts.socket-contract-new", "half"]]);
    expect(replaceFiles(memoryHost(files), changes)).toBeUndefined();
    expect(Object.fromEntries(files)).toEqual(after);
  });
});

describe("on a disk", () => {
  const directory = mkdtempSync(join(tmpdir(), "socket-contract-"));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it("writes whole files and leaves nothing beside them", () => {
    const host = nodeHost(directory);
    expect(replaceFiles(host, [{ path: "deep/er/a.txt", text: "one" }])).toBeUndefined();
    expect(replaceFiles(host, [{ path: "deep/er/a.txt", text: "two" }])).toBeUndefined();
    expect(readdirSync(join(directory, "deep/er"))).toEqual(["a.txt"]);
    expect(readFileSync(join(directory, "deep/er/a.txt"), "utf8")).toBe("two");
  });

  it("says why where a file stands in a directory's place, and changes nothing", () => {
    writeFileSync(join(directory, "file"), "kept");
    expect(replaceFiles(nodeHost(directory), [{ path: "file/a.txt", text: "" }])).toMatchObject({
      failure: { code: "ENOTDIR" },
    });
    expect(readFileSync(join(directory, "file"), "utf8")).toBe("kept");
  });

  it("refuses what is not UTF-8 and what is too large", () => {
    writeFileSync(join(directory, "latin1"), Buffer.from([0x66, 0xfc, 0x72]));
    const host = nodeHost(directory);
    expect(host.readFile("latin1", 100)).toMatchObject({ failure: { code: "EILSEQ" } });
    expect(host.readFile("file", 3)).toMatchObject({ failure: { code: "EFBIG" } });
    expect(host.readFile("nothing", 3)).toMatchObject({ failure: { code: "ENOENT" } });
    expect(host.readFile(".", 3)).toMatchObject({ failure: { code: "EISDIR" } });
  });
});
