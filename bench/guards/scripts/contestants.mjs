/** Who is compared, where each comes from, and what is checked. */

export const CONTESTANTS = [
  { id: "by-hand", title: "by hand" },
  { id: "ours", title: "socket-contract" },
  { id: "typia", title: "typia", package: "typia" },
  { id: "typia-finite", title: "typia, finite", shapes: ["flat"] },
  { id: "typebox-0", title: "TypeBox 0.34", package: "@sinclair/typebox" },
  { id: "typebox-1", title: "TypeBox 1", package: "typebox" },
  { id: "ajv", title: "ajv standalone", package: "ajv" },
  { id: "arktype", title: "arktype", package: "arktype" },
  { id: "zod", title: "zod 4", package: "zod" },
  { id: "valibot", title: "valibot", package: "valibot" },
];

export const SHAPES = ["flat", "chat"];
export const MODES = ["loose", "strict"];
export const KINDS = ["valid", "early", "late", "extra"];

/** Who takes part in a case. */
export function contestantsIn(shape) {
  return CONTESTANTS.filter(({ shapes }) => shapes === undefined || shapes.includes(shape));
}

/** What a check of this mode has to answer. */
export function expected(mode, kind) {
  return kind === "valid" || (kind === "extra" && mode === "loose");
}

/** Every measurement that needs a process of its own. */
export function allRuns() {
  const cases = SHAPES.flatMap((shape) => MODES.map((mode) => ({ shape, mode })));
  return cases.flatMap((each) => contestantsIn(each.shape).map(({ id }) => ({ contestant: id, ...each })));
}

/** Modules of the same thousand types; the first is Node's own start. */
export const LOADED = [
  { id: "empty", title: "nothing" },
  { id: "ours", title: "socket-contract, what a receiver needs" },
  { id: "ours-full", title: "socket-contract, all that is emitted" },
  { id: "ajv", title: "ajv standalone" },
  { id: "ajv-runtime", title: "ajv at run time" },
  { id: "zod", title: "zod 4" },
];
