/** The result model as JSON: version 1, the same for every command. */

import type { ComparisonReport } from "../commands/result.js";
import { summaryOf } from "../diagnostics/text.js";
import type { Judgement, Ruling } from "../judges/model.js";
import { plain } from "../judges/witness.js";
import { version } from "../version.js";
import type { Format } from "./format.js";

export const json: Format = {
  name: "json",
  render({ result, findings, exitCode }) {
    const { command, problems, files, failures, comparisons = [], output, notes = [] } = result;
    const model = {
      version: 1,
      tool: { name: "socket-contract", version },
      command,
      exitCode,
      findings,
      files,
      failures: failures.map(({ message, help }) => (help === undefined ? { message } : { message, help })),
      summary: summaryOf(problems.map(({ diagnostic }) => diagnostic)),
      ...(comparisons.length === 0 ? {} : { comparisons: comparisons.map(comparisonOf) }),
      ...(notes.length === 0 ? {} : { notes }),
      ...(output === undefined ? {} : { output }),
    };
    return `${JSON.stringify(model, undefined, 2)}\n`;
  },
};

function comparisonOf({ judgements, ...rest }: ComparisonReport) {
  return { ...rest, changes: judgements.map(changeOf) };
}

function changeOf({ rule, title, change, pointer, mixA, mixB, source, instead }: Judgement) {
  const { namespace, direction, event } = change;
  return { rule, title, namespace, direction, event, pointer, mixA: ruling(mixA), mixB: ruling(mixB), source, instead };
}

function ruling({ witness, ...rest }: Ruling) {
  return witness === undefined ? rest : { ...rest, witness: { ...witness, value: plain(witness.value) } };
}
