import { loadCatalog } from "../../../src/catalog/load.js";
import { compareCatalogs } from "../../../src/compare/compare.js";
import { breaking, dangerous } from "../../../src/judges/rulings.js";
import { trafficFrom } from "../../../src/judges/traffic.js";

function catalog(version: string | undefined) {
  const text = `catalog: 1\ninfo: { title: Chat${version === undefined ? "" : `, version: ${version}`} }`;
  const loaded = loadCatalog(
    "test.yaml",
    () => ({ text }),
    ({ message }) => {
      throw new Error(message);
    },
  );
  if (!loaded) throw new Error("The catalog is missing");
  return loaded;
}

const comparison = compareCatalogs(catalog("1.3.0"), catalog("1.4.0"));
const forward = breaking("forward");
const backward = dangerous("backward");

describe("who sends to whom", () => {
  test("a client's values go forward in mix A", () => {
    const traffic = trafficFrom("client", comparison);
    expect(traffic.forward).toEqual({
      senders: "clients generated from 1.3.0",
      receivers: "servers generated from 1.4.0",
    });
    expect(traffic.mixes(forward, backward)).toEqual({ mixA: forward, mixB: backward });
  });

  test("a server's values go backward in mix A", () => {
    const traffic = trafficFrom("server", comparison);
    expect(traffic.backward).toEqual({
      senders: "servers generated from 1.4.0",
      receivers: "clients generated from 1.3.0",
    });
    expect(traffic.mixes(forward, backward)).toEqual({ mixA: backward, mixB: forward });
  });

  test("servers of both versions always send to each other", () => {
    const traffic = trafficFrom("servers", comparison);
    expect(traffic.forward).toEqual({
      senders: "servers generated from 1.3.0",
      receivers: "servers generated from 1.4.0",
    });
    expect(traffic.mixes(forward, undefined)).toEqual({ mixA: forward, always: true });
  });

  test.each([
    [undefined, "1.4.0"],
    ["1.3.0", undefined],
    ["1.3.0", "1.3.0"],
  ])("versions %s and %s are not called by number", (older, newer) => {
    const { forward } = trafficFrom("client", compareCatalogs(catalog(older), catalog(newer)));
    expect(forward).toEqual({
      senders: "clients generated from the older version",
      receivers: "servers generated from the newer version",
    });
  });
});
