import { imported } from "../../../src/code/names.js";
import { printFile } from "../../../src/code/print.js";
import { supportFiles } from "../../../src/targets/typescript/support.js";
import { defaults } from "./emitting.js";

/** An emitted file that imports this module of the support code. */
const importing = (module: string) => [{ path: "a.ts", text: printFile("", imported("x", module, "value")) }];
const paths = (module: string): readonly string[] => supportFiles(importing(module), defaults).map(({ path }) => path);

describe("the support code of an output", () => {
  it("is what is imported, and what that imports in turn", () => {
    expect(paths("./runtime/patterns.js")).toEqual(["runtime/patterns.ts"]);
    expect(paths("./runtime/errors.js")).toEqual(expect.arrayContaining(["runtime/checks.ts", "runtime/errors.ts"]));
    expect(paths("socket.io")).toEqual([]);
  });

  it("keeps the server's part from clients", () => {
    const client = paths("./runtime/client/client.js");
    expect(client).toContain("runtime/client/client.ts");
    expect(client.filter((path) => path.startsWith("runtime/server/"))).toEqual([]);
    const server = paths("./runtime/server/create.js");
    expect(server.filter((path) => path.startsWith("runtime/client/"))).toEqual([]);
  });

  it.each([
    [".js", '"./checks.js"'],
    [".ts", '"./checks.ts"'],
    ["none", '"./checks"'],
  ] as const)("has its imports with %s", (importExtension, expected) => {
    const settings = { ...defaults, importExtension };
    const specifier = importExtension === "none" ? "" : importExtension;
    const files = supportFiles(importing(`./runtime/errors${specifier}`), settings);
    expect(files.find(({ path }) => path === "runtime/errors.ts")?.text).toContain(`from ${expected};`);
  });

  it("can lie elsewhere", () => {
    const settings = { ...defaults, runtimePath: "../shared" };
    expect(supportFiles(importing("../shared/patterns.js"), settings).map(({ path }) => path)).toEqual([
      "runtime/patterns.ts",
    ]);
    expect(supportFiles(importing("./runtime/patterns.js"), settings)).toEqual([]);
  });

  it("is not asked for by a text that looks like an import", () => {
    const text =
      '/**\n * import { x } from "./runtime/nothing.js";\n */\nexport const a = "from ./runtime/nothing.js";\n';
    expect(supportFiles([{ path: "a.ts", text }], defaults)).toEqual([]);
  });
});
