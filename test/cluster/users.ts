/** Clients of a cluster's nodes. */

import { io as connect, type Socket } from "socket.io-client";
import { type ChatClient, createChatClient } from "../../fixtures/golden/chat/expected/client.js";
import {
  type ClusterShardClient,
  clusterShardPath,
  createClusterShardClient,
} from "../../fixtures/golden/server-to-server/expected/client.js";
import { connected } from "../live/rig.js";
import type { Node } from "./node.js";

/** A user of the chat, connected to one node, who answers yes to whatever is asked. */
export interface User {
  readonly raw: Socket;
  readonly chat: ChatClient;
  readonly id: string;
  /** The texts of the messages that came. */
  readonly news: string[];
}

export interface ShardUser {
  readonly raw: Socket;
  readonly shard: ClusterShardClient;
  readonly statuses: string[];
}

export class Users {
  readonly #sockets: Socket[] = [];

  async join(node: Node, token: string, room?: string): Promise<User> {
    const raw = this.#connect(node.url, { token });
    const chat = createChatClient(raw);
    const news: string[] = [];
    chat.on.newMessage(({ text }) => news.push(text));
    chat.on.confirm(() => true);
    await connected(raw);
    const user = { raw, chat, id: raw.id ?? "", news };
    if (room) await node.run(({ chat }, [id, room]) => chat.in(id).local.socketsJoin(room), [user.id, room] as const);
    return user;
  }

  /** One who answers nothing, or what `answer` says. */
  async joinPlainly(node: Node, token: string, answer?: unknown): Promise<Socket> {
    const raw = this.#connect(node.url, { token });
    if (answer !== undefined) raw.on("confirm", (_, settle) => settle(answer));
    await connected(raw);
    return raw;
  }

  async joinShard(node: Node, shard: number): Promise<ShardUser> {
    const raw = this.#connect(node.url + clusterShardPath({ shard }));
    const client = createClusterShardClient(raw);
    const statuses: string[] = [];
    client.on.status((status) => statuses.push(status));
    await connected(raw);
    return { raw, shard: client, statuses };
  }

  leave(): void {
    for (const socket of this.#sockets.splice(0)) socket.disconnect();
  }

  #connect(url: string, auth: Readonly<Record<string, string>> = {}): Socket {
    const socket = connect(url, { forceNew: true, transports: ["websocket"], reconnection: false, auth });
    this.#sockets.push(socket);
    return socket;
  }
}
