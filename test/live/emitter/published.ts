/** The three emitters over stores that only remember what was published. */

import { Emitter as MongoEmitter } from "@socket.io/mongo-emitter";
import { Emitter as PostgresEmitter } from "@socket.io/postgres-emitter";
import { Emitter as RedisEmitter } from "@socket.io/redis-emitter";
import type { RawEmitter } from "../../../fixtures/golden/emitter/expected/emitter.js";

interface Options {
  readonly rooms: readonly string[];
  readonly except: readonly string[];
  readonly flags?: object;
}

/** The same for all three. */
export interface Published {
  readonly namespace: string;
  /** The event's name and its arguments; absent where rooms or connections are changed. */
  readonly packet?: readonly unknown[];
  /** Whom it goes to; absent for what goes to servers. */
  readonly to?: Options;
  /** The rooms that are joined or left. */
  readonly rooms?: readonly string[];
  readonly close?: boolean;
}

export interface Store {
  readonly emitter: RawEmitter;
  readonly published: readonly Published[];
}

export const stores: readonly { readonly name: string; readonly open: (namespace?: string) => Store }[] = [
  { name: "@socket.io/redis-emitter", open: openRedis },
  { name: "@socket.io/mongo-emitter", open: openMongo },
  { name: "@socket.io/postgres-emitter", open: openPostgres },
];

/** Broadcasts are packed, and everything else is JSON; the namespace is in the channel's name. */
function openRedis(namespace = "/"): Store {
  const published: Published[] = [];
  const publish = (channel: string, message: string): void => {
    const content: unknown = JSON.parse(message);
    const [, named = ""] = channel.split("#");
    if (Array.isArray(content)) {
      const [, { data }, to] = content;
      published.push({ namespace: named, packet: data, to });
    } else {
      // What the emitter of this version writes.
      const { data, opts, rooms, close } = content as Record<string, never>;
      published.push(present({ namespace: named, packet: data, to: opts, rooms, close }));
    }
  };
  const parser = { encode: (message: unknown) => JSON.stringify(message) };
  return { emitter: new RedisEmitter({ publish }, { parser }, namespace), published };
}

function openMongo(namespace = "/"): Store {
  const published: Published[] = [];
  const insertOne = ({ nsp, data }: { readonly nsp: string; readonly data: Document }): void => {
    published.push(inDocument(nsp, data));
  };
  return { emitter: new MongoEmitter({ insertOne }, namespace), published };
}

/** `options`: those that `of` forgets. */
export function openPostgres(
  namespace = "/",
  options = { channelPrefix: "socket.io" },
): Store & { readonly channels: readonly string[] } {
  const published: Published[] = [];
  const channels: string[] = [];
  const query = async (_sql: string, [channel = "", payload = ""]: readonly string[]): Promise<void> => {
    // What the emitter of this version writes.
    const { data } = JSON.parse(payload) as { readonly data: Document };
    channels.push(channel);
    published.push(inDocument(channel.slice(channel.indexOf("#") + 1), data));
  };
  return { emitter: new PostgresEmitter({ query }, namespace, options), published, channels };
}

interface Document {
  readonly packet?: readonly unknown[] | { readonly data: readonly unknown[] };
  readonly opts?: Options;
  readonly rooms?: readonly string[];
  readonly close?: boolean;
}

function inDocument(namespace: string, { packet, opts, rooms, close }: Document): Published {
  const data = packet && "data" in packet ? packet.data : packet;
  return present({ namespace, packet: data, to: opts, rooms, close });
}

/** Without what is undefined. */
function present(published: { readonly [Key in keyof Published]: Published[Key] | undefined }): Published {
  return JSON.parse(JSON.stringify(published));
}
