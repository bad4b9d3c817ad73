import { nodeAt, pointerAt } from "../../../src/document/pointer.js";
import { plain, read } from "./reading.js";

const TEXT = "events:\n  send:\n    args: [{ text: string }, number]\n  ping:\ntypes: &t\n  A: B\nsame: *t\n";
const { document } = read(TEXT);

test.each([
  ["events:", "events"],
  ["send:", "events/send"],
  ["args:", "events/send/args"],
  ["text:", "events/send/args/0/text"],
  ["string", "events/send/args/0/text"],
  ["number", "events/send/args/1"],
  ["ping", "events/ping"],
  ["B", "types/A"],
  ["same", "same"],
])("%s stands at %s", (text, pointer) => {
  expect(pointerAt(document, TEXT.indexOf(text)).join("/")).toBe(pointer);
});

test("a place outside of every value is the root's", () => {
  expect(pointerAt(read("# only a comment\na: 1\n").document, 3)).toEqual([]);
  expect(pointerAt(read("").document, 0)).toEqual([]);
});

test.each([
  [["events", "send", "args", "1"], "number"],
  [["same", "A"], "B"],
  [[], { events: { send: { args: [{ text: "string" }, "number"] }, ping: null }, types: { A: "B" }, same: { A: "B" } }],
  [["events", "send", "args", "2"], undefined],
  [["events", "send", "args", "length"], undefined],
  [["events", "toString"], undefined],
  [["types", "A", "B"], undefined],
])("%j leads to a value", (tokens, value) => {
  expect(plain(nodeAt(document.root, tokens))).toEqual(value);
});
