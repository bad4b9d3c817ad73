/** What questions leave behind, which should be nothing: timers, listeners, callbacks. */

/** Far longer than a test, and no length that anything else waits. */
export const PATIENCE_MS = 54_321;

/** The timers that run for `ms`, from now on until the mocks are restored. */
export function timersOf(ms: number): { running(): number } {
  const running = new Set<unknown>();
  const { setTimeout: start, clearTimeout: stop } = globalThis;
  jest.spyOn(globalThis, "setTimeout").mockImplementation(((code: () => void, length?: number, ...rest: unknown[]) => {
    const timer = start(() => {
      running.delete(timer);
      Reflect.apply(code, undefined, rest);
    }, length);
    if (length === ms) running.add(timer);
    return timer;
  }) as typeof setTimeout);
  jest.spyOn(globalThis, "clearTimeout").mockImplementation((timer) => {
    running.delete(timer);
    stop(timer);
  });
  return { running: () => running.size };
}

/** How many listen to the end of this connection. */
export function listenersOf(socket: object): number {
  const count: unknown = Reflect.get(socket, "listenerCount");
  if (typeof count === "function") return count.call(socket, "disconnect");
  return Reflect.get(socket, "listeners").call(socket, "disconnect").length;
}

/** How many answers Socket.IO keeps a callback for. */
export function awaited(socket: object): number {
  const acks: unknown = Reflect.get(socket, "acks");
  return acks instanceof Map ? acks.size : Object.keys(Object(acks)).length;
}
