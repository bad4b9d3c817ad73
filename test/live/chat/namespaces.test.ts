import {
  chatOrderPath,
  createChatAdminClient,
  createChatOrderClient,
} from "../../../fixtures/golden/chat/expected/client.js";
import {
  type ChatAdminServerOptions,
  createChatAdminServer,
  createChatOrderServer,
  guardChatAdminServer,
  guardChatOrderServer,
} from "../../../fixtures/golden/chat/expected/server.js";
import { connected, next, Rig, refused, setups, until, within } from "../rig.js";
import { Reports, Served, users } from "./serve.js";

const orderId = users.ann.userId;
const otherId = users.bob.userId;

describe.each(setups)("over %s", (setup) => {
  let rig: Rig;
  let reports: Reports;

  beforeEach(async () => {
    rig = await Rig.start({}, setup);
    reports = new Reports();
  });
  afterEach(() => rig.close());

  describe("/admin", () => {
    const authenticate: ChatAdminServerOptions["authenticate"] = ({ auth }) => {
      if (auth.key !== "secret") throw new Error(`${auth.key} opens nothing`);
    };

    test("has a handshake of its own", async () => {
      createChatAdminServer(rig.io, { authenticate, ...reports.options });
      const raw = rig.client("/admin", { auth: { token: "ann" } });
      const client = createChatAdminClient(raw);
      const refusal = new Promise((resolve) => client.onConnectError(resolve));
      expect(await within("a refusal", refusal)).toMatchObject({
        code: "INVALID_ARGUMENTS",
        data: { issues: [{ path: "/auth/key" }] },
      });
      expect((await refused(rig.client("/admin", { auth: { key: "x" } }))).data).toMatchObject({ code: "INTERNAL" });
      await connected(rig.client("/admin", { auth: { key: "secret" } }));
    });

    test("acknowledges a kick without a value, and refuses what is no id", async () => {
      const kicked: string[] = [];
      createChatAdminServer(rig.io, { authenticate, ...reports.options }).onConnection((socket) => {
        socket.handle({ kick: (id) => void kicked.push(id) });
      });
      const raw = rig.client("/admin", { auth: { key: "secret" } });
      const client = createChatAdminClient(raw, reports.options);
      await connected(raw);
      expect(await client.emit.kick(orderId)).toBeUndefined();
      const onTheWire = await new Promise<unknown[]>((resolve) => {
        raw.emit("kick", orderId, (...values: unknown[]) => resolve(values));
      });
      expect(onTheWire).toEqual([]);
      await expect(client.emit.kick("nobody")).rejects.toMatchObject({ name: "ContractViolation" });
      expect(kicked).toEqual([orderId, orderId]);
    });

    test("hears nothing of what is said in /, and the other way round", async () => {
      const served = new Served(rig, () => ({ typing: (room) => reports.errors.push(room) }));
      createChatAdminServer(rig.io, { authenticate, unknownEvents: "report", ...reports.options });
      const admin = rig.client("/admin", { auth: { key: "secret" } });
      await connected(admin);
      const heard: unknown[] = [];
      admin.onAny((event) => heard.push(event));
      const [client] = await served.join("ann");
      const online = new Promise((resolve) => client.on.presence(resolve));
      admin.emit("typing", "general");
      await until(() => reports.violations.length === 1, "a report");
      served.chat.emit.presence("online");
      expect(await within("a presence", online)).toBe("online");
      expect([heard, reports.errors, reports.violations[0]?.event]).toEqual([[], [], "typing"]);
    });

    test("guards handlers of old", async () => {
      guardChatAdminServer(rig.io, reports.options);
      const kicked: unknown[] = [];
      rig.io.of("/admin").on("connection", (socket) => {
        socket.on("kick", (id: string, ack: () => void) => {
          kicked.push(id);
          ack();
        });
      });
      expect((await refused(rig.client("/admin"))).data).toMatchObject({ code: "INVALID_ARGUMENTS" });
      const raw = rig.client("/admin", { auth: { key: "x" } });
      await connected(raw);
      const refusal = await raw.emitWithAck("kick", 5);
      expect(refusal).toMatchObject({ ok: false, error: { code: "INVALID_ARGUMENTS" } });
      raw.emit("kick", orderId);
      await until(() => kicked.length === 1, "the kick");
      expect(kicked).toEqual([orderId]);
    });
  });

  describe("/orders/{orderId}", () => {
    test("gives each order a namespace, and its parameters", async () => {
      const seen: unknown[] = [];
      const orders = createChatOrderServer(rig.io, {
        authenticate: ({ params }) => void seen.push(params.orderId),
        ...reports.options,
      });
      orders.onConnection((socket) => {
        seen.push(socket.params.orderId);
        socket.emit.status("open");
      });
      const path = chatOrderPath({ orderId });
      expect(path).toBe(`/orders/${orderId}`);
      const heard: string[] = [];
      for (const id of [orderId, otherId]) {
        const raw = rig.client(chatOrderPath({ orderId: id }));
        createChatOrderClient(raw, reports.options).on.status((status) => heard.push(`${id} ${status}`));
        await connected(raw);
      }
      orders.at({ orderId }).emit.status("shipped");
      await until(() => heard.length === 3, "three");
      expect(heard.sort()).toEqual([`${orderId} open`, `${orderId} shipped`, `${otherId} open`]);
      expect(seen).toEqual([orderId, orderId, otherId, otherId]);
    });

    test("lets nobody in whose path is none", async () => {
      createChatOrderServer(rig.io, reports.options);
      for (const path of ["/orders/5", "/orders/", `/orders/${orderId}/x`, `/orders/${orderId}%20`]) {
        expect((await refused(rig.client(path))).message).toBe("Invalid namespace");
      }
      expect(() => chatOrderPath({ orderId: "5" })).toThrow(TypeError);
    });

    test("keeps a client's ears to what is declared", async () => {
      const orders = createChatOrderServer(rig.io, reports.options);
      const raw = rig.client(chatOrderPath({ orderId }));
      const heard: string[] = [];
      createChatOrderClient(raw, reports.options).on.status((status) => heard.push(status));
      await connected(raw);
      rig.io.of(`/orders/${orderId}`).emit("status", "lost");
      orders.at({ orderId }).emit.status("shipped");
      await until(() => heard.length === 1, "the status");
      expect(heard).toEqual(["shipped"]);
      expect(reports.violations).toMatchObject([{ event: "status", issues: [{ path: "/payload" }] }]);
    });

    test("guards an application's own namespaces", async () => {
      guardChatOrderServer(rig.io.of(/^\/orders\//), reports.options);
      expect((await refused(rig.client("/orders/5"))).data).toMatchObject({ code: "INVALID_ARGUMENTS" });
      const raw = rig.client(`/orders/${orderId}`);
      const status = next(raw, "status");
      await connected(raw);
      rig.io.of(`/orders/${orderId}`).emit("status", "open");
      expect((await status)[0]).toBe("open");
    });
  });
});
