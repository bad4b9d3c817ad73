import { ts } from "../../../src/compiler/compiler.js";
import { type Programs, programsOf } from "../../../src/compiler/programs.js";
import { memoryHost } from "../../../src/host/memory.js";

const tsconfig = (compilerOptions: object, more: object = {}): string =>
  JSON.stringify({ compilerOptions: { target: "es2022", module: "nodenext", ...compilerOptions }, ...more });

function programAt(programs: Programs, path: string): ts.Program {
  const settings = programs.settings(path);
  if (!settings) throw new Error(`${path} cannot be read`);
  return programs.program(settings, new Map());
}

function mistakesIn(program: ts.Program): readonly string[] {
  return program.getSemanticDiagnostics().map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

describe("the programs of a run", () => {
  it("share what declares libraries, and nothing that is written", () => {
    const programs = programsOf(
      memoryHost(
        new Map([
          ["a/tsconfig.json", tsconfig({})],
          ["a/index.ts", "export const list: string[] = [];"],
          ["b/tsconfig.json", tsconfig({})],
          ["b/index.ts", `export { list } from "../a/index.js";`],
        ]),
      ),
    );
    const [a, b] = [programAt(programs, "a/tsconfig.json"), programAt(programs, "b/tsconfig.json")];
    expect([...mistakesIn(a), ...mistakesIn(b)]).toEqual([]);
    const shared = a.getSourceFiles().filter((file) => b.getSourceFiles().includes(file));
    expect(shared.length).toBeGreaterThan(10);
    expect(shared.filter(({ isDeclarationFile }) => !isDeclarationFile)).toEqual([]);
  });

  it("read the sources of what they refer to where it is not built", () => {
    const programs = programsOf(
      memoryHost(
        new Map([
          ["shared/tsconfig.json", tsconfig({ composite: true, outDir: "dist", rootDir: "src" })],
          ["shared/src/index.ts", "export interface Up { say: (text: string) => void }"],
          ["app/tsconfig.json", tsconfig({}, { references: [{ path: "../shared" }] })],
          ["app/index.ts", `import type { Up } from "../shared/dist/index.js"; export const up: Up = { say: 1 };`],
        ]),
      ),
    );
    expect(mistakesIn(programAt(programs, "app/tsconfig.json"))).toEqual([
      "Type 'number' is not assignable to type '(text: string) => void'.",
    ]);
  });

  it("are as strict as their tsconfigs say", () => {
    const programs = programsOf(
      memoryHost(
        new Map([
          ["loose.json", tsconfig({}, { files: ["a.ts"] })],
          ["strict.json", tsconfig({ strict: true }, { files: ["a.ts"] })],
          ["a.ts", "export const text: string = null;"],
        ]),
      ),
    );
    expect(mistakesIn(programAt(programs, "loose.json"))).toEqual([]);
    expect(mistakesIn(programAt(programs, "strict.json"))).toHaveLength(1);
  });

  it("have the ambient types that are installed, unless a tsconfig lists some", () => {
    const programs = programsOf(
      memoryHost(
        new Map([
          ["all.json", tsconfig({}, { files: ["a.ts"] })],
          ["none.json", tsconfig({ types: [] }, { files: ["a.ts"] })],
          ["a.ts", "export const made: Ambient = { yes: true };"],
          ["node_modules/@types/ambient/index.d.ts", "declare interface Ambient { yes: boolean }"],
        ]),
      ),
    );
    expect(mistakesIn(programAt(programs, "all.json"))).toEqual([]);
    expect(mistakesIn(programAt(programs, "none.json"))).toHaveLength(1);
  });
});
