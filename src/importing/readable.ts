/** Whether a source file can be read as what it says: its syntax, and the modules that its types come from. */

import { type SourceFile, ts } from "../compiler/compiler.js";
import { fileOf } from "../compiler/places.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { brokenSource, missingModule } from "./readable-problems.js";

/** "Cannot find module", "Could not find a declaration file for module". */
const WITHOUT_TYPES: ReadonlySet<number> = new Set([2307, 7016]);

/** What keeps `file` from saying what it means. With an error among it, nothing should be made of it. */
export function unreadable(file: SourceFile, cwd: string): readonly Diagnostic[] {
  const program = file.getProject().getProgram().compilerObject;
  const broken = program.getSyntacticDiagnostics(file.compilerNode);
  const at = ({ start, length }: ts.Diagnostic) => {
    const from = start ?? 0;
    return { file: fileOf(file.getFilePath(), cwd), start: from, end: from + Math.max(length ?? 0, 1) };
  };
  if (broken.length > 0) {
    return broken.map((each) => brokenSource.found({ at: at(each), facts: { reason: sentenceOf(each) } }));
  }
  const missing = program.getSemanticDiagnostics(file.compilerNode).filter(({ code }) => WITHOUT_TYPES.has(code));
  return missing.map((each) => {
    const { start = 0, length = 0 } = each;
    const module = file
      .getFullText()
      .slice(start, start + length)
      .replace(/^["']|["']$/g, "");
    return missingModule.found({ at: at(each), facts: { module } });
  });
}

function sentenceOf({ messageText }: ts.Diagnostic): string {
  return ts.flattenDiagnosticMessageText(messageText, " ");
}
