import { openFile, openProject } from "../../../../src/compiler/project.js";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.js";
import { renderText } from "../../../../src/diagnostics/text.js";
import { memoryHost } from "../../../../src/host/memory.js";
import type { DraftType } from "../../../../src/importing/draft.js";
import { Shapes } from "../../../../src/importing/typescript/shapes/shapes.js";
import { expression } from "../../../../src/importing/write/expression.js";

export interface Read {
  /** The shape, as a type expression. */
  readonly text: string;
  readonly optional: boolean;
  /** The named types, as type expressions. */
  readonly types: Readonly<Record<string, string>>;
  readonly declared: readonly DraftType[];
  /** Each finding's rule with what it points to: `date-arrives-as-text: Date`. */
  readonly told: readonly string[];
  readonly frames: string;
}

/** What becomes of the properties of `interface Probe` in main.ts, one by one; other files may stand beside it. */
export function readProbe(
  source: string,
  others: Readonly<Record<string, string>> = {},
): Readonly<Record<string, Read>> {
  const files = new Map(Object.entries({ ...others, "main.ts": source }));
  const host = memoryHost(new Map(files));
  const opened = files.has("tsconfig.json") ? openProject(host, "tsconfig.json") : openFile(host, "main.ts");
  if (!("project" in opened)) throw new Error(opened.failure);
  const { project } = opened;
  const properties = project.getSourceFileOrThrow("/main.ts").getInterfaceOrThrow("Probe").getProperties();
  return Object.fromEntries(
    properties.map((property): [string, Read] => {
      const found: Diagnostic[] = [];
      const shapes = new Shapes(project, "/", (diagnostic) => found.push(diagnostic));
      const { shape, optional } = shapes.optionalShapeOf(property.getType(), property);
      const read = {
        text: expression(shape),
        optional,
        types: Object.fromEntries(shapes.types().map((each) => [each.name, expression(each.shape)])),
        declared: shapes.types(),
        told: found.map(({ rule, at }) => `${rule}: ${files.get(at.file)?.slice(at.start, at.end)}`),
        frames: renderText(found, files, { color: "plain" }),
      };
      return [property.getName(), read];
    }),
  );
}
