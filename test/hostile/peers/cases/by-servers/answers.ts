/** Answers that are none. */

import type { Chapter, ClientCase } from "../../case.js";
import type { Callable } from "../../victims/lines.js";

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

export const answers: Chapter<ClientCase> = {
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
      title: "`post` is answered with more than was declared",
      async attack(server) {
        (await server.calls("post"))({ ok: true, value: { id: 1, html: "<b>" }, more: true }, "and more");
      },
      survives: "runs `post resolves({ ok: true, value: { id: 1 } })`",
    },
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
