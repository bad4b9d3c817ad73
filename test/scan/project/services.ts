/** Ordinary code around the sockets, as most of a project is. */

/** So many files. */
export function services(count: number): ReadonlyMap<string, string> {
  if (count < 20) throw new Error("Little is left for ordinary code");
  return new Map(Array.from({ length: count }, (_, index) => serviceOf(index, count)));
}

function serviceOf(index: number, count: number): readonly [path: string, text: string] {
  const server = index % 2 === 0;
  const next = (index + 2) % (count - (count % 2));
  const text = server ? serverService(index, next) : clientService(index, next);
  return [`packages/${server ? "server" : "client"}/src/services/service-${index}.ts`, text];
}

const serverService = (index: number, next: number): string => `import type { Server, Socket } from "socket.io";
import type { Between, ClientToServer, Item, ServerToClient } from "@shop/shared";
import type { Order${next} } from "./service-${next}.js";

export interface Order${index} {
  readonly id: string;
  readonly items: readonly Item[];
  readonly before?: Order${next};
  readonly placed: Date;
}

type ShopServer = Server<ClientToServer, ServerToClient, Between>;
type ShopSocket = Socket<ClientToServer, ServerToClient, Between>;

/** Keeps orders, and tells clients of them. */
export class OrderService${index} {
  readonly #orders = new Map<string, Order${index}>();

  constructor(private readonly io: ShopServer) {
    io.on("connection", (socket) => this.listen(socket));
  }

  listen(socket: ShopSocket): void {
    socket.on("add", (item) => this.add(socket, item));
    socket.on("ask", (text, answer) => answer(this.find(text)?.id ?? "none"));
    socket.on("buy", async (item, ack) => ack({ ok: true, value: await this.buy(item) }));
    socket.once("disconnect", () => this.#orders.clear());
  }

  add(socket: ShopSocket, item: Item): void {
    this.#orders.set(item.id, { id: item.id, items: [item], placed: new Date() });
    socket.broadcast.emit("item", item);
    this.io.to(\`order:\${item.id}\`).emit("placed", item.id);
  }

  find(id: string): Order${index} | undefined {
    return [...this.#orders.values()].filter((order) => order.items.some((item) => item.price > 0)).find((order) => order.id === id);
  }

  async buy({ id, price }: Item): Promise<string> {
    this.io.emit("status", price > 10 ? "paid" : "open");
    return id;
  }
}
`;

const clientService = (index: number, next: number): string => `import type { Socket } from "socket.io-client";
import type { ClientToServer, Item, ServerToClient } from "@shop/shared";
import type { Basket${next} } from "./service-${next}.js";

export interface Basket${index} {
  readonly items: Item[];
  readonly parent?: Basket${next};
}

/** What a page shows of the shop. */
export class BasketService${index} {
  readonly #basket: Basket${index} = { items: [] };

  constructor(private readonly socket: Socket<ServerToClient, ClientToServer>) {
    socket.on("item", (item) => void this.#basket.items.push(item));
    socket.on("confirm", (text, answer) => answer(text.length > 0));
  }

  async buy(item: Item): Promise<string | undefined> {
    const bought = await this.socket.timeout(5000).emitWithAck("buy", item);
    return bought.ok ? bought.value : undefined;
  }

  say(text: string): void {
    if (text.trim() !== "") this.socket.emit("say", text);
  }

  total(): number {
    return this.#basket.items.reduce((sum, { price }) => sum + price, 0);
  }
}
`;
