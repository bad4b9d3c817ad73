import { openFile } from "../../../../src/compiler/project.js";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.js";
import { renderText } from "../../../../src/diagnostics/text.js";
import { memoryHost } from "../../../../src/host/memory.js";
import type { DraftType, Shape } from "../../../../src/importing/draft.js";
import { Shapes } from "../../../../src/importing/typescript/shapes/shapes.js";
import { expression } from "../../../../src/importing/write/expression.js";

export interface Read {
  /** Of the alias T. */
  readonly shape: Shape;
  /** The same as a type expression. */
  readonly text: string;
  /** The named types, as type expressions. */
  readonly types: Readonly<Record<string, string>>;
  readonly declared: readonly DraftType[];
  readonly lossy: boolean;
  readonly found: readonly Diagnostic[];
  /** Each finding's rule with what it points to: `date-arrives-as-text: Date`. */
  readonly told: readonly string[];
  readonly frames: string;
}

/** What becomes of the property `value` of `interface Probe`, in main.ts; other files may stand beside it. */
export function read(source: string, others: Readonly<Record<string, string>> = {}): Read {
  const files = new Map(Object.entries({ ...others, "main.ts": source }));
  const opened = openFile(memoryHost(files), "main.ts", undefined);
  if (!("project" in opened)) throw new Error(opened.failure);
  const property = opened.project
    .getSourceFileOrThrow("/main.ts")
    .getInterfaceOrThrow("Probe")
    .getPropertyOrThrow("value");
  const found: Diagnostic[] = [];
  const shapes = new Shapes(opened.project, "/", (diagnostic) => found.push(diagnostic));
  const shape = shapes.shapeOf(property.getType(), property);
  const sources = new Map(Object.entries({ ...others, "main.ts": source }));
  return {
    shape,
    text: expression(shape),
    types: Object.fromEntries(shapes.types().map((each) => [each.name, expression(each.shape)])),
    declared: shapes.types(),
    lossy: shapes.isLossy(shape),
    found,
    told: found.map(({ rule, at }) => `${rule}: ${sources.get(at.file)?.slice(at.start, at.end)}`),
    frames: renderText(found, sources, { color: "plain" }),
  };
}

/** The same of a type that is written inside `Probe`. */
export function readType(type: string, declarations = "", others: Readonly<Record<string, string>> = {}): Read {
  return read(`${declarations}\nexport interface Probe { value: ${type} }\n`, others);
}
