/** The methods of Socket.IO that send events and listen to them. */

export type Method = EmitMethod | ListenMethod;

export interface EmitMethod {
  readonly kind: "emit";
  readonly to: "peer" | "servers";
  /** What the method sends where its arguments do not begin with a name. */
  readonly event: string | undefined;
  /** Whether it answers with a promise, where others take a callback. */
  readonly promises: boolean;
}

export interface ListenMethod {
  readonly kind: "listener";
}

const LISTENER: ListenMethod = { kind: "listener" };
const MESSAGE: EmitMethod = { kind: "emit", to: "peer", event: "message", promises: false };

const METHODS: ReadonlyMap<string, Method> = new Map<string, Method>([
  ["emit", { kind: "emit", to: "peer", event: undefined, promises: false }],
  ["emitWithAck", { kind: "emit", to: "peer", event: undefined, promises: true }],
  ["send", MESSAGE],
  ["write", MESSAGE],
  ["serverSideEmit", { kind: "emit", to: "servers", event: undefined, promises: false }],
  ["serverSideEmitWithAck", { kind: "emit", to: "servers", event: undefined, promises: true }],
  ["on", LISTENER],
  ["once", LISTENER],
  ["addListener", LISTENER],
  ["prependListener", LISTENER],
  ["prependOnceListener", LISTENER],
]);

export function methodNamed(name: string): Method | undefined {
  return METHODS.get(name);
}
