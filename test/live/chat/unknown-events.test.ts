import { guardChatServer } from "../../../fixtures/golden/chat/expected/server.js";
import { rawAnswer } from "../acks/plain.js";
import { connected, Rig } from "../rig.js";

describe("an event that the contract does not name, under socket.on code that listens to it", () => {
  let rig: Rig;

  beforeEach(async () => {
    rig = await Rig.start();
  });
  afterEach(() => rig.close());

  async function answered(unknownEvents: "ignore" | "report" | "refuse"): Promise<unknown> {
    const violations: boolean[] = [];
    guardChatServer(rig.io, { unknownEvents, onViolation: ({ refused }) => violations.push(refused) });
    let ran = false;
    rig.io.on("connection", (socket) => {
      socket.on("legacy", (_text, ack) => {
        ran = true;
        ack("done");
      });
    });
    const client = rig.client("/", { auth: { token: "t" } });
    await connected(client);
    const answer = await rawAnswer(client, "legacy", ["x"]);
    return { ran, answer, violations };
  }

  test("reaches its handler", async () => {
    expect(await answered("ignore")).toEqual({ ran: true, answer: ["done"], violations: [] });
  });

  test("reaches its handler where it is only reported", async () => {
    expect(await answered("report")).toEqual({ ran: true, answer: ["done"], violations: [false] });
  });

  test("reaches no handler where it is refused", async () => {
    expect(await answered("refuse")).toEqual({ ran: false, answer: [], violations: [true] });
  });
});
