/** What comments say of events and of their arguments. */

import { type Symbol as CodeSymbol, ts } from "../../../compiler/compiler.js";
import type { Documentation } from "../../draft.js";

export interface EventDocumentation extends Documentation {
  /** `@param text - At most 2000 characters.` */
  readonly parameters: ReadonlyMap<string, string>;
}

export function documentationOf(symbol: CodeSymbol): EventDocumentation {
  const checker = symbol.getDeclarations()[0]?.getProject().getTypeChecker().compilerObject;
  const text = ts.displayPartsToString(symbol.compilerSymbol.getDocumentationComment(checker)).trim();
  const tags = symbol.compilerSymbol.getJsDocTags(checker);
  return {
    description: text === "" ? undefined : text,
    deprecated: deprecationIn(tags),
    parameters: parametersIn(tags),
  };
}

function deprecationIn(tags: readonly ts.JSDocTagInfo[]): string | boolean {
  const tag = tags.find(({ name }) => name === "deprecated");
  const reason = ts.displayPartsToString(tag?.text).trim();
  return reason === "" ? tag !== undefined : reason;
}

function parametersIn(tags: readonly ts.JSDocTagInfo[]): ReadonlyMap<string, string> {
  return new Map(
    tags
      .filter(({ name }) => name === "param")
      .map(({ text = [] }): [string, string] => {
        const name = text.find(({ kind }) => kind === "parameterName")?.text ?? "";
        const rest = text.filter(({ kind }) => kind !== "parameterName");
        return [name, ts.displayPartsToString(rest).trim().replace(/^-\s*/, "")];
      })
      .filter(([, text]) => text !== ""),
  );
}
