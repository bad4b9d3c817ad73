/** Runs an example of a page in docs/ as it stands there, against the chat of the golden case. */

import type { Server } from "socket.io";
import ts from "typescript";
import * as server from "../../../fixtures/golden/chat/expected/server.js";
import { blocksOf } from "../../support/markdown/blocks.js";

/** What the example on `page` that imports `library` exports as `serve`. */
export function serveOf(page: string, library: string): (io: Server) => server.ChatServer {
  const block = blocksOf(page).find(({ language, text }) => language === "ts" && text.includes(`from "${library}"`));
  if (!block) throw new Error(`There is no example with ${library} in ${page}`);
  const { outputText } = ts.transpileModule(block.text, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exports: { serve?: (io: Server) => server.ChatServer } = {};
  const load = (specifier: string): unknown => (specifier === "./chat/server.js" ? server : require(specifier));
  new Function("require", "exports", outputText)(load, exports);
  if (!exports.serve) throw new Error(`The example in ${block.at} exports no serve`);
  return exports.serve;
}
