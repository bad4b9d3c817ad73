/** What an application can do wrong by itself, on demand. */

/** A value whose every use throws. */
export const trap: object = new Proxy(
  {},
  {
    get() {
      throw new Error("the trap");
    },
  },
);

export function cycle(): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  value["self"] = value;
  return value;
}

/** What a handler can do instead of its work; the values that it returns cannot be sent. */
export function fail(how: string): never | number | Promise<never> {
  switch (how) {
    case "throw":
      throw new Error("tripped");
    case "throw nothing":
      throw undefined;
    case "throw a trap":
      throw trap;
    case "reject":
      return Promise.reject(new Error("tripped"));
    default:
      // As it comes of a library without types.
      return JSON.parse("0", () => (how === "cycle" ? cycle() : 1n));
  }
}
