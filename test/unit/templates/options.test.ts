import { Server } from "socket.io";
import { createChatServer, guardChatServer } from "../../../fixtures/golden/chat/expected/server.js";
import { choice, limit } from "../../../templates/options.js";

const MODES = ["enforce", "warn", "off"];

describe("a choice", () => {
  test("is one of the known values", () => {
    expect(choice("inbound", "warn", MODES)).toBe("warn");
  });

  test.each<[string, string]>([
    ["warning", 'The option "inbound" is "warning"; choose "enforce", "warn", "off"'],
    ["", 'The option "inbound" is ""; choose "enforce", "warn", "off"'],
  ])("%j is refused, with the known values", (value, message) => {
    expect(() => choice("inbound", value, MODES)).toThrow(new RangeError(message));
  });
});

describe("a limit", () => {
  test.each([1, 100, Number.POSITIVE_INFINITY])("may be %s", (value) => {
    expect(limit("maxDepth", value)).toBe(value);
  });

  test.each([0, -1, 1.5, Number.NaN])("may not be %s, which would never or always be reached", (value) => {
    const message = `The option "maxDepth" is ${value}; give it a whole number from 1`;
    expect(() => limit("maxDepth", value)).toThrow(new RangeError(message));
  });
});

describe("what came past the types does not switch a check off", () => {
  const io = new Server();
  const authenticate = (): never => {
    throw new Error("nobody connects");
  };
  const fromOutside = JSON.parse('"nonsense"');

  test.each(["inbound", "outbound", "unknownEvents", "maxDepth", "maxViolations", "onSkew"])(
    "%s, of a server",
    (name) => {
      expect(() => createChatServer(io, { authenticate, [name]: fromOutside })).toThrow(
        `The option "${name}" is "nonsense"`,
      );
    },
  );

  test.each(["inbound", "unknownEvents", "maxDepth", "maxViolations", "onSkew"])("%s, of a guard", (name) => {
    expect(() => guardChatServer(io, { [name]: fromOutside })).toThrow(`The option "${name}" is "nonsense"`);
  });
});
