import { createAdapter } from "@socket.io/cluster-adapter";
import type { Namespace } from "socket.io";

/** The cluster adapter, taking its listener along when a namespace goes. */
export function createTidyAdapter() {
  const create = createAdapter();
  // Socket.IO calls it with `new`, so that an arrow function would not do.
  return function adapterOf(namespace: Namespace) {
    const before = new Set(process.listeners("message"));
    const adapter = create(namespace);
    const added = process.listeners("message").filter((listener) => !before.has(listener));
    const close = adapter.close.bind(adapter);
    adapter.close = () => {
      close();
      for (const listener of added) process.off("message", listener);
    };
    return adapter;
  };
}
