/** Finds what is sent and handled through generated code. */

import { ts } from "../../../compiler/compiler.js";
import type { Usage } from "../../model.js";
import { bare, originallyOf, ownerOf } from "../derive.js";
import { type Context, type Finder, NOTHING } from "../finder.js";
import { stringsOf } from "../names.js";
import { roomsOf } from "../rooms.js";
import type { WrappedEvent } from "./generated.js";

/** Whoever mentions a member uses its event: `socket.emit.news` may be called there, or handed on. */
export const findWrapped: Finder = (node, context) => {
  if (context.generated.names.size === 0) return NOTHING;
  if (ts.isCallExpression(node)) return handledBy(node, context);
  const members = membersAt(node, context);
  return members.flatMap((member) => {
    const wrapped = eventOf(member, "called", context);
    return wrapped ? [useOf(wrapped, { at: node, facade: ownerOfMember(node) }, context)] : [];
  });
};

type Member = ts.Symbol | undefined;

/** What is asked for by `facade.news`, `facade["news"]` or `{ news } = facade`. */
function membersAt(node: ts.Node, { checker, generated }: Context): readonly Member[] {
  if (ts.isPropertyAccessExpression(node)) {
    return generated.names.has(node.name.text) ? [checker.getSymbolAtLocation(node.name)] : [];
  }
  if (ts.isElementAccessExpression(node)) {
    const names = stringsOf(checker.getTypeAtLocation(node.argumentExpression)) ?? [];
    const known = names.filter((name) => generated.names.has(name));
    return known.map((name) => checker.getPropertyOfType(checker.getTypeAtLocation(node.expression), name));
  }
  if (!ts.isBindingElement(node) || !ts.isObjectBindingPattern(node.parent)) return [];
  const name = node.propertyName ?? node.name;
  if (!ts.isIdentifier(name) || !generated.names.has(name.text)) return [];
  return [checker.getPropertyOfType(checker.getTypeAtLocation(node.parent), name.text)];
}

function ownerOfMember(node: ts.Node): ts.Expression | undefined {
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) ? node.expression : undefined;
}

/** What is given to `handle()`: each handler that is there, or all of them where that cannot be told. */
function handledBy(call: ts.CallExpression, context: Context): readonly Usage[] {
  const { checker } = context;
  const [given] = call.arguments;
  const callee = bare(call.expression);
  if (!given || !ts.isPropertyAccessExpression(callee) || callee.name.text !== "handle") return [];
  const [parameter] = checker.getResolvedSignature(call)?.getParameters() ?? [];
  if (!parameter) return [];
  const type = checker.getTypeAtLocation(given);
  return checker
    .getTypeOfSymbolAtLocation(parameter, call)
    .getProperties()
    .flatMap((handler) => {
      const wrapped = eventOf(handler, "given", context);
      const property = checker.getPropertyOfType(type, handler.name);
      if (!wrapped || (!property && !(type.flags & ts.TypeFlags.Any))) return [];
      return [useOf(wrapped, { at: writtenIn(given, property) ?? given }, context)];
    });
}

/** Where a property of an object stands in it. */
function writtenIn(object: ts.Expression, property: Member): ts.Node | undefined {
  return property?.declarations?.find((each) => each.parent === object);
}

function eventOf(member: Member, by: "called" | "given", { generated }: Context): WrappedEvent | undefined {
  for (const declaration of member?.declarations ?? []) {
    const wrapped = generated.events.get(declaration);
    if (wrapped?.facade.members === by) return wrapped;
  }
  return undefined;
}

interface Place {
  readonly at: ts.Node;
  /** What the member was asked of. */
  readonly facade?: ts.Expression | undefined;
}

function useOf({ facade, namespace, event }: WrappedEvent, place: Place, context: Context): Usage {
  const use = {
    at: context.spanOf(nameIn(place.at)),
    node: place.at,
    role: facade.role,
    namespace,
    event,
    through: "wrapper",
    mapped: undefined,
  } as const;
  const other = facade.directions.includes("serverToServer") ? "servers" : "peer";
  if (facade.kind === "listener") return { ...use, kind: "listener", from: other, parameters: undefined };
  const rooms = place.facade ? roomsAbove(place.facade, context) : [];
  return { ...use, kind: "emit", to: other, args: [], openEnded: true, ack: "unknown", rooms };
}

function nameIn(node: ts.Node): ts.Node {
  if (ts.isPropertyAccessExpression(node)) return node.name;
  if (ts.isElementAccessExpression(node)) return node.argumentExpression;
  return ts.isObjectLiteralElement(node) ? (node.name ?? node) : node;
}

/** Those of what a facade was asked of: of `shop.to("a")` in `shop.to("a").emit`. */
function roomsAbove(facade: ts.Expression, context: Context): readonly (string | undefined)[] {
  const written = bare(facade);
  const made = ts.isIdentifier(written) ? originallyOf(written, context.checker) : written;
  const owner = made && ownerOf(bare(made));
  return owner ? roomsOf(owner, context) : [];
}
