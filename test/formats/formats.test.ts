import { formatNames } from "../../src/formats/index.js";
import { expectAccepted } from "./accepted.js";
import { recorded } from "./recorded.js";
import { run } from "./run.js";

const GOOD = `catalog: 1
info: { title: Chat }
clientToServer:
  say: string
`;

/** What no format may take for its own syntax. */
const HOSTILE = `catalog: 1
info: { title: Chat }
clientToServer:
  "]]><b>&\\"%, 100%:\\u0007\\u001b[31m\\uD800::error::x": string
  say: { payload: string, "<b>&**,::% [a](b) ]]> \`x\` \\u202e|\\n::set-output": 1 }
`;

const OLD = `catalog: 1
info: { title: Chat, version: 1.4.0 }
clientToServer:
  say:
    payload: { fields: { text: { type: string, maxLength: 500 }, room?: string } }
    ack: { returns: { fields: { id: uuid } } }
  leave: string
serverToClient:
  said: { fields: { text: string, by: string } }
`;

const NEW = `catalog: 1
info: { title: Chat, version: 1.5.0 }
clientToServer:
  say:
    payload: { fields: { text: { type: string, maxLength: 200 }, room?: string, tags?: "string[]" } }
    ack: { returns: { fields: { id: uuid } } }
serverToClient:
  said: { fields: { text: string, by: string } }
  typing: { fields: { by: string } }
namespaces:
  /admin:
    clientToServer:
      ban: string
`;

const cases: Readonly<Record<string, Case>> = {
  clean: { files: { "chat.events.yaml": GOOD } },
  findings: {
    files: {
      "chat.events.yaml": `${GOOD}  say: strin\ntypes:\n  Text: string\n`,
      "other/päge 1.events.yaml": `${GOOD}  tell: strnig\n`,
    },
    args: ["validate", "chat.events.yaml", "other/päge 1.events.yaml"],
  },
  "cannot-read": { files: {}, args: ["validate", "nowhere.events.yaml"] },
  "wrong-config": {
    files: { "socket-contract.yaml": "version: 1\ncontract: {}\n", "chat.events.yaml": GOOD },
  },
  hostile: { files: { "chat.events.yaml": HOSTILE } },
  diff: {
    files: { "chat.events.yaml": NEW, "old.events.yaml": OLD },
    args: ["diff", "chat.events.yaml", "--against", "old.events.yaml"],
  },
  outdated: {
    files: { "chat.events.yaml": GOOD },
    args: ["check", "chat.events.yaml", "-o", "src/chat"],
  },
};

interface Case {
  readonly files: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
}

describe.each(Object.entries(cases))("%s", (name, { files, args = ["validate", "chat.events.yaml"] }) => {
  test.each(formatNames)("as %s", async (format) => {
    const { out } = await run(files, [...args, "--format", format === "text" ? "text=out" : format]).then((ran) => ({
      out: format === "text" ? (ran.files.get("out") ?? "") : ran.out,
    }));
    if (out !== "") await expectAccepted(format, out);
    expect(out).toBe(recorded(name, format, out));
  });
});
