import { dirname, join } from "node:path";
import ts from "typescript";

const root = join(__dirname, "..", "..", "..");
/** Nothing is written there: the files are in memory, and find the packages that are installed beside it. */
const folder = join(root, "in-memory");

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  noEmit: true,
  types: ["node"],
  typeRoots: [join(root, "node_modules", "@types")],
  paths: { "socket-contract": [join(root, "src", "index.ts")] },
};

/** Compiles files that are given by path and text, as modules; what the compiler says of them, a line each. */
export function compileErrors(files: ReadonlyMap<string, string>): readonly string[] {
  const texts = new Map([...files].map(([path, text]) => [join(folder, path), text]));
  texts.set(join(folder, "package.json"), '{ "type": "module" }');
  const program = ts.createProgram(
    [...texts.keys()].filter((path) => path.endsWith(".ts")),
    options,
    hostWith(texts),
  );
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => {
    const { file, start } = diagnostic;
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    const path = file?.fileName.startsWith(folder) ? file.fileName.slice(folder.length + 1) : file?.fileName;
    return `${path}:${line} ${ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n")}`;
  });
}

function hostWith(texts: ReadonlyMap<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const folders = new Set([...texts.keys()].map(dirname));
  return {
    ...host,
    fileExists: (path) => texts.has(path) || host.fileExists(path),
    readFile: (path) => texts.get(path) ?? host.readFile(path),
    directoryExists: (path) => folders.has(path) || (host.directoryExists?.(path) ?? false),
    getSourceFile: (path, version, ...more) => {
      const text = texts.get(path);
      return text === undefined ? host.getSourceFile(path, version, ...more) : ts.createSourceFile(path, text, version);
    },
  };
}
