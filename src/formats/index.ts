/** Every format. Each is loaded when it is asked for. */

import type { Format } from "./format.js";

interface Entry {
  readonly name: string;
  load(): Promise<Format>;
}

export const formats: readonly Entry[] = [
  { name: "text", load: async () => (await import("./text.js")).text },
  { name: "json", load: async () => (await import("./json.js")).json },
  { name: "sarif", load: async () => (await import("./sarif.js")).sarif },
  { name: "github", load: async () => (await import("./github.js")).github },
  { name: "gitlab", load: async () => (await import("./gitlab.js")).gitlab },
  { name: "junit", load: async () => (await import("./junit.js")).junit },
  { name: "markdown", load: async () => (await import("./markdown.js")).markdown },
];

export const formatNames: readonly string[] = formats.map(({ name }) => name);

/** @throws TypeError where there is no such format: names are checked when they are read. */
export async function loadFormat(name: string): Promise<Format> {
  const entry = formats.find((each) => each.name === name);
  if (!entry) throw new TypeError(`There is no format "${name}".`);
  return entry.load();
}
