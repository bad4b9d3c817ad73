import { guardBoardNumberedServer, guardBoardServer } from "../../../fixtures/golden/hostile/expected/server.js";
import { connected, next, Rig, refused } from "../../live/rig.js";
import { packetText } from "../peers/packet.js";

let rig: Rig;

// Also where a test fails: what is open would keep the run from ending.
afterEach(() => rig.close());

test("checks under an application's own matcher admit only the paths of the contract", async () => {
  rig = await Rig.start();
  const violations: string[] = [];
  guardBoardNumberedServer(rig.io.of(/^\/boards\/.+$/), { onViolation: ({ event }) => void violations.push(event) });
  const auth = { token: "ann" };
  await connected(rig.client("/boards/7", { auth }));
  const { data } = await refused(rig.client("/boards/first", { auth }));
  expect(data).toMatchObject({ code: "INVALID_ARGUMENTS", data: { issues: [{ path: "/namespace" }] } });
  expect(violations).toEqual(["connect"]);
});

test.each([
  ["default", "websocket"],
  ["msgpack", "websocket with msgpack"],
] as const)(
  "checks under an application's own handlers end the connection of who sends too many values, with the %s parser",
  async (parser, setup) => {
    rig = await Rig.start({}, setup);
    guardBoardServer(rig.io);
    const client = rig.client("/", { auth: { token: "ann" } });
    await connected(client);
    const ended = next(client, "disconnect");
    const data = ["say", "x", ...Array(20_000).fill(0)];
    client.io.engine.send(packetText(parser, { type: 2, nsp: "/", data }));
    expect(await ended).toEqual(["transport close", expect.anything()]);
  },
);
