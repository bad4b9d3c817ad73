import { diff } from "../../../src/commands/diff.js";
import type { Host, RevisionFailure } from "../../../src/host/host.js";
import { memoryHost } from "../../../src/host/memory.js";

const OLD = "catalog: 1\ninclude: [../shared.yaml]\nclientToServer:\n  say: string\n";
const NEW = OLD.replace("say", "tell");

/** A host whose one revision is called main; the project lies in the directory "app" of its repository. */
function host(then: ReadonlyMap<string, string>, renamed: Readonly<Record<string, string>> = {}): Host {
  const now = new Map([
    ["api/chat.yaml", NEW],
    ["shared.yaml", "catalog: 1\n"],
  ]);
  const failure: RevisionFailure = { reason: "other", message: "the disk failed" };
  return {
    ...memoryHost(now),
    revisions: {
      open: (name, near) =>
        name !== "main"
          ? { failure }
          : {
              value: {
                path: `app/${near}`,
                readFile(path) {
                  const text = then.get(path);
                  return text === undefined
                    ? { failure: { code: "ENOENT", message: "no such file" } }
                    : { value: text };
                },
                pathBefore: (path) => renamed[path],
              },
            },
    },
  };
}

const THEN = new Map([
  ["app/api/chat.yaml", OLD],
  ["app/shared.yaml", "catalog: 1\nclientToServer:\n  ping: string\n"],
]);

function compared(on: Host, against: string) {
  return diff(on, { catalogs: ["api/chat.yaml"], against: [against] });
}

test("all files of a revision are read from its root, and are told from those of today", () => {
  const { failures, sources, problems } = compared(host(THEN), "main");
  expect(failures).toEqual([]);
  expect([...sources.keys()].sort()).toEqual([
    "api/chat.yaml",
    "main:app/api/chat.yaml",
    "main:app/shared.yaml",
    "shared.yaml",
  ]);
  const places = problems.flatMap(({ diagnostic }) => diagnostic.related.map(({ at }) => at.file));
  expect(new Set(places)).toEqual(new Set(["main:app/api/chat.yaml", "main:app/shared.yaml"]));
});

test("a path behind the revision is from the root, and with a dot from the catalog's directory", () => {
  const elsewhere = new Map([["app/old/chat.yaml", OLD.replace("include: [../shared.yaml]\n", "")]]);
  expect(compared(host(elsewhere), "main:app/old/chat.yaml").failures).toEqual([]);
  expect(compared(host(elsewhere), "main:../old/chat.yaml").failures).toEqual([]);
  expect(compared(host(elsewhere), "main:chat.yaml").failures).toMatchObject([{ kind: "file" }]);
});

test("a rename is followed, and its includes are read from where the file lay", () => {
  const before = new Map([
    ["talk/old.yaml", OLD],
    ["shared.yaml", "catalog: 1\n"],
  ]);
  const { failures, problems } = compared(host(before, { "app/api/chat.yaml": "talk/old.yaml" }), "main");
  expect(failures).toEqual([]);
  expect(problems.map(({ diagnostic }) => diagnostic.message)).toContain(
    'In "main" this file is "talk/old.yaml": compared with that.',
  );
});

test("a file that the baseline names and the revision has not makes it no baseline", () => {
  const alone = new Map([["app/api/chat.yaml", OLD]]);
  const { failures, comparisons } = compared(host(alone), "main");
  expect(comparisons).toEqual([]);
  expect(failures).toMatchObject([{ kind: "file", message: expect.stringContaining("main:app/api/chat.yaml:2:") }]);
});

test("what version control says is passed on, and a host without it knows files alone", () => {
  expect(compared(host(THEN), "v1").failures).toMatchObject([
    { kind: "file", message: 'Git cannot say what "v1" is: the disk failed.' },
  ]);
  const plain = memoryHost(
    new Map([
      ["api/chat.yaml", NEW],
      ["shared.yaml", "catalog: 1\n"],
    ]),
  );
  expect(compared(plain, "main").failures).toMatchObject([{ message: 'There is no file or directory "main".' }]);
});
