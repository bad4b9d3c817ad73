import { INVALID_SPAN_CONTEXT, type Meter, metrics, type Span, type Tracer, trace } from "@opentelemetry/api";
import { createChatClient } from "../../../fixtures/golden/chat/expected/client.js";
import { message } from "../chat/serve.js";
import { connected, Rig } from "../rig.js";
import { serveOf } from "./examples.js";

let rig: Rig;
const measured: { readonly value: number; readonly labels: unknown }[] = [];
const spans: string[] = [];

beforeEach(async () => {
  for (const level of ["error", "warn"] as const) jest.spyOn(console, level).mockImplementation(() => undefined);
  const meter: Partial<Meter> = {
    createHistogram: () => ({ record: (value, labels) => void measured.push({ value, labels }) }),
  };
  const tracer: Partial<Tracer> = {
    startSpan(name): Span {
      const span = trace.wrapSpanContext(INVALID_SPAN_CONTEXT);
      return Object.assign(span, { end: () => void spans.push(name) });
    },
  };
  // Only what the example asks of them.
  metrics.setGlobalMeterProvider({ getMeter: () => meter as Meter });
  trace.setGlobalTracerProvider({ getTracer: () => tracer as Tracer });
  rig = await Rig.start();
});

afterEach(async () => {
  metrics.disable();
  trace.disable();
  jest.restoreAllMocks();
  await rig.close();
});

test("The example in docs/observability.md measures what is accepted, refused and failed.", async () => {
  serveOf(
    "docs/observability.md",
    "@opentelemetry/api",
  )(rig.io).onConnection((socket) => {
    socket.on.sendMessage(({ text }) => {
      if (text === "fail") throw new Error("No");
      return message;
    });
  });
  const raw = rig.client("/", { auth: { token: "ann" } });
  await connected(raw);
  const chat = createChatClient(raw).timeout(8_000);
  await chat.emit.sendMessage({ room: "general", text: "Hello" });
  await raw.timeout(8_000).emitWithAck("sendMessage", { room: 5 });
  await chat.emit.sendMessage({ room: "general", text: "fail" });

  const sent = "sendMessage";
  expect(measured.map(({ labels }) => labels)).toEqual([
    { event: "connect", outcome: "accepted", code: "" },
    { event: sent, outcome: "accepted", code: "" },
    { event: sent, outcome: "refused", code: "INVALID_ARGUMENTS" },
    { event: sent, outcome: "failed", code: "" },
  ]);
  expect(measured.every(({ value }) => value >= 0)).toBe(true);
  expect(spans).toEqual(["receive connect", `receive ${sent}`, `receive ${sent}`, `receive ${sent}`]);
});
