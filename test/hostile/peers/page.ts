/** The page in the docs that says what becomes of hostile cases. */

/** One row: a case, and what becomes of plain and of generated code. */
export interface Row {
  readonly title: string;
  readonly plain: string;
  readonly generated: string;
}

export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

export function pageOf(servers: readonly Section[], clients: readonly Section[]): string {
  return `# Hostile peers

What becomes of a server, and of a client, whose peer does what it should not. Each case is a real frame on a real
connection. A plain server and a plain client are written as tutorials do it, with handlers that destructure their
arguments and call their callback; the generated ones do the same work behind the [generated code](generated-code.md).

- **runs**: the application's handler was called, with what is shown
- **refuses**: no handler was called; \`onViolation\` or \`onDenied\` heard of it, with the place and the rule
- **onError hears**: what was thrown, and where
- **answers**, **sends**: what the peer was told

The generated code behaves so in \`/\`, in a named and in a dynamic namespace, with Socket.IO's own parser and with
\`socket.io-msgpack-parser\`, and goes on to serve others. Here \`unknownEvents\` is \`refuse\`, and \`maxViolations\` is 100.

What no wrapper of events can reach: a client in Node ends when a hostile server opens Engine.IO's own handshake with
something else than an object (\`0null\`), before there is a packet of Socket.IO. In a browser that is a line in the console.

<!-- Made by test/hostile/peers/page.test.ts. -->

## A hostile client

${servers.map((section) => sectionOf(section, "server")).join("\n")}
## A hostile server

${clients.map((section) => sectionOf(section, "client")).join("\n")}`;
}

function sectionOf({ title, rows }: Section, side: string): string {
  const lines = rows.map(({ title, plain, generated }) => `| ${cell(title)} | ${cell(plain)} | ${cell(generated)} |`);
  return `### ${title}

| case | plain ${side} | generated ${side} |
|---|---|---|
${lines.join("\n")}
`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
