import { Bundles } from "./bundle.js";
import { parsers, paths, runsWith, survival } from "./case.js";
import { byClients } from "./cases/by-clients/index.js";
import { ServerUnderAttack } from "./servers.js";

const bundles = new Bundles(["wrapped-server"]);

afterAll(() => bundles.remove());

describe.each(parsers)("a generated server, with the %s parser", (parser) => {
  const server = new ServerUnderAttack(bundles.path("wrapped-server"), parser);

  afterAll(() => server.stop());

  describe.each(paths)("in %s", (path) => {
    describe.each(byClients)("$title", ({ cases }) => {
      test.each(cases.filter((each) => runsWith(parser, each)))("$title", async (each) => {
        expect(await server.outcomeOf(each, path)).toBe(survival(each, parser));
      });

      test("others are served after all that", async () => {
        expect(await server.serves(path)).toBe(true);
      });
    });
  });
});

describe("a generated server without `authorize`, with the default parser", () => {
  const server = new ServerUnderAttack(bundles.path("wrapped-server"), "default", "none");

  afterAll(() => server.stop());

  describe("in /", () => {
    describe.each(byClients.filter(({ title }) => title !== "Rights"))("$title", ({ cases }) => {
      test.each(cases.filter((each) => runsWith("default", each)))("$title", async (each) => {
        expect(await server.outcomeOf(each, "/")).toBe(survival(each, "default"));
      });
    });
  });
});
