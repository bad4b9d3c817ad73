import type { Report } from "../../diagnostics/diagnostic.js";

/** A place that is read for several outcomes of dynamic anchors has its mistakes once. */
export function once(report: Report): Report {
  const said = new Set<string>();
  return (diagnostic) => {
    const { rule, message, at } = diagnostic;
    const key = JSON.stringify([rule, message, at.file, at.start, at.end]);
    if (!said.has(key)) report(diagnostic);
    said.add(key);
  };
}
