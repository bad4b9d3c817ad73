/** Finds the calls that send events and listen to them. */

import { ts } from "../../compiler/compiler.js";
import type { Emit, Listener, Usage } from "../model.js";
import { type Context, type Finder, type Finding, NOTHING } from "./finder.js";
import { isLifecycle } from "./lifecycle.js";
import { mappedOf } from "./mapped.js";
import type { EmitMethod } from "./methods.js";
import { namespaceOf } from "./namespace.js";
import type { Origin } from "./origin.js";
import { parametersOf } from "./parameters.js";
import { type Callee, calleeOf, receiverOf } from "./receiver.js";
import { roomsOf } from "./rooms.js";
import { ackOf, afterName, argumentsOf, type Passing, passingOf, stringsPassed } from "./sent.js";
import { looksLikeSocket } from "./untyped.js";

export const findCalls: Finder = (node, context) => {
  if (!ts.isCallExpression(node)) return NOTHING;
  const callee = calleeOf(node, context.checker);
  if (!callee) return NOTHING;
  const receiver = receiverOf(callee, node, context.checker);
  switch (receiver.kind) {
    case "socket":
      return usagesAt({ call: node, callee, origin: receiver.origin }, context);
    case "cast":
      return [
        { kind: "cast-socket", at: context.spanOf(receiver.cast) },
        ...usagesAt({ call: node, callee, origin: receiver.origin }, context),
      ];
    case "untyped":
      return looksLikeSocket(callee, node, context.checker)
        ? [{ kind: "untyped-receiver", at: context.spanOf(node) }]
        : NOTHING;
    case "other":
      return NOTHING;
    default:
      return receiver satisfies never;
  }
};

interface SocketCall {
  readonly call: ts.CallExpression;
  readonly callee: Callee;
  readonly origin: Origin;
}

function usagesAt(found: SocketCall, context: Context): readonly Finding[] {
  const { method } = found.callee;
  const passing = passingOf(found.call, context.checker);
  if (method.kind === "emit" && method.event !== undefined) {
    return [emitOf({ ...found, passing, method }, { event: method.event, at: found.call }, context)];
  }
  const [name] = passing.passed;
  if (!name) return passing.openEnded ? [{ kind: "dynamic-name", at: context.spanOf(found.call) }] : NOTHING;
  const events = stringsPassed(name);
  if (!events) return [{ kind: "dynamic-name", at: context.spanOf(name.at) }];
  if (method.kind === "listener") {
    const own = events.filter((event) => !isLifecycle(event, found.origin));
    return own.map((event) => listenerOf(found, { event, at: name.at }, context));
  }
  const sent = { ...found, method, passing: afterName(found.call, passing, context.checker) };
  return events.map((event) => emitOf(sent, { event, at: name.at }, context));
}

interface Named {
  readonly event: string;
  readonly at: ts.Expression;
}

function emitOf(
  { call, callee, origin, passing, method }: SocketCall & { readonly passing: Passing; readonly method: EmitMethod },
  named: Named,
  context: Context,
): Emit {
  const awaited = method.promises ? "promise" : ackOf(passing.last, passing.openEnded);
  const ack = passing.isForCallers ? "unknown" : awaited;
  return {
    kind: "emit",
    to: method.to,
    ...useOf({ call, callee, origin }, named, context),
    mapped: mappedOf(origin, method.to === "servers" ? "servers" : "emit", context.checker),
    args: argumentsOf(passing.passed, ack, context),
    openEnded: passing.openEnded,
    ack,
    rooms: roomsOf(callee.receiver, context),
  };
}

function listenerOf(found: SocketCall, named: Named, context: Context): Listener {
  const isOfServers = found.origin.kind === "server" || found.origin.kind === "namespace";
  return {
    kind: "listener",
    from: isOfServers ? "servers" : "peer",
    ...useOf(found, named, context),
    mapped: mappedOf(found.origin, isOfServers ? "servers" : "listen", context.checker),
    parameters: parametersOf(found.call.arguments[1], context),
  };
}

function useOf(
  { call, callee, origin }: SocketCall,
  { event, at }: Named,
  context: Context,
): Pick<Usage, "at" | "node" | "role" | "namespace" | "event" | "through"> {
  return {
    at: context.spanOf(at),
    node: call,
    role: origin.role,
    namespace: namespaceOf(callee.receiver, context),
    event,
    through: "socket",
  };
}
