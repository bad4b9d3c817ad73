import { compareCatalogs } from "../../../src/compare/compare.js";
import type { Place } from "../../../src/compare/model.js";
import type { Span } from "../../../src/text/span.js";
import { catalogIn } from "./changes.js";

/** What stands in both files where the changes and their parts are told. */
function placesIn(before: string, after: string): readonly (readonly [string, string])[] {
  const texts = { before: `catalog: 1\n${before}`, after: `catalog: 1\n${after}` };
  const text = (version: "before" | "after", { start, end }: Span): string => texts[version].slice(start, end);
  const { changes } = compareCatalogs(
    catalogIn({ "main.yaml": texts.before }),
    catalogIn({ "main.yaml": texts.after }),
  );
  const places = changes.flatMap((change): readonly Place[] => (change.kind === "schema" ? change.parts : [change]));
  return places.map(({ at, was }) => [text("before", was), text("after", at)]);
}

describe("a change is told", () => {
  test("in both files, where both have it", () => {
    expect(
      placesIn(
        "clientToServer:\n  send: { payload: { fields: { x: { type: string, maxLength: 5 } } } }",
        "clientToServer:\n  send: { payload: { fields: { x: { type: string, maxLength: 4 } } } }",
      ),
    ).toEqual([["5", "4"]]);
  });

  test("at what holds it, where one does not", () => {
    expect(
      placesIn(
        "clientToServer:\n  send: { args: [a: string, b: number] }",
        "clientToServer:\n  send: { args: [a: string] }",
      ),
    ).toEqual([["b", "send"]]);
    expect(
      placesIn("clientToServer: { send: string }", "clientToServer: { send: string }\nnamespaces: { /b: {} }"),
    ).toEqual([["catalog", "/b"]]);
    expect(placesIn("clientToServer: { send: { ack: string } }", "clientToServer: { send: }")).toEqual([
      ["ack", "send"],
    ]);
  });

  test("at the event's older name, where it is renamed", () => {
    expect(placesIn("clientToServer: { send: string }", "clientToServer: { sent: string }")).toEqual([
      ["send", "sent"],
    ]);
  });

  test("in the section that an event was added to or taken from", () => {
    expect(
      placesIn(
        "clientToServer: { send: string }\nserverToClient: { got: string, away: number }",
        "clientToServer: { send: string, ping: }\nserverToClient: { got: string }",
      ),
    ).toEqual([
      ["clientToServer", "ping"],
      ["away", "serverToClient"],
    ]);
  });
});
