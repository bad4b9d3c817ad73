// biome-ignore-all lint/suspicious/noTemplateCurlyInString: names and texts that look like code are the point here
import type { Socket } from "socket.io-client";
import ts from "typescript";
import {
  createNames$ProcessExit13ScriptClient,
  createNames$ProcessExit13ScriptPatternClient,
  createNames$ProcessExit13ScriptQuotesClient,
  names$ProcessExit13ScriptPatternPath,
} from "../../fixtures/golden/names/expected/client.js";
import {
  createNames$ProcessExit13ScriptPatternServer,
  createNames$ProcessExit13ScriptQuotesServer,
  createNames$ProcessExit13ScriptServer,
  fail,
  type Names$ProcessExit13ScriptSocket,
  names$ProcessExit13ScriptRooms,
} from "../../fixtures/golden/names/expected/server.js";
import type { Hostile } from "../../fixtures/golden/names/expected/types.js";
import { connected, Rig, until } from "../live/rig.js";
import { filesBelow, GOLDEN } from "../support/golden/cases.js";

const generated = [...filesBelow(`${GOLDEN}/names/expected`)];

describe("generated code with hostile names and texts", () => {
  function parsed(path: string, text: string): ts.SourceFile {
    return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  }

  function nodesOf(source: ts.SourceFile): ts.Node[] {
    const nodes: ts.Node[] = [];
    const visit = (node: ts.Node): void => {
      nodes.push(node);
      ts.forEachChild(node, visit);
    };
    visit(source);
    return nodes;
  }

  test.each(generated)("%s parses", (path, text) => {
    const { diagnostics = [] } = ts.transpileModule(text, { fileName: path, reportDiagnostics: true });
    expect(diagnostics.map(({ messageText }) => messageText)).toEqual([]);
  });

  test.each(generated)("%s holds them in strings and comments only", (path, text) => {
    expect(text).toContain("process.exit(13)");
    const nodes = nodesOf(parsed(path, text));
    const identifiers = nodes.filter(ts.isIdentifier).map((node) => node.text);
    expect(identifiers.filter((name) => name === "process" || name === "exit")).toEqual([]);
    expect(nodes.filter(ts.isTemplateExpression)).toEqual([]);
  });

  test.each(generated)("%s has no invisible character", (_path, text) => {
    expect(text.match(/[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/gu)).toBeNull();
  });
});

const LONG_EVENT =
  "eventeventeventeventeventeventeventeventeventeventeventeventeventeventeventeventeventeventeventeventeventeventeventeventeventeventeventeventeventeventeventeventeventeventeventeventeventeventeventevent";

const long = "property".repeat(25);

const hostile: Hostile = {
  constructor: "*/",
  // biome-ignore lint/suspicious/noThenProperty: it has to arrive like any other
  then: "`",
  toString: "${process.exit(13)}",
  hasOwnProperty: "'",
  prototype: '"',
  class: "\\",
  await: "\n",
  value: "\u2028",
  isObject: "</script>",
  "a b": "🎉",
  "it's": "__proto__",
  '"double"': "constructor",
  "back`tick": "",
  "${process.exit(13)}": "a",
  "*/": "b",
  "//": "c",
  "\\": "d",
  "\n": "e",
  "\u2028\u2029": "f",
  "👩‍👩‍👧": "g",
  "</script>": "h",
  "0": "i",
  "1.5": "j",
  "-1": "k",
  é: "l",
  "": "m",
  propertypropertypropertypropertypropertypropertypropertypropertypropertypropertypropertypropertypropertypropertypropertypropertypropertypropertypropertypropertypropertypropertypropertypropertyproperty:
    "n",
};

describe("hostile names on a real connection", () => {
  const heard: (readonly unknown[])[] = [];
  const violations: string[] = [];
  let rig: Rig;
  let server: ReturnType<typeof createNames$ProcessExit13ScriptServer>;
  let plain: Socket;
  let client: ReturnType<typeof createNames$ProcessExit13ScriptClient>;

  const hear =
    (name: string) =>
    (...args: readonly unknown[]): void => {
      heard.push([name, ...args]);
    };

  function handle(socket: Names$ProcessExit13ScriptSocket): void {
    socket.handle({
      itS: (text) => (text === "refuse" ? fail("constructor") : text),
      quoted: (text) => text,
      processExit13: (payload) => (payload.value === "refuse" ? fail("it's not", "*/") : payload),
      $ProcessExit13: (text) => text,
      backSlash: (text) => {
        if (text === "fail") socket.fail.error("*/");
        hear("back\\slash")(text);
      },
      lineBreak: hear("line\nbreak"),
      separators: hear("separators"),
      party: hear("party"),
      empty: hear("empty"),
      proto: hear("proto"),
      constructorEvent: hear("constructor"),
      thenEvent: hear("then"),
      toStringEvent: hear("toString"),
      hasOwnProperty: hear("hasOwnProperty"),
      classEvent: hear("class"),
      defaultEvent: hear("default"),
      emit: hear("emit"),
      onEvent: hear("on"),
      raw: hear("raw"),
      handle: hear("handle"),
      error: hear("error"),
      message: hear("message"),
      _42: hear("42"),
      script: hear("</script>"),
      [LONG_EVENT]: hear("long"),
      argumentsTaken: hear("arguments taken"),
      trickyArguments: hear("tricky arguments"),
      keywordArguments: (data, ...args) => hear("keyword arguments")(data["is */ `boss`"], ...args),
      example$ProcessExit13: hear("example"),
      tagged: (tagged) => tagged,
      constant: hear("constant"),
      types: hear("types"),
    });
  }

  beforeAll(async () => {
    rig = await Rig.start();
    server = createNames$ProcessExit13ScriptServer(rig.io, {
      authenticate: ({ auth, query }) =>
        auth["*/"] === "b" ? { constructor: query["q`${1}`"] ?? "", "is */ `boss`": true } : fail("constructor"),
      onViolation: ({ event }) => violations.push(event),
    });
    server.onConnection((socket) => {
      socket.join(names$ProcessExit13ScriptRooms.itS);
      socket.join(names$ProcessExit13ScriptRooms.backTick({ id: "*/", constructor: "{id}/`" }));
      handle(socket);
    });
    plain = rig.client("/", { auth: { "to'ken": "a", "*/": "b" }, query: { "q`${1}`": "*/" } });
    client = createNames$ProcessExit13ScriptClient(plain);
    client.handle({
      itS: hear("client it's"),
      processExit13: hear("client hostile"),
      $ProcessExit13: (text) => text,
      proto: hear("client __proto__"),
      constructorEvent: hear("client constructor"),
      party: hear("client 🎉"),
      empty: hear("client empty"),
      error: hear("client error */"),
      coded$ProcessExit13: hear("client coded"),
    });
    await connected(plain);
  });

  beforeEach(() => {
    heard.length = 0;
  });

  afterAll(() => rig.close());

  const arrived = (count: number): Promise<true> => until(() => heard.length >= count, `${count} events`);

  test("events of every name arrive at their own handler", async () => {
    const { emit } = client;
    const calls: readonly (readonly [string, (text: string) => Promise<void>])[] = [
      ["back\\slash", (text) => emit.backSlash(text)],
      ["line\nbreak", (text) => emit.lineBreak(text)],
      ["separators", (text) => emit.separators(text)],
      ["party", (text) => emit.party(text)],
      ["empty", (text) => emit.empty(text)],
      ["proto", (text) => emit.proto(text)],
      ["constructor", (text) => emit.constructorEvent(text)],
      ["then", (text) => emit.thenEvent(text)],
      ["toString", (text) => emit.toStringEvent(text)],
      // biome-ignore lint/suspicious/noPrototypeBuiltins: it is an event
      ["hasOwnProperty", (text) => emit.hasOwnProperty(text)],
      ["class", (text) => emit.classEvent(text)],
      ["default", (text) => emit.defaultEvent(text)],
      ["emit", (text) => emit.emit(text)],
      ["on", (text) => emit.onEvent(text)],
      ["raw", (text) => emit.raw(text)],
      ["handle", (text) => emit.handle(text)],
      ["error", (text) => emit.error(text)],
      ["message", (text) => emit.message(text)],
      ["42", (text) => emit._42(text)],
      ["</script>", (text) => emit.script(text)],
      ["long", (text) => emit[LONG_EVENT](text)],
    ];
    for (const [name, call] of calls) await call(`to ${name}`);
    expect(heard).toEqual(calls.map(([name]) => [name, `to ${name}`]));
  });

  test("payloads of every name and text come back as they were", async () => {
    expect(await client.emit.processExit13(hostile)).toEqual({ ok: true, value: hostile });
    expect(Object.keys(hostile)).toContain(long);
    const texts = ["*/", "`", "${process.exit(13)}", "\u2028", "__proto__", ""] as const;
    for (const text of texts) expect(await client.emit.$ProcessExit13(text)).toBe(text);
    expect(await client.emit.tagged({ "it's": "*/", x: "y" })).toEqual({ "it's": "*/", x: "y" });
  });

  test("what breaks the contract is refused, whatever it is called", async () => {
    const { toString: _, ...incomplete } = hostile;
    const sent: readonly (readonly [string, unknown])[] = [
      ["constructor", 42],
      ["__proto__", {}],
      ["hasOwnProperty", null],
      ["*/ process.exit(13) /*", incomplete],
    ];
    for (const [event, payload] of sent) {
      const refused: unknown = await plain.timeout(5000).emitWithAck(event, payload);
      expect(refused).toMatchObject({ ok: false, error: { code: "INVALID_ARGUMENTS" } });
    }
    expect(heard).toEqual([]);
    expect(violations).toEqual(sent.map(([event]) => event));
  });

  test("declared errors of every code arrive", async () => {
    expect(await client.emit.itS("refuse")).toMatchObject({ ok: false, error: { code: "constructor" } });
    const refused = await client.emit.processExit13({ ...hostile, value: "refuse" });
    expect(refused).toMatchObject({ ok: false, error: { code: "it's not", data: "*/" } });
  });

  test("arguments of every name arrive in their order", async () => {
    await client.emit.trickyArguments("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
    client.emit.keywordArguments("a", { "'*/": 1 }, "/`$'");
    client.emit.constant({ ["__proto__"]: { a: "`" }, constructor: "*/", "${1}": ["\\", "'"] }).catch(hear("refused"));
    await arrived(3);
    expect(heard.slice(0, 2)).toEqual([
      ["tricky arguments", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"],
      ["keyword arguments", true, "a", { "'*/": 1 }, "/`$'"],
    ]);
  });

  test("events from the server, to rooms of every name, arrive at their own handler", async () => {
    server.to(names$ProcessExit13ScriptRooms.itS).emit.proto("1");
    server.to(names$ProcessExit13ScriptRooms.backTick({ id: "*/", constructor: "{id}/`" })).emit.constructorEvent("2");
    server.emit.party("3");
    server.emit.empty("4");
    server.emit.itS("5");
    server.emit.processExit13(hostile);
    await arrived(6);
    expect(heard).toEqual([
      ["client __proto__", "1"],
      ["client constructor", "2"],
      ["client 🎉", "3"],
      ["client empty", "4"],
      ["client it's", "5"],
      ["client hostile", hostile],
    ]);
  });

  test("error events of every name arrive", async () => {
    await client.emit.backSlash("fail");
    await until(() => heard.some(([name]) => name === "client error */"), "the error event");
    expect(heard).toContainEqual(["client error */", "*/"]);
  });

  test("namespaces of every name connect", async () => {
    const answering = { itS: hear("namespace") };
    createNames$ProcessExit13ScriptQuotesServer(rig.io).onConnection((socket) => socket.handle(answering));
    createNames$ProcessExit13ScriptPatternServer(rig.io).onConnection((socket) => socket.handle(answering));
    const quotes = createNames$ProcessExit13ScriptQuotesClient(rig.client("/it's */ `$` \\"));
    const pattern = createNames$ProcessExit13ScriptPatternClient(
      rig.client(names$ProcessExit13ScriptPatternPath({ id: "*/" })),
    );
    await quotes.emit.itS("1");
    await pattern.emit.itS("2");
    expect(heard).toEqual([
      ["namespace", "1"],
      ["namespace", "2"],
    ]);
  });
});
