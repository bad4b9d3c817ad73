import { readProbe } from "./reading.js";

const SOURCE = `
/**
 * A message, as {@link Probe | every client} sees it.
 *
 * Kept for a day.
 * @example { text: "hello" }
 * @deprecated Use {@link Probe}.
 */
interface Message {
  /** What was written. */
  text: string;
  /** @deprecated */
  html?: string;
  // No TSDoc.
  at: number;
}
export interface Probe { message: Message; part: Pick<Message, "text"> & { more: 1 } }
`;

test("what TSDoc says of types and properties comes along", () => {
  const { message } = readProbe(SOURCE);
  const [type] = message?.declared ?? [];
  expect(type?.documentation).toEqual({
    description: "A message, as every client sees it.\n\nKept for a day.",
    deprecated: "Use Probe.",
  });
  const fields = type?.shape.kind === "object" ? type.shape.fields : [];
  expect(fields.map(({ name, documentation }) => [name, documentation.description, documentation.deprecated])).toEqual([
    ["text", "What was written.", false],
    ["html", undefined, true],
    ["at", undefined, false],
  ]);
});
