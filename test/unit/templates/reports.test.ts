import { Issues } from "../../../templates/issues.js";
import { Reports } from "../../../templates/reports.js";

const where = { event: "say", socketId: "s1" };

function violation(event = "say") {
  return {
    event,
    socketId: "s1",
    refused: true,
    issues: [{ path: "/a/0", expected: "string", actual: "5", rule: "type" }],
  };
}

describe("without options", () => {
  let warned: string[];
  let failed: string[];
  beforeEach(() => {
    warned = [];
    failed = [];
    jest.spyOn(console, "warn").mockImplementation((line) => void warned.push(line));
    jest.spyOn(console, "error").mockImplementation((line) => void failed.push(line));
  });
  afterEach(() => {
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  test("a violation is one line on console.warn", () => {
    new Reports({}).violated(violation());
    expect(warned).toEqual(['Refused "say" s1: /a/0: expected string, got 5']);
  });

  test("a denial is one line on console.warn", () => {
    new Reports({}).denied({ ...where, code: "UNAUTHENTICATED" });
    expect(warned).toEqual(['Refused "say" s1: UNAUTHENTICATED']);
  });

  test("an error is one line on console.error, whatever was thrown", () => {
    const reports = new Reports({});
    reports.failed("a\nb", where);
    reports.failed(Object.create(null), where);
    reports.failed(Object.assign(new Error("no stack"), { stack: 5 }), where);
    reports.failed(Object.assign(new Error(), { stack: { toString: 1, valueOf: 1 } }), where);
    reports.failed(new Error("no"), where);
    expect(failed.slice(0, 4)).toEqual([
      '"say" failed: a b',
      '"say" failed: a thrown object',
      '"say" failed: Error: no stack',
      '"say" failed: a thrown object',
    ]);
    expect(failed[4]).toMatch(/^"say" failed: Error: no at .*reports\.test\.ts.*$/);
  });

  test("a flood is ten lines, and then how many more there were", () => {
    jest.useFakeTimers({ now: 1_000_000 });
    const reports = new Reports({});
    for (let i = 0; i < 500; i++) reports.violated(violation());
    expect(warned).toHaveLength(10);
    jest.setSystemTime(1_020_000);
    reports.violated(violation());
    expect(warned.slice(10)).toEqual([
      "(490 more in the last seconds)",
      'Refused "say" s1: /a/0: expected string, got 5',
    ]);
  });

  test("no line is long or broken, however hostile the event's name", () => {
    new Reports({}).violated(violation(`x\n\u001b[31m${"y".repeat(1_000_000)}`));
    expect(warned[0]?.length).toBeLessThanOrEqual(401);
    expect(warned[0]).not.toMatch(/\p{Cc}/u);
  });
});

describe("the application's own reporters", () => {
  test("that throw or reject end in onError, and onError's own failure on the console", async () => {
    const failed: string[] = [];
    jest.spyOn(console, "error").mockImplementation((line) => void failed.push(line));
    const errors: unknown[] = [];
    const onViolation = (): Promise<void> => Promise.reject("rejected");
    new Reports({ onViolation, onError: (error) => errors.push(error) }).violated(violation());
    await Promise.resolve();
    await Promise.resolve();
    expect(errors).toEqual(["rejected"]);
    const onError = (): never => {
      throw "again";
    };
    new Reports({ onError }).failed("first", where);
    expect(failed).toEqual(['"onError" failed: again']);
    jest.restoreAllMocks();
  });
});

describe("issues", () => {
  test("preview a value without walking into it", () => {
    const issues = new Issues();
    const values = ["x".repeat(1_000), null, [1, 2], { secret: 1 }, new Uint8Array(9), 5n, Symbol("s"), () => "source"];
    for (const value of values) issues.add([], "type", "nothing", value);
    expect(issues.list.map(({ actual }) => actual)).toEqual([
      `"${"x".repeat(40)}…" (1000 characters)`,
      "null",
      "array of 2",
      "object",
      "binary of 9 bytes",
      "bigint",
      "symbol",
      "function",
    ]);
  });

  test("are not more than sixteen", () => {
    const issues = new Issues();
    for (let i = 0; i < 100; i++) issues.add([i], "type", "nothing", i);
    expect(issues.list).toHaveLength(16);
    expect(issues.full).toBe(true);
  });
});
