/** A small contract as an emitted file would hold it, for tests of the code that it rests on. */

import { customEnvelope, envelope, errorFirst, nothing, one, several } from "../../../templates/acks.js";
import { type Answer, DeclaredError, type Failure, fail as failure } from "../../../templates/answers.js";
import { isObject } from "../../../templates/checks.js";
import { createClient } from "../../../templates/client/client.js";
import type { ClientContract, ClientOptions, ContractClient } from "../../../templates/client/types.js";
import type { AckReader, ArgumentsGuard, ErrorShape, Remove, Table } from "../../../templates/contract.js";
import { type BuiltInError, isBuiltInError } from "../../../templates/errors.js";
import type { Violation } from "../../../templates/receive/inbox.js";
import { createServer } from "../../../templates/server/create.js";
import type {
  Answers,
  ContractServer,
  Having,
  ServerContract,
  ServerOptions,
  ServerSocket,
} from "../../../templates/server/types.js";
import type { Rig } from "../../live/rig.js";

export interface Note {
  text: string;
}
export interface Data {
  user: string;
  admin?: boolean;
}
export type Nope = { readonly code: "NOPE"; readonly message: string; readonly data: { reason: string } };
export type Result<T> = { ok: true; value: T } | { ok: false; error: Nope | BuiltInError };

export interface Handlers {
  readonly say: (note: Note) => Answer<Note, "NOPE">;
  readonly echo: (text: string) => Answer<string>;
  readonly pair: (a: string, b?: string, ...rest: number[]) => Answer<[number, string?]>;
  readonly typing: (text: string) => unknown;
  readonly secret: (data: Having<Data, "admin">, text: string) => Answer<string>;
  readonly done: (text: string) => Answer<void>;
  readonly locate: (id: string) => Answer<string, "NOPE">;
  readonly legacy: (id: string) => Answer<number, "NOPE">;
  readonly track: (value: unknown) => Answer<unknown>;
  readonly blob: (bytes: { part: Uint8Array }) => Answer<number>;
}
type Adding<Table> = { [Key in keyof Table]: (handler: Table[Key]) => Remove };

interface Emit {
  news(note: Note): void;
  cursor(x: number): void;
  notice(text: string, link?: string): void;
  plot(...values: number[]): void;
}
interface RemoteEmit extends Emit {
  confirm(text: string): Promise<boolean>;
  done(): Promise<void>;
  endless(): Promise<string>;
  decide(): Promise<Result<string>>;
}
interface SocketEmit extends RemoteEmit {
  measure(): Promise<[number, string?]>;
}
interface BroadcastEmit extends Emit {
  confirm(text: string): Promise<Answers<boolean>>;
  done(): Promise<Answers<void>>;
  endless(): Promise<Answers<string>>;
  decide(): Promise<Answers<Result<string>>>;
}
interface Types {
  readonly raw: { readonly id: string };
  readonly rawServer: unknown;
  readonly handshake: { readonly auth: { token: string } };
  readonly refusals: "NOPE";
  readonly authenticated: Data;
  readonly data: Data;
  readonly state: { seen: Set<string> };
  readonly handlers: Handlers;
  readonly on: Adding<Handlers>;
  readonly emit: SocketEmit;
  readonly remoteEmit: RemoteEmit;
  readonly broadcastEmit: BroadcastEmit;
  readonly fail: { error(text: string): void };
  readonly serverOn: { invalidated(handler: (note: Note) => unknown): Remove };
  readonly serverEmit: { invalidated(note: Note): void };
}
export type Sample = ContractServer<Types>;
export type SampleSocket = ServerSocket<Types>;

export interface ClientHandlers {
  readonly news: (note: Note) => unknown;
  readonly cursor: (x: number) => unknown;
  readonly notice: (text: string, link?: string) => unknown;
  readonly plot: (...values: number[]) => unknown;
  readonly confirm: (text: string) => Answer<boolean>;
  readonly done: () => Answer<void>;
  readonly endless: () => Answer<string>;
  readonly decide: () => Answer<string, "NOPE">;
  readonly measure: () => Answer<[number, string?]>;
  readonly error: (text: string) => unknown;
  readonly rejected: (error: { code: string }) => unknown;
}
interface ClientEmit {
  say(note: Note): Promise<Result<Note>>;
  echo(text: string): Promise<string>;
  pair(a: string, b?: string, ...rest: number[]): Promise<[number, string?]>;
  typing(text: string): void;
  secret(text: string): Promise<string>;
  done(text: string): Promise<void>;
  locate(id: string): Promise<Result<string>>;
  legacy(id: string): Promise<{ ok: true; value: number } | { ok: false; error: { code: "FAILED"; message: string } }>;
  track(value: unknown): Promise<unknown>;
  blob(bytes: { part: Uint8Array }): Promise<number>;
}
interface ClientTypes {
  readonly raw: unknown;
  readonly handlers: ClientHandlers;
  readonly on: Adding<ClientHandlers>;
  readonly emit: ClientEmit;
  readonly noAckEmit: Pick<ClientEmit, "done">;
  readonly connectError: Nope | BuiltInError;
}
export type SampleClient = ContractClient<ClientTypes>;

export interface Failures {
  (code: "NOPE", data: { reason: string }, message?: string): Failure<"NOPE">;
  (code: "SLOW_DOWN"): Failure<"SLOW_DOWN">;
}
export const fail: Failures = failure;

export class SampleError extends DeclaredError {
  readonly code: string;
  readonly data: unknown;

  constructor(code: string, data?: unknown, message?: string) {
    super(message);
    this.code = code;
    this.data = data;
  }
}

const isText = (value: unknown): value is string => typeof value === "string";
const isNumber = (value: unknown): value is number => typeof value === "number";
const isNote = (value: unknown): value is Note => isObject(value) && isText(value["text"]);
const stripNote = (value: Record<string, unknown>): void => {
  for (const key of Object.keys(value)) if (key !== "text") Reflect.deleteProperty(value, key);
};
const pickNote = ({ text }: Note): Note => ({ text });

function alone(is: (value: unknown) => boolean, more: Partial<ArgumentsGuard> = {}): ArgumentsGuard {
  return {
    most: 1,
    is: (args) => args.length === 1 && is(args[0]),
    explain: (args, issues) => issues.add(["payload"], "type", "what is declared", args[0]),
    ...more,
  };
}
const none: ArgumentsGuard = { most: 0, is: (args) => args.length === 0, explain() {} };
const text = alone(isText);
const note = alone(isNote, { strip: ([value]) => isObject(value) && stripNote(value) });
const pair: ArgumentsGuard = {
  most: Number.POSITIVE_INFINITY,
  absent: [1],
  is: ([a, b, ...rest]) => isText(a) && (b === undefined || isText(b)) && rest.every(isNumber),
  explain: (args, issues) => issues.add(["a"], "type", "string", args[0]),
};

function answer(style: AckReader["style"], is: (value: unknown) => boolean, more: Partial<AckReader> = {}): AckReader {
  return {
    style,
    timeoutMs: 2_000,
    is,
    explain: (value, issues) => issues.add([], "type", "an answer", value),
    ...more,
  };
}
function isResult(isValue: (value: unknown) => boolean): (value: unknown) => boolean {
  return (result) => {
    if (!isObject(result)) return false;
    return result["ok"] === true ? isValue(result["value"]) : result["ok"] === false && isConnectError(result["error"]);
  };
}
function isConnectError(value: unknown): value is Nope | BuiltInError {
  if (isBuiltInError(value)) return true;
  return isObject(value) && value["code"] === "NOPE" && isObject(value["data"]) && isText(value["data"]["reason"]);
}
const isMeasure = (value: unknown): boolean =>
  Array.isArray(value) && isNumber(value[0]) && (value[1] === undefined || isText(value[1]));
const legacy = customEnvelope({ ok: "success", value: { key: "data" }, error: "msg", errorAs: "message" });

const errors: Table<ErrorShape> = {
  NOPE: { message: "Not here.", pick: (data) => ({ reason: (data as { reason: string }).reason }) },
  SLOW_DOWN: { message: "SLOW_DOWN" },
};

export const serverContract: ServerContract = {
  namespace: "/",
  version: "Sample:0123456789abcdef",
  handshake: {
    is: (value) => isObject(value) && isObject(value["auth"]) && isText(value["auth"]["token"]),
    explain: (_value, issues) => issues.add(["auth", "token"], "type", "string", undefined),
    pick: (value) => ({ auth: { token: (value as { auth: { token: string } }).auth.token } }),
  },
  refusals: ["NOPE"],
  clientToServer: {
    say: {
      name: "say",
      args: note,
      ack: { style: envelope, codes: ["NOPE"], pick: (value) => pickNote(value as Note) },
    },
    echo: { name: "echo", args: text, ack: { style: one } },
    pair: { name: "the:pair", args: pair, ack: { style: several } },
    typing: { name: "typing", args: text },
    secret: { name: "secret", args: text, requires: ["admin"], ack: { style: one, refusal: "no" } },
    done: { name: "done", args: text, ack: { style: nothing } },
    locate: { name: "locate", args: text, ack: { style: errorFirst, codes: ["NOPE"] } },
    legacy: { name: "legacy", args: text, ack: { style: legacy, codes: ["NOPE"] } },
    track: { name: "track", args: alone(() => true, { deep: true }), ack: { style: one } },
    blob: {
      name: "blob",
      args: alone((value) => isObject(value) && value["part"] instanceof Uint8Array, { binary: true }),
      ack: { style: one },
    },
  },
  serverToClient: {
    news: { name: "news", args: { pick: ([value]) => [pickNote(value as Note)] }, guard: note },
    cursor: { name: "cursor", volatile: true, args: {}, guard: alone(isNumber) },
    notice: { name: "notice", args: { absent: [1], least: 2 } },
    plot: { name: "plot", args: {} },
    confirm: { name: "confirm", args: {}, guard: text, ack: answer(one, (value) => typeof value === "boolean") },
    done: { name: "done", args: {}, ack: answer(nothing, (value) => value === undefined) },
    endless: { name: "endless", args: {}, ack: answer(one, isText, { timeoutMs: Number.POSITIVE_INFINITY }) },
    decide: { name: "decide", args: {}, ack: answer(envelope, isResult(isText)) },
    measure: { name: "measure", args: {}, ack: answer(several, isMeasure, { most: 2, absent: [1] }) },
  },
  errorEvents: {
    error: { name: "error", args: {}, guard: text },
    rejected: { name: "rejected", codes: ["SLOW_DOWN", "INVALID_ARGUMENTS", "UNAUTHENTICATED"], args: {} },
  },
  serverToServer: {
    invalidated: { name: "invalidated", args: note, pick: { pick: ([value]) => [pickNote(value as Note)] } },
  },
  errors,
};

const clientContract: ClientContract<Nope | BuiltInError> = {
  version: "Sample:0123456789abcdef",
  isConnectError,
  serverToClient: {
    news: { name: "news", args: note },
    cursor: { name: "cursor", args: alone(isNumber) },
    notice: {
      name: "notice",
      args: { ...text, most: 2, absent: [1], is: ([a, b]) => isText(a) && (b === undefined || isText(b)) },
    },
    plot: {
      name: "plot",
      args: { ...none, most: Number.POSITIVE_INFINITY, offset: 0, is: (args) => args.every(isNumber) },
    },
    confirm: { name: "confirm", args: text, ack: { style: one } },
    done: { name: "done", args: none, ack: { style: nothing } },
    endless: { name: "endless", args: none, ack: { style: one } },
    decide: { name: "decide", args: none, ack: { style: envelope, codes: ["NOPE"] } },
    measure: { name: "measure", args: none, ack: { style: several } },
    error: { name: "error", args: text },
    rejected: { name: "rejected", args: alone(isObject) },
  },
  clientToServer: {
    say: {
      name: "say",
      args: { pick: ([value]) => [pickNote(value as Note)] },
      guard: note,
      ack: answer(envelope, isResult(isNote)),
    },
    echo: { name: "echo", args: {}, guard: text, ack: answer(one, isText) },
    pair: { name: "the:pair", args: { absent: [1] }, ack: answer(several, isMeasure, { most: 2, absent: [1] }) },
    typing: { name: "typing", args: {}, guard: text },
    secret: { name: "secret", args: {}, ack: answer(one, isText) },
    done: { name: "done", args: {}, ack: answer(nothing, (value) => value === undefined) },
    locate: { name: "locate", args: {}, ack: answer(errorFirst, isResult(isText)) },
    legacy: {
      name: "legacy",
      args: {},
      ack: answer(legacy, (value) => isObject(value) && (isNumber(value["value"]) || isObject(value["error"]))),
    },
    track: { name: "track", args: {}, ack: answer(one, () => true, { deep: true }) },
    blob: { name: "blob", args: {}, ack: answer(one, isNumber) },
  },
  errors,
};

/** What was reported, by either side. */
export interface Log {
  readonly violations: Violation[];
  readonly denials: string[];
  /** `event: what was thrown` */
  readonly errors: string[];
}

export function newLog(): Log {
  return { violations: [], denials: [], errors: [] };
}

function reportingTo(log: Log): Pick<ServerOptions<Types>, "onError" | "onViolation" | "onDenied"> {
  return {
    onError: (error, { event }) => void log.errors.push(`${event}: ${String(error)}`),
    onViolation: (violation) => void log.violations.push(violation),
    onDenied: ({ event, code }) => void log.denials.push(`${event}: ${code}`),
  };
}

/** Tokens are users' names; `admin` is one. */
export function sampleServer(rig: Rig, log: Log, options: Partial<ServerOptions<Types>> = {}): Sample {
  return createServer<Types>(serverContract, rig.io, {
    authenticate: ({ auth }) =>
      auth.token === "admin" ? { user: "admin", admin: true } : { user: auth.token, admin: false },
    ...reportingTo(log),
    ...options,
  });
}

export function sampleClient(
  rig: Rig,
  {
    log = newLog(),
    token = "ann",
    ...rest
  }: { log?: Log; token?: string; settings?: object; options?: ClientOptions } = {},
): SampleClient {
  const socket = rig.client("/", { auth: { token }, ...rest.settings });
  return createClient<ClientTypes>(clientContract, socket, { ...reportingTo(log), ...rest.options });
}

/** Handlers that answer something right. */
export const handlers: Handlers = {
  say: (said) => said,
  echo: (said) => said,
  pair: (a, b, ...rest) => [rest.length, b === undefined ? `${a} alone` : `${a} and ${b}`],
  typing() {},
  secret: (data, said) => `${data.user} ${data.admin}: ${said}`,
  done() {},
  locate: (id) => `at ${id}`,
  legacy: (id) => id.length,
  track: (value) => value,
  blob: ({ part }) => part.byteLength,
};
