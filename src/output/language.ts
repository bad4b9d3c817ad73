/** Output in another language than the settings ask for: one thing to say, not one for every file. */

import type { Comparison, Difference } from "./compare.js";

export type Language = "TypeScript" | "JavaScript";

export interface OtherLanguage {
  readonly found: Language;
  readonly wanted: Language;
}

/** Nothing where a file is as it should be, or where what is there is in no language of its own. */
export function otherLanguage({ differences, unchanged }: Comparison): OtherLanguage | undefined {
  if (unchanged.length > 0 || differences.some((each) => "expected" in each && each.kind !== "missing"))
    return undefined;
  const found = languageOf(differences.filter(isLeftOver));
  const wanted = languageOf(differences.filter((each) => !isLeftOver(each)));
  return found && wanted && found !== wanted ? { found, wanted } : undefined;
}

/** Whether a file is there that is not asked for. */
export function isLeftOver({ kind }: Difference): boolean {
  return kind === "extra" || kind === "edited-extra";
}

function languageOf(files: readonly Difference[]): Language | undefined {
  const inJavaScript = files.filter(({ path }) => /\.(js|d\.ts)$/.test(path)).length;
  if (files.length === 0 || (inJavaScript > 0 && inJavaScript < files.length)) return undefined;
  return inJavaScript > 0 ? "JavaScript" : "TypeScript";
}
