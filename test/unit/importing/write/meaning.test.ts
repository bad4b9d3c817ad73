import fc from "fast-check";
import type { Ack, Argument, Catalog, Event } from "../../../../src/catalog/model.js";
import type {
  BuiltIn,
  Documentation,
  Draft,
  DraftAck,
  DraftArgument,
  DraftEvent,
  DraftNamespace,
  Field,
  Shape,
} from "../../../../src/importing/draft.js";
import { writeCatalog } from "../../../../src/importing/write/catalog.js";
import { type LoadedCatalog, loadCatalogText, renderText } from "../../../../src/index.js";
import { evaluate } from "../../../../src/schema/evaluate.js";
import type { Json, Schema } from "../../../../src/schema/model.js";
import { mutated } from "../../../support/schemas/arbitraries.js";
import { sampleOf } from "../../../support/schemas/sample.js";

const RUNS = Number(process.env["WRITER_RUNS"] ?? 20);
const SEED = Number(process.env["WRITER_SEED"] ?? 20261123);

/** Names and texts that YAML, or an expression, would read as something else. */
const AWKWARD = [
  ..."yes no null true on ~ 1e3 0x1F 2024-01-01 12:30 a: a:b #x *a &a !t [a] {a} , - -- --- ? | > % @ ` ' \" \\".split(
    " ",
  ),
  ..."it's <<  key name type fields a? ??".split(" "),
  "a: b",
  "a #b",
  " a ",
  "two  spaces",
  "line\nbreak",
  "line\n\n  break\n",
  "tab\there",
  "\u0000\u0085\u2028\ud800",
  "😀 ünï",
  "'\"\\",
  "word ".repeat(40).trim(),
];
const texts = fc.oneof(
  fc.constantFrom(...AWKWARD),
  fc.string({ maxLength: 8, unit: "binary" }),
  fc.constantFrom("a", "b", "id"),
);
const sentences = fc.option(
  fc.oneof(
    fc.constantFrom("What it is.", "One: two.", "First.\n\nSecond.\n  - third", "word ".repeat(40).trim()),
    texts,
  ),
  { nil: undefined },
);
const documentation: fc.Arbitrary<Documentation> = fc.record({
  description: sentences,
  deprecated: fc.oneof(
    { weight: 4, arbitrary: fc.constant(false) },
    fc.constantFrom<string | boolean>(true, "Use b: c."),
  ),
});

const BUILT_INS: readonly BuiltIn[] = [
  ..."string number integer boolean null unknown never uuid datetime date time".split(" "),
  ..."duration email uri hostname ipv4 ipv6".split(" "),
] as BuiltIn[];
/** Of these `types`, the second is an object that `Pick` and the like can work on. */
const TYPES = ["Tree", "User"] as const;
const USER_FIELDS = ["id", "a: b", "yes"] as const;

function unique<T>(items: fc.Arbitrary<T>, nameOf: (item: T) => string, maxLength: number): fc.Arbitrary<T[]> {
  return fc.uniqueArray(items, { selector: nameOf, maxLength });
}

const { shape } = fc.letrec<{ shape: Shape; field: Field; object: Shape }>((tie) => ({
  field: fc.record({
    name: texts.filter((name) => name !== "__proto__"),
    shape: tie("shape"),
    optional: fc.boolean(),
    documentation: fc.oneof(
      { weight: 3, arbitrary: fc.constant({ description: undefined, deprecated: false }) },
      documentation,
    ),
  }),
  object: fc.record({
    kind: fc.constant("object" as const),
    fields: unique(tie("field"), ({ name }) => name, 4),
    others: fc.option(tie("shape"), { nil: undefined }),
  }),
  shape: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom(...BUILT_INS).map((name): Shape => ({ kind: "built-in", name })),
    fc
      .oneof(texts, fc.boolean(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
      .map((value): Shape => ({ kind: "literal", value })),
    fc.constantFrom(...TYPES).map((name): Shape => ({ kind: "type", name })),
    fc.record({
      kind: fc.constantFrom("partial" as const, "required" as const),
      of: fc.constant({ kind: "type", name: "User" } as Shape),
    }),
    fc.record({
      kind: fc.constantFrom("pick" as const, "omit" as const),
      of: fc.constant({ kind: "type", name: "User" } as Shape),
      keys: fc.subarray([...USER_FIELDS], { minLength: 1 }),
    }),
    fc.record({ kind: fc.constant("array" as const), items: tie("shape") }),
    fc
      .record({
        required: fc.array(tie("shape"), { maxLength: 2 }),
        optional: fc.array(tie("shape"), { maxLength: 2 }),
        rest: fc.option(tie("shape"), { nil: undefined }),
      })
      .map(({ required, optional, rest }): Shape => {
        const items = [
          ...required.map((each) => ({ shape: each, optional: false })),
          ...optional.map((each) => ({ shape: each, optional: true })),
        ];
        return { kind: "tuple", items, rest };
      }),
    tie("object"),
    fc.record({
      kind: fc.constant("record" as const),
      keys: fc.oneof(fc.constant("any" as const), fc.uniqueArray(texts, { maxLength: 3 })),
      values: tie("shape"),
    }),
    fc.record({
      kind: fc.constantFrom("union" as const, "intersection" as const),
      members: fc.array(tie("shape"), { minLength: 1, maxLength: 3 }),
    }),
  ),
}));

const args: fc.Arbitrary<DraftArgument[]> = fc
  .tuple(
    fc.array(fc.tuple(shape, sentences), { maxLength: 2 }),
    fc.array(fc.tuple(shape, sentences), { maxLength: 2 }),
    fc.option(shape, { nil: undefined }),
  )
  .map(([required, optional, rest]) => [
    ...required.map(
      ([each, description], index): DraftArgument => ({
        name: `a${index}`,
        shape: each,
        presence: "required",
        description,
      }),
    ),
    ...optional.map(
      ([each, description], index): DraftArgument => ({
        name: `b${index}`,
        shape: each,
        presence: "optional",
        description,
      }),
    ),
    ...(rest
      ? [{ name: "rest", shape: { kind: "array", items: rest }, presence: "rest", description: undefined } as const]
      : []),
  ]);

const errorAs = fc.constantFrom("object" as const, "code" as const, "message" as const);
const errors = fc.subarray(["GONE", "yes"]);
const returns = fc.option(shape, { nil: undefined });
const ack: fc.Arbitrary<DraftAck> = fc.record({
  answer: fc.oneof(
    fc.record({ kind: fc.constant("value" as const), returns: shape }),
    fc.record({ kind: fc.constant("values" as const), args }),
    fc.constant({ kind: "nothing" as const }),
    fc.record({
      kind: fc.constant("envelope" as const),
      envelope: fc.record({
        ok: fc.constantFrom("ok", "success", "yes", undefined),
        value: fc.constantFrom(
          { kind: "key", key: "value" } as const,
          { kind: "key", key: "data: x" } as const,
          { kind: "none" } as const,
        ),
        error: fc.constantFrom("error", "1"),
        errorAs,
      }),
      returns,
      errors,
    }),
    fc.record({ kind: fc.constant("error-first" as const), errorAs, returns, errors }),
  ),
  optional: fc.boolean(),
  description: sentences,
});

/** Names that a connection can carry, and that are not Socket.IO's own. */
const eventNames = fc
  .oneof(texts, fc.constantFrom("default", "then", "foo-bar", "fooBar", "foo:bar", "sendMessage"))
  .filter((name) => !/\p{Surrogate}/u.test(name));
const event: fc.Arbitrary<DraftEvent> = fc.record({
  name: eventNames,
  identifier: fc.constant(undefined),
  args,
  ack: fc.option(ack, { nil: undefined }),
  documentation,
  examples: fc.constant([]),
});
const events = unique(event, ({ name }) => name, 4);
const drafts: fc.Arbitrary<Draft> = fc
  .record({
    user: fc.record({ shapes: fc.array(shape, { minLength: 3, maxLength: 3 }), optional: fc.boolean() }),
    treeDocumentation: documentation,
    others: fc.array(fc.record({ shape, documentation }), { maxLength: 3 }),
    socketData: fc.option(shape, { nil: undefined }),
    clientToServer: events,
    serverToClient: events,
    title: texts,
    errorData: returns,
    errorDescription: sentences,
    recovery: fc.boolean(),
  })
  .map(({ user, treeDocumentation, others, title, errorData, errorDescription, recovery, ...main }) => {
    const tree: Shape = {
      kind: "object",
      fields: [
        {
          name: "branches",
          shape: { kind: "array", items: { kind: "type", name: "Tree" } },
          optional: false,
          documentation: treeDocumentation,
        },
      ],
      others: undefined,
    };
    const fields = USER_FIELDS.map((name, index): Field => {
      const each = user.shapes[index] ?? { kind: "built-in", name: "string" };
      return {
        name,
        shape: each,
        optional: user.optional,
        documentation: { description: undefined, deprecated: false },
      };
    });
    const root: DraftNamespace = { path: "/", serverToServer: [], ...main };
    return {
      title: `Title ${title}`,
      recovery,
      types: [
        { name: "Tree", shape: tree, documentation: treeDocumentation },
        { name: "User", shape: { kind: "object", fields, others: undefined }, documentation: treeDocumentation },
        ...others.map((other, index) => ({ name: `T${index}`, ...other })),
      ],
      errors: [
        { code: "GONE", description: errorDescription, data: errorData },
        { code: "yes", description: undefined, data: undefined },
      ],
      namespaces: [root],
    };
  });

/** Another way from a shape to JSON Schema, without any text in between. */
function plain(of: Shape): Json {
  switch (of.kind) {
    case "type":
      return { $ref: `#/types/${of.name}` };
    case "built-in":
      return plainBuiltIn(of.name);
    case "literal":
      return { const: of.value };
    case "array":
      return { type: "array", items: plain(of.items) };
    case "tuple":
      return {
        type: "array",
        minItems: of.items.filter(({ optional }) => !optional).length,
        items: of.rest ? plain(of.rest) : false,
        ...(of.items.length === 0 ? {} : { prefixItems: of.items.map((item) => plain(item.shape)) }),
      };
    case "object":
      return {
        type: "object",
        properties: Object.fromEntries(of.fields.map((field) => [field.name, plain(field.shape)])),
        required: of.fields.filter(({ optional }) => !optional).map(({ name }) => name),
        ...(of.others ? { additionalProperties: plain(of.others) } : {}),
      };
    case "record":
      return of.keys === "any"
        ? { type: "object", additionalProperties: plain(of.values) }
        : {
            type: "object",
            properties: Object.fromEntries(of.keys.map((key) => [key, plain(of.values)])),
            required: of.keys,
          };
    case "union":
      return { anyOf: of.members.map(plain) };
    case "intersection":
      return { allOf: of.members.map(plain) };
    case "partial":
    case "required":
    case "pick":
    case "omit":
      return { $ref: `#/types/${derivedName(of)}` };
    default:
      return of satisfies never;
  }
}

type Derived = Extract<Shape, { kind: "partial" | "required" | "pick" | "omit" }>;

function derivedName(of: Derived): string {
  const keys =
    "keys" in of ? USER_FIELDS.filter((name) => of.keys.includes(name) === (of.kind === "pick")) : USER_FIELDS;
  return `User_${of.kind}_${keys.map((key) => USER_FIELDS.indexOf(key)).join("_")}`;
}

/** What every one of the operators makes of `User`, written out. */
function derivedTypes(user: Shape): Record<string, Json> {
  if (user.kind !== "object") return {};
  const types: Record<string, Json> = {};
  for (let mask = 0; mask < 8; mask++) {
    const keys = USER_FIELDS.filter((_name, index) => (mask >> index) % 2 === 1);
    for (const kind of ["partial", "required", "pick", "omit"] as const) {
      const fields = user.fields
        .filter(({ name }) => keys.some((key) => key === name))
        .map((field) => ({ ...field, optional: kind === "partial" || (kind !== "required" && field.optional) }));
      types[`User_${kind}_${keys.map((key) => USER_FIELDS.indexOf(key)).join("_")}`] = plain({ ...user, fields });
    }
  }
  return types;
}

const FORMATS: readonly string[] = ["uuid", "date", "time", "duration", "email", "uri", "hostname", "ipv4", "ipv6"];

function plainBuiltIn(name: BuiltIn): Json {
  if (name === "unknown") return {};
  if (name === "never") return false;
  if (name === "datetime") return { type: "string", format: "date-time" };
  return FORMATS.includes(name) ? { type: "string", format: name } : { type: name };
}

/** The draft's shapes as types of a catalog that is JSON from end to end. */
async function expectedSchemas(draft: Draft, shapes: readonly Shape[]): Promise<readonly Schema[]> {
  const user = draft.types.find(({ name }) => name === "User");
  const types = {
    ...(user ? derivedTypes(user.shape) : {}),
    ...Object.fromEntries(draft.types.map((each) => [each.name, plain(each.shape)])),
    ...Object.fromEntries(shapes.map((each, index) => [`Expected${index}`, plain(each)])),
  };
  const loaded = await catalogOf(escaped(JSON.stringify({ catalog: 1, types })));
  return shapes.map((_shape, index) => {
    const found = loaded.types.find(({ name }) => name === `Expected${index}`);
    if (!found) throw new Error("The expected schema is not there");
    return found.schema;
  });
}

/** YAML is stricter than JSON about what cannot be seen. */
function escaped(text: string): string {
  return text.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Rules that a random contract breaks with what it means, not with how it is written. */
const OF_MEANING = new Set([
  "rest-with-recovery",
  "empty-type",
  "envelope-keys",
  "reserved-event-name",
  "reference-cycle",
  "contradictory-limits",
  "flat-value",
  "too-many-attachments",
]);

async function catalogOf(text: string): Promise<Catalog> {
  const { catalog, diagnostics, sources }: LoadedCatalog = await loadCatalogText(text);
  const wrong = diagnostics.filter(
    ({ severity, rule }) =>
      (severity === "error" && !OF_MEANING.has(rule)) ||
      rule === "ambiguous-key" ||
      rule === "yaml-1-1-boolean" ||
      rule === "comment-cuts-text",
  );
  if (wrong.length > 0 || !catalog) throw new Error(`${renderText(wrong, sources, { color: "plain" })}\n${text}`);
  return catalog;
}

/** Pairs of what the draft means and what the catalog says. */
type Pair = readonly [Shape, Schema];

function* pairsOf(draft: Draft, catalog: Catalog): Iterable<Pair> {
  for (const [index, { shape: expected }] of draft.types.entries())
    yield [expected, known(catalog.types[index]).schema];
  const [from] = draft.namespaces;
  const [to] = catalog.namespaces;
  const { socketData, clientToServer, serverToClient } = known(from);
  if (socketData) yield [socketData, known(known(to).socketData)];
  for (const [index, each] of clientToServer.entries())
    yield* pairsOfEvent(each, known(known(to).clientToServer[index]));
  for (const [index, each] of serverToClient.entries())
    yield* pairsOfEvent(each, known(known(to).serverToClient[index]));
}

function* pairsOfEvent(from: DraftEvent, to: Event): Iterable<Pair> {
  expect(to.name).toBe(from.name);
  expect(to.description ?? "").toBe(from.documentation.description ?? "");
  expect(to.deprecated).toBe(from.documentation.deprecated);
  yield* pairsOfArguments(from.args, to.args);
  expect(to.ack === undefined).toBe(from.ack === undefined);
  if (from.ack && to.ack) yield* pairsOfAck(from.ack, to.ack);
}

function* pairsOfArguments(from: readonly DraftArgument[], to: readonly Argument[]): Iterable<Pair> {
  expect(to.map(({ presence }) => presence)).toEqual(from.map(({ presence }) => presence));
  for (const [index, { shape: expected }] of from.entries()) yield [expected, known(to[index]).schema];
}

function* pairsOfAck(from: DraftAck, to: Ack): Iterable<Pair> {
  expect([to.optional, to.description ?? ""]).toEqual([from.optional, from.description ?? ""]);
  const { answer } = from;
  expect(to.answer.kind).toBe(answer.kind);
  if (answer.kind === "values" && to.answer.kind === "values") yield* pairsOfArguments(answer.args, to.answer.args);
  if ("envelope" in answer && "envelope" in to.answer) expect(to.answer.envelope).toEqual(answer.envelope);
  if ("errorAs" in answer && "errorAs" in to.answer) expect(to.answer.errorAs).toBe(answer.errorAs);
  if ("errors" in answer && "errors" in to.answer) {
    expect(to.answer.errors.map(({ code }) => code)).toEqual(answer.errors);
  }
  if ("returns" in answer && "returns" in to.answer) {
    expect(to.answer.returns === undefined).toBe(answer.returns === undefined);
    if (answer.returns && to.answer.returns) yield [answer.returns, to.answer.returns];
  }
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("The catalog lacks something that the draft has");
  return value;
}

test("what is written is read as what was meant", async () => {
  const seen = { accepted: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(
      drafts,
      fc.array(fc.tuple(fc.jsonValue(), fc.nat()), { minLength: 3, maxLength: 3 }),
      async (draft, extra) => {
        const catalog = await catalogOf(writeCatalog(draft));
        const pairs = [...pairsOf(draft, catalog)];
        const expected = await expectedSchemas(
          draft,
          pairs.map(([of]) => of),
        );
        for (const [index, [, schema]] of pairs.entries()) {
          const meant = known(expected[index]);
          for (const value of valuesFor([meant, schema], extra)) {
            const accepted = evaluate(meant, value).length === 0;
            expect({ value, accepted: evaluate(schema, value).length === 0 }).toEqual({ value, accepted });
            seen[accepted ? "accepted" : "refused"] += 1;
          }
        }
      },
    ),
    { numRuns: RUNS, seed: SEED },
  );
  expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(RUNS);
}, 600_000);

/** A value of each of the two, nearly right ones, and any. */
function valuesFor(schemas: readonly Schema[], extra: readonly (readonly [unknown, number])[]): readonly unknown[] {
  return schemas.flatMap((schema) => {
    const sample = sampleOf(schema) ?? null;
    return [sample, ...extra.flatMap(([value, seed]) => [value, mutated(sample, seed, value)])];
  });
}
