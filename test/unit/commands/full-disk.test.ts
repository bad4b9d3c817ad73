import { generate } from "../../../src/commands/generate.js";
import { validate } from "../../../src/commands/validate.js";
import { memoryHost } from "../../../src/host/memory.js";
import { failingHost } from "../host/failing-host.js";

const CATALOG = "catalog: 1\ninfo: { title: Chat }\nclientToServer: { say: string }\n";
const SETTINGS = { catalogs: ["chat.events.yaml"], out: "chat", force: false, dryRun: false } as const;

/** The whole old output, and a catalog that asks for another. */
async function before(): Promise<Map<string, string>> {
  const files = new Map([["chat.events.yaml", CATALOG]]);
  await generate(memoryHost(files), SETTINGS);
  files.set("chat.events.yaml", CATALOG.replace("say: string", "say: { payload: number, ack: string }"));
  return files;
}

async function changesOfASoundRun(): Promise<number> {
  const files = await before();
  let changes = 0;
  await generate(
    failingHost(memoryHost(files), (operation) => {
      changes = operation;
      return false;
    }),
    SETTINGS,
  );
  return changes;
}

test("whichever change to the disk fails, the output is all old or all new, and a failure is told", async () => {
  const changes = await changesOfASoundRun();
  expect(changes).toBeGreaterThan(8);
  for (let failing = 1; failing <= changes; failing++) {
    const files = await before();
    const old = new Map(files);
    const { failures } = await generate(
      failingHost(memoryHost(files), (operation) => operation === failing),
      SETTINGS,
    );
    if (failures.length === 0) expect(files.get("chat/types.ts")).not.toBe(old.get("chat/types.ts"));
    else {
      expect(files).toEqual(old);
      expect(failures[0]?.message).toMatch(
        /^Cannot write "chat\/.*": no space is left on the disk\. Nothing was changed\.$/,
      );
    }
  }
});

test("a fix that cannot be written leaves the catalog as it was", async () => {
  const text = "catalog: 1\nclientToServer: { move: { payload: 'a' | 'b' } }\n";
  const files = new Map([["chat.events.yaml", text]]);
  const host = failingHost(memoryHost(files), () => true);
  const { failures } = await validate(host, { catalogs: ["chat.events.yaml"], fix: true });
  expect(failures.map(({ message }) => message)).toEqual([
    'Cannot write "chat.events.yaml": no space is left on the disk. Nothing was changed.',
  ]);
  expect([...files]).toEqual([["chat.events.yaml", text]]);
});
