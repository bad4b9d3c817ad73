import { namespacePath, PathMatcher, type Pattern, readPath, roomName } from "../../../templates/patterns.js";

const room: Pattern = ["room:", { name: "roomId", type: "string" }];
const seat: Pattern = [
  "hall-",
  { name: "hall", type: "string" },
  ":",
  { name: "seat", type: "integer" },
  ":",
  { name: "vip", type: "boolean" },
];
const order: Pattern = ["/orders/", { name: "orderId", type: "string", is: (value) => String(value).length < 9 }];
const point: Pattern = ["/at/", { name: "x", type: "number" }, ",", { name: "y", type: "integer" }];

describe("a room's name", () => {
  test("has its parameters in their places", () => {
    expect(roomName(room, { roomId: "general" })).toBe("room:general");
    expect(roomName(seat, { hall: "Grand", seat: 7, vip: false })).toBe("hall-Grand:7:false");
  });

  test("encodes what could spell another room, and leaves the rest as it is", () => {
    expect(roomName(room, { roomId: "a:b%c" })).toBe("room:a%3Ab%25c");
    expect(roomName(seat, { hall: "x-y:z", seat: 7, vip: true })).toBe("hall-x%2Dy%3Az:7:true");
    expect(roomName(room, { roomId: "münchen 😀 / ?" })).toBe("room:münchen 😀 / ?");
  });

  test.each([[{}], [{ roomId: "" }], [{ roomId: 5 }], [{ roomId: null }], [{ roomId: "\ud800" }]])(
    "does not take %j",
    (params) => {
      expect(() => roomName(room, params)).toThrow(
        new TypeError('"roomId" is missing, or not what "room:{roomId}" takes'),
      );
    },
  );

  test("takes only integers for an integer, and what its guard accepts", () => {
    expect(() => roomName(seat, { hall: "a", seat: 1.5, vip: true })).toThrow(TypeError);
    expect(() => roomName(seat, { hall: "a", seat: "1", vip: true })).toThrow(TypeError);
    expect(() => roomName(order, { orderId: "much too long" })).toThrow(TypeError);
  });

  test("takes own properties only", () => {
    expect(() => roomName(["x:", { name: "toString", type: "string" }], {})).toThrow(TypeError);
    expect(() => roomName(room, Object.create({ roomId: "general" }))).toThrow(TypeError);
  });
});

describe("a namespace's path", () => {
  test.each<[Pattern, object, string]>([
    [order, { orderId: "42" }, "/orders/42"],
    [order, { orderId: "a/b?c" }, "/orders/a%2Fb%3Fc"],
    [order, { orderId: "ü,😀" }, "/orders/%C3%BC%2C%F0%9F%98%80"],
    [point, { x: -0.5, y: 3 }, "/at/-0.5,3"],
    [point, { x: 1e21, y: 0 }, "/at/1e%2B21,0"],
    [
      ["/a-", { name: "one", type: "string" }, "-", { name: "two", type: "string" }],
      { one: "x-y", two: "z" },
      "/a-x%2Dy-z",
    ],
    [["/", { name: "on", type: "boolean" }], { on: true }, "/true"],
  ])("%j with %j is %s, and is read back", (pattern, params, path) => {
    expect(namespacePath(pattern, params)).toBe(path);
    expect(readPath(pattern, path)).toEqual(params);
  });

  test("is read into a frozen object", () => {
    expect(Object.isFrozen(readPath(order, "/orders/42"))).toBe(true);
  });

  test.each([
    [order, "/orders"],
    [order, "/orders/"],
    [order, "/orders/1/2"],
    [order, "/orders/much too long"],
    [order, "/orders/%zz"],
    [order, "/orders/%61"],
    [order, "/x/orders/1"],
    [point, "/at/1,2.5"],
    [point, "/at/,2"],
    [point, "/at/1,02"],
    [point, "/at/0x1,2"],
    [point, "/at/NaN,2"],
    [point, "/at/1e999,2"],
  ])("%j does not read %s, which it would not write", (pattern, path) => {
    expect(readPath(pattern, path)).toBeUndefined();
  });

  test("is read in one pass, however many ways a hostile one seems to offer", () => {
    const pair: Pattern = ["/", { name: "from", type: "string" }, "-", { name: "to", type: "string" }];
    const started = performance.now();
    expect(new PathMatcher(pair).test(`/${"-".repeat(50_000)}/`)).toBe(false);
    expect(new PathMatcher(pair).test(`/${"a-".repeat(25_000)}/`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  test("is matched as it is read, whatever else a regular expression would match", () => {
    const matcher = new PathMatcher(order);
    expect(matcher).toBeInstanceOf(RegExp);
    expect(matcher.test("/orders/42")).toBe(true);
    expect(matcher.test("/orders/%61")).toBe(false);
    expect(new PathMatcher(["/a.b/", { name: "x", type: "string" }]).test("/a+b/1")).toBe(false);
  });
});
