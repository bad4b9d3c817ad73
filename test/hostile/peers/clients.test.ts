import { Bundles } from "./bundle.js";
import { parsers, paths, runsWith, survival } from "./case.js";
import { byServers } from "./cases/by-servers/index.js";
import { ClientUnderAttack } from "./clients.js";

const bundles = new Bundles(["wrapped-client"]);

afterAll(() => bundles.remove());

describe.each(parsers)("a generated client, with the %s parser", (parser) => {
  const client = new ClientUnderAttack(bundles.path("wrapped-client"), parser);

  afterAll(() => client.stop());

  describe.each(paths)("in %s", (path) => {
    describe.each(byServers)("$title", ({ cases }) => {
      test.each(cases.filter((each) => runsWith(parser, each)))("$title", async (each) => {
        expect(await client.outcomeOf(each, path)).toBe(survival(each, parser));
      });
    });
  });
});
