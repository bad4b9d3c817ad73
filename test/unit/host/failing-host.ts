import type { Host, HostResult } from "../../../src/host/host.js";

/** A host whose operations that change something fail as `fails` says, counted from 1. */
export function failingHost(inner: Host, fails: (operation: number) => boolean): Host {
  let count = 0;
  const unless = (operation: () => HostResult<void>): HostResult<void> =>
    fails(++count) ? { failure: { code: "ENOSPC", message: "no space is left on the disk" } } : operation();
  return {
    ...inner,
    makeDirectory: (path) => unless(() => inner.makeDirectory(path)),
    createFile: (path, text) => unless(() => inner.createFile(path, text)),
    copyFile: (from, to) => unless(() => inner.copyFile(from, to)),
    rename: (from, to) => unless(() => inner.rename(from, to)),
    removeFile: (path) => unless(() => inner.removeFile(path)),
    removeDirectory: (path) => unless(() => inner.removeDirectory(path)),
  };
}
