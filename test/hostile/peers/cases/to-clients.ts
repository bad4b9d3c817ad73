/** What a hostile server does to a client. */

import type { Chapter, ClientCase } from "../case.js";
import type { HostileServer } from "../hostile-server.js";
import type { Callable } from "../victims/lines.js";

const post = { text: "hello" };
const placeholder = { _placeholder: true, num: 0 };

/** An answer of which the caller learns that it is none. */
function refused(event: Callable, place: string): string {
  const rejects = `runs \`${event} rejects('ContractViolation')\``;
  return `${rejects}; refuses \`${event} ${place}\`; onError hears \`${event}: ContractViolation\``;
}

/** `place`: where the answer breaks the contract, and how. */
function answering(event: Callable, [what, place]: readonly [string, string], ...values: unknown[]): ClientCase {
  return {
    title: `\`${event}\` is answered with ${what}`,
    async attack(server) {
      (await server.calls(event))(...values);
    },
    survives: refused(event, place),
  };
}

function sendDeep(server: HostileServer, event: string, levels: number): void {
  server.frame("2", `["${event}",${"[".repeat(levels)}${"]".repeat(levels)}]`);
}

const turnedAway: Chapter<ClientCase> = {
  title: "A client that is turned away",
  cases: [
    {
      title: "with a declared error",
      refusal: { code: "BAD_TOKEN", message: "No." },
      survives: "runs `onConnectError('BAD_TOKEN', 'refused')`",
    },
    { title: "with `null`", refusal: null, survives: "runs `onConnectError(undefined, 'refused')`" },
    { title: "with a text", refusal: "no", survives: "runs `onConnectError(undefined, 'refused')`" },
    {
      title: "with a code that is a number",
      refusal: { code: 5, message: "No." },
      survives: "runs `onConnectError(undefined, 'refused')`",
    },
    {
      title: "with a code and no message",
      refusal: { code: "BAD_TOKEN" },
      survives: "runs `onConnectError(undefined, 'refused')`",
    },
    {
      title: "with a code that nobody declared",
      refusal: { code: "GO_AWAY", message: "No." },
      survives: "runs `onConnectError(undefined, 'refused')`",
    },
  ],
};

const arguments_: Chapter<ClientCase> = {
  title: "Arguments of a server",
  cases: [
    { title: "none", attack: (server) => server.send("told"), survives: "refuses `told /payload (type)`" },
    {
      title: "`null` for an object",
      attack: (server) => server.send("told", null),
      survives: "refuses `told /payload (type)`",
    },
    {
      title: "a text for an object",
      attack: (server) => server.send("told", "hello"),
      survives: "refuses `told /payload (type)`",
    },
    {
      title: "a property of another type",
      attack: (server) => server.send("told", { text: 5 }),
      survives: "refuses `told /payload/text (type)`",
    },
    {
      title: "a list that is none",
      attack: (server) => server.send("told", { ...post, tags: 5 }),
      survives: "refuses `told /payload/tags (type)`",
    },
    {
      title: "properties that nobody declared",
      attack: (server) => server.send("told", { ...post, html: "<b>" }),
      survives: "runs `told('hello', '')`",
    },
    {
      title: "more than there are",
      attack: (server) => server.send("told", post, "more"),
      survives: "runs `told('hello', '')`",
    },
    {
      title: "`null` for an optional one",
      attack: (server) => server.send("hint", "x", null),
      survives: "runs `hint('x', '')`",
    },
    {
      title: "an own property `__proto__`",
      attack: (server) =>
        server.packet({ type: 2, data: ["relayed", JSON.parse('{ "__proto__": { "isAdmin": true } }')] }),
      survives: "runs `relayed({})`",
    },
    {
      title: "JSON nested 5,000 levels deep",
      parsers: ["default"],
      attack: (server) => sendDeep(server, "relayed", 5_000),
      survives: "refuses `relayed (maxDepth)`",
    },
    {
      title: "JSON nested 400,000 levels deep",
      parsers: ["default"],
      attack: (server) => sendDeep(server, "relayed", 400_000),
      survives: "refuses `relayed (maxDepth)`",
    },
    {
      title: "200,000 of them",
      attack: (server) => server.packet({ type: 2, data: ["told", ...Array(200_000).fill(0)] }),
      survives: "closes the connection",
    },
    {
      title: "an error event with an object for a text",
      attack: (server) => server.send("error", {}),
      survives: "refuses `error /payload (type)`",
    },
    {
      title: "an error event without an error",
      attack: (server) => server.send("rejected", null),
      survives: "refuses `rejected /payload (anyOf)`",
    },
    {
      title: "an error event with a code that nobody declared",
      attack: (server) => server.send("rejected", { code: "x", message: "y" }),
      survives: "refuses `rejected /payload/code (enum)`",
    },
    {
      title: "a text where binary is due",
      attack: (server) => server.send("file", "x", "0000"),
      survives: "refuses `file /data (type)`",
    },
    {
      title: "a placeholder's likeness where binary is due",
      attack: (server) => server.packet({ type: 2, data: ["file", "x", placeholder] }),
      survives: "refuses `file /data (type)`",
    },
    {
      title: "a placeholder with the index 0.5 (CVE-2022-2421)",
      parsers: ["default"],
      attack(server) {
        server.frame("51-", JSON.stringify(["file", "x", { ...placeholder, num: 0.5 }]));
        server.bytes(Buffer.from("x"));
      },
      survives: "refuses `file /data (type)`",
    },
  ],
};

const questions: Chapter<ClientCase> = {
  title: "Questions of a server",
  cases: [
    {
      title: "the right one",
      attack: (server) => server.ask("confirm", "sure?"),
      survives: "runs `confirm('sure?')`; answers `{ sure: true }`",
    },
    { title: "no callback", attack: (server) => server.send("confirm", "sure?"), survives: "runs `confirm('sure?')`" },
    {
      title: "something else in the place of the callback",
      attack: (server) => server.send("confirm", "sure?", "x"),
      survives: "runs `confirm('sure?')`",
    },
    {
      title: "`null` for a text",
      attack: (server) => server.ask("confirm", null),
      survives: "refuses `confirm /payload (type)`; answers ``",
    },
    {
      title: "no arguments",
      attack: (server) => server.ask("confirm"),
      survives: "refuses `confirm /payload (type)`; answers ``",
    },
    {
      title: "a callback for an event without an answer",
      attack: (server) => server.ask("told", post),
      survives: "runs `told('hello', '')`; answers ``",
    },
    {
      title: "the handler throws",
      attack: (server) => server.ask("fail", "throw"),
      survives: "onError hears `fail: Error: tripped`; answers ``",
    },
    {
      title: "the handler rejects",
      attack: (server) => server.ask("fail", "reject"),
      survives: "onError hears `fail: Error: tripped`; answers ``",
    },
    {
      title: "the handler throws what cannot be looked at",
      attack: (server) => server.ask("fail", "throw a trap"),
      survives: "onError hears `fail: a thrown object`; answers ``",
    },
    {
      title: "the handler answers with a BigInt",
      parsers: ["default"],
      attack: (server) => server.ask("fail", "bigint"),
      survives: "onError hears `fail: TypeError: Do not know how to serialize a BigInt`",
    },
    {
      title: "the handler answers with a cycle",
      attack: (server) => server.ask("fail", "cycle"),
      survives: "onError hears `fail: RangeError: Maximum call stack size exceeded`",
    },
    {
      title: "the handler of an event without an answer throws, and so does what is told of it",
      attack: (server) => server.send("failQuietly", "throw"),
      survives: "onError hears `failQuietly: Error: tripped`",
    },
    {
      title: "the handler of an event without an answer rejects, and so does what is told of it",
      attack: (server) => server.send("failQuietly", "reject"),
      survives: "onError hears `failQuietly: Error: tripped`",
    },
  ],
};

const answers: Chapter<ClientCase> = {
  title: "Answers of a server",
  cases: [
    {
      title: "`post` is answered with what was declared",
      async attack(server) {
        (await server.calls("post"))({ ok: true, value: { id: 1 } });
      },
      survives: "runs `post resolves({ ok: true, value: { id: 1 } })`",
    },
    answering("post", ["nothing", "(ack)"]),
    answering("post", ["`null`", "(type)"], null),
    answering("post", ["a text", "(type)"], "ok"),
    answering("post", ["success without a value", "/value (type)"], { ok: true }),
    answering("post", ["success with another value", "/value/id (type)"], { ok: true, value: { id: "1" } }),
    answering("post", ["neither success nor failure", "/ok (type)"], { ok: "maybe", value: { id: 1 } }),
    answering("post", ["failure without an error", "/error/code (const)"], { ok: false }),
    answering("post", ["an error whose code nobody declared", "/error/code (const)"], {
      ok: false,
      error: { code: "OTHER", message: "x" },
    }),
    answering("post", ["an error whose code is a number", "/error/code (const)"], {
      ok: false,
      error: { code: 5, message: "x" },
    }),
    answering("post", ["`INVALID_ARGUMENTS` without issues", "/error/code (const)"], {
      ok: false,
      error: { code: "INVALID_ARGUMENTS", message: "x" },
    }),
    answering("count", ["nothing", "(ack)"]),
    answering("count", ["a text", "(type)"], "5"),
    answering("save", ["neither error nor value", "(ack)"]),
    answering("save", ["an error that is a text", "/error/code (const)"], "no"),
    answering("save", ["a value of another type", "/value (type)"], null, "5"),
    answering("accept", ["a value that nobody declared", "(ack)"], 5),
    {
      title: "`post` is answered by hand, with an own property `__proto__`",
      async attack(server) {
        (await server.calls("post"))(
          JSON.parse('{ "ok": true, "value": { "id": 1, "__proto__": { "isAdmin": true } } }'),
        );
      },
      survives: "runs `post resolves({ ok: true, value: { id: 1 } })`",
    },
    {
      title: "`post` is answered twice",
      async attack(server) {
        const settle = await server.calls("post");
        server.packet({ type: 3, id: 0, data: [{ ok: true, value: { id: 1 } }] });
        server.packet({ type: 3, id: 0, data: [null] });
        settle();
      },
      survives: "runs `post resolves({ ok: true, value: { id: 1 } })`",
    },
    {
      title: "`anything` is answered with JSON nested 400,000 levels deep",
      parsers: ["default"],
      async attack(server) {
        await server.calls("anything");
        server.frame("3", `0[${"[".repeat(400_000)}${"]".repeat(400_000)}]`);
      },
      survives:
        "runs `anything rejects('ContractViolation')`; refuses `anything (maxDepth)`; onError hears `anything: ContractViolation`",
    },
    {
      title: "`post` is answered with 200,000 values",
      async attack(server) {
        await server.calls("post");
        server.packet({ type: 3, id: 0, data: Array(200_000).fill(0) });
      },
      survives: "runs `post rejects('Disconnected')`; onError hears `post: Disconnected`; closes the connection",
    },
    {
      title: "`post` is not answered, and the server hangs up",
      async attack(server) {
        await server.calls("post");
        await server.hangUp();
      },
      survives: "runs `post rejects('Disconnected')`; onError hears `post: Disconnected`",
    },
  ],
};

const frames: Chapter<ClientCase> = {
  title: "Frames of a server",
  cases: [
    ...["constructor", "__proto__", "toString", "nonsense", ""].map(
      (name): ClientCase => ({
        title: name === "" ? "an event whose name is empty" : `an event named \`${name}\``,
        attack: (server) => server.packet({ type: 2, data: [name, "x"] }),
        survives: "nothing happens",
      }),
    ),
    {
      title: "an event whose name is a number",
      attack: (server) => server.packet({ type: 2, data: [5] }),
      survives: "nothing happens",
    },
    ...[{}, { toString: "x" }, null, ["told"]].map(
      (name): ClientCase => ({
        title: `an event named ${JSON.stringify(name)}`,
        attack: (server) => server.packet({ type: 2, data: [name, "x"] }),
        survives: "closes the connection",
      }),
    ),
    ...["connect", "connect_error", "disconnect"].map(
      (name): ClientCase => ({
        title: `an event named \`${name}\``,
        attack: (server) => server.packet({ type: 2, data: [name, "x"] }),
        survives: "closes the connection",
      }),
    ),
    {
      title: "an event without a name",
      attack: (server) => server.packet({ type: 2, data: [] }),
      survives: "closes the connection",
    },
    {
      title: "`42` and nothing more",
      parsers: ["default"],
      attack: (server) => server.packet({ type: 2 }),
      survives: "closes the connection",
    },
    {
      title: '`42["x`, which is no JSON',
      parsers: ["default"],
      attack: (server) => server.frame("2", '["x'),
      survives: "closes the connection",
    },
    {
      title: "`49`",
      parsers: ["default"],
      attack: (server) => server.frame("9", ""),
      survives: "closes the connection",
    },
    {
      title: "eleven attachments",
      parsers: ["default"],
      attack: (server) => server.frame("511-", '["file","x"]'),
      survives: "closes the connection",
    },
    {
      title: "a second `connect`",
      attack: (server) => server.packet({ type: 0, data: { sid: "x" } }),
      survives: "nothing happens",
    },
    {
      title: "a `connect` without an id",
      attack: (server) => server.packet({ type: 0, data: {} }),
      survives: "runs `onConnectError(undefined, 'It seems you are trying to reach a Socke'... 90 more characters)`",
    },
    {
      title: "a `connect_error` long after",
      attack: (server) => server.packet({ type: 4, data: { message: "x", data: null } }),
      survives: "runs `onConnectError(undefined, 'x')`; closes the connection",
    },
    {
      title: "an answer that nobody asked for",
      attack: (server) => server.packet({ type: 3, id: 999, data: [null] }),
      survives: "nothing happens",
    },
  ],
};

export const clientChapters: readonly Chapter<ClientCase>[] = [turnedAway, arguments_, questions, answers, frames];
