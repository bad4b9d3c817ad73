import { loadConfig } from "../../../src/config/load.js";
import type { Config } from "../../../src/config/model.js";
import { type Diagnostic, sorted } from "../../../src/diagnostics/diagnostic.js";
import { LineIndex } from "../../../src/text/lines.js";

interface Loaded {
  readonly config: Config | undefined;
  readonly seen: readonly string[];
}

function load(text: string): Loaded {
  const found: Diagnostic[] = [];
  const config = loadConfig("socket-contract.yaml", text, (diagnostic) => found.push(diagnostic));
  const lines = new LineIndex(text);
  const seen = sorted(found).map(({ at, rule, message }) => {
    const { line, column } = lines.position(at.start);
    return `${line}:${column} ${rule} ${message}`;
  });
  return { config, seen };
}

test("the language of an output, and its module system", () => {
  const outputs = (text: string) => load(`version: 1\ncontracts: { chat: { catalog: a.yaml, outputs: [${text}] } }\n`);
  const { config } = outputs("{ dir: a, targets: [server] }, { dir: b, targets: [client], language: js, module: esm }");
  expect(config?.contracts[0]?.outputs).toMatchObject([
    { dir: "a", language: "ts", module: undefined },
    { dir: "b", language: "js", module: "esm" },
  ]);
  const { seen } = outputs("{ dir: a, targets: [server], language: rust, module: amd }");
  expect(seen).toEqual([
    expect.stringContaining('Expected ts or js; found the text "rust".'),
    expect.stringContaining("amd"),
  ]);
});

test("a whole config", () => {
  const { config, seen } = load(`version: 1
contracts:
  chat:
    catalog: contracts/chat.events.yaml
    outputs:
      - { dir: server/src/chat, targets: [server] }
      - { dir: web/src/chat, targets: [client], language: ts, importExtension: .ts, runtimeDir: web/src/runtime, outbound: enforce }
rules: { unused-type: off, case-clash: error }
ignore: [{ rule: case-clash, at: "/clientToServer/ok", reason: "old phones" }]
`);
  expect(seen).toEqual([]);
  expect(config).toMatchObject({
    contracts: [
      {
        name: "chat",
        catalog: "contracts/chat.events.yaml",
        outputs: [
          {
            dir: "server/src/chat",
            targets: ["server"],
            importExtension: ".js",
            outbound: "strip",
            runtimeDir: undefined,
          },
          {
            dir: "web/src/chat",
            targets: ["client"],
            importExtension: ".ts",
            outbound: "enforce",
            runtimeDir: "web/src/runtime",
          },
        ],
      },
    ],
    rules: [
      { rule: "unused-type", severity: "off" },
      { rule: "case-clash", severity: "error" },
    ],
    ignores: [{ rule: "case-clash", pointer: "/clientToServer/ok", reason: "old phones" }],
  });
});

test("rules keep their places, for those who know the rules", () => {
  const text = "version: 1\nrules: { no-such-rule: off }\n";
  const [rule] = load(text).config?.rules ?? [];
  expect(text.slice(rule?.ruleAt.start, rule?.ruleAt.end)).toBe("no-such-rule");
});

test("every target has its name", () => {
  const outputs = "outputs: [{ dir: a, targets: [server, client, emitter] }]";
  const { config, seen } = load(`version: 1\ncontracts: { chat: { catalog: a.yaml, ${outputs} } }\n`);
  expect(seen).toEqual([]);
  expect(config?.contracts[0]?.outputs[0]?.targets).toEqual(["server", "client", "emitter"]);
});

test.each([
  ["version: 2\n", '1:10 wrong-version This tool reads version 1; found the number 2. Write "version: 1".'],
  ["rules: {}\n", '1:1 missing-key The key "version" is missing in the config. Write "version: 1".'],
  ["- a\n", '1:1 wrong-shape Expected a config: a map that starts with "version: 1"; found a list.'],
  ["version: 1\nrulse: {}\n", '2:1 unknown-key There is no key "rulse" in the config. Did you mean "rules"?'],
  [
    "version: 1\nrules: { a: fatal }\n",
    '2:13 wrong-shape Expected off, error, warning or info; found the text "fatal".',
  ],
  [
    "version: 1\ncontracts: { a: { catalog: a, outputs: [{ dir: a, targets: [emiter] }] } }\n",
    '2:61 wrong-shape Expected server, client, emitter or types; found the text "emiter". Did you mean "emitter"?',
  ],
  ["version: 1\ncontracts: { a: { outputs: [] } }\n", '2:19 missing-key The key "catalog" is missing in a contract.'],
  [
    "version: 1\nignore: [{ rule: a, at: /b }]\n",
    '2:12 missing-key The key "reason" is missing in an ignored finding.',
  ],
])("%j is refused", (text, message) => {
  const { config, seen } = load(text);
  expect(config).toBeUndefined();
  expect(seen).toEqual([message]);
});

test("what it is compared with, how it is deployed, and what is approved", () => {
  const { config, seen } = load(`version: 1
contracts:
  chat:
    catalog: chat.events.yaml
    against: [origin/main, v1.2.0]
    deploy: client-first
approvals:
  - { fingerprint: 3f9a0c1d22b7, reason: no client sends it since 1.2, until: 2027-01-01 }
  - { fingerprint: "123456789012", reason: never released }
`);
  expect(seen).toEqual([]);
  expect(config?.contracts[0]).toMatchObject({ against: ["origin/main", "v1.2.0"], deploy: "client-first" });
  expect(config?.approvals).toMatchObject([
    { fingerprint: "3f9a0c1d22b7", reason: "no client sends it since 1.2", until: "2027-01-01" },
    { fingerprint: "123456789012", reason: "never released", until: undefined },
  ]);
});

test.each([
  [
    "version: 1\nagainst: [main]\n",
    '2:1 unknown-key The key "against" does not belong in the config. Each contract says it for itself: { against: [origin/main] }.',
  ],
  [
    "version: 1\ncontracts: { a: { catalog: a, deploy: never } }\n",
    '2:39 wrong-shape Expected server-first, client-first, lockstep or any; found the text "never".',
  ],
  [
    "version: 1\ncontracts: { a: { catalog: a, against: main } }\n",
    '2:40 wrong-shape Expected a list of revisions, files or directories such as [origin/main]; found the text "main".',
  ],
  [
    "version: 1\nscan: { project: server }\n",
    '2:1 unknown-key The key "scan" does not belong in the config. Each contract says it for itself: { scan: { project: tsconfig.json } }.',
  ],
  [
    "version: 1\ncontracts: { a: { catalog: a, scan: {} } }\n",
    '2:37 missing-key The key "project" is missing in "scan".',
  ],
  [
    "version: 1\ncontracts: { a: { catalog: a, scan: { project: 1 } } }\n",
    "2:48 wrong-shape Expected a tsconfig.json, or a list such as [server/tsconfig.json]; found the number 1.",
  ],
  [
    "version: 1\napprovals: [{ fingerprint: 3f9a0c1d22b7 }]\n",
    '2:15 missing-key The key "reason" is missing in an approval.',
  ],
  ["version: 1\napprovals: [{ fingerprint: 123456789012, reason: old }]\n", "2:28 quote-text"],
  [
    "version: 1\napprovals: [{ fingerprint: 3f9a0c1d22b7, reason: old, until: soon }]\n",
    '2:62 wrong-shape Expected a day such as 2027-01-01; found the text "soon".',
  ],
])("%j is refused", (text, message) => {
  const { config, seen } = load(text);
  expect(config).toBeUndefined();
  expect(seen).toEqual([expect.stringContaining(message)]);
});

test("a contract names the projects that have to keep it, one or several", () => {
  const { config, seen } = load(`version: 1
contracts:
  one: { catalog: a.yaml, scan: { project: server/tsconfig.json } }
  several: { catalog: b.yaml, scan: { project: [server, web/tsconfig.json] } }
  none: { catalog: c.yaml }
`);
  expect(seen).toEqual([]);
  expect(config?.contracts.map(({ projects }) => projects)).toEqual([
    ["server/tsconfig.json"],
    ["server", "web/tsconfig.json"],
    [],
  ]);
});
