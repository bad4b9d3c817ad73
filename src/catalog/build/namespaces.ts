/** Namespaces: `/` from the top of the files, the others from their entries under `namespaces`. */

import type { Report } from "../../diagnostics/diagnostic.js";
import type { Schema } from "../../schema/model.js";
import type { Span } from "../../text/span.js";
import { eventIdentifier } from "../identifiers.js";
import type { Direction, Event, Handshake, Namespace } from "../model.js";
import { duplicateName } from "../problems/names.js";
import { type AckSettings, builtInSettings, withSettings } from "./ack-settings.js";
import { ackConflicts, reportConflicts } from "./conflicts.js";
import { type Context, codesOf } from "./context.js";
import { type EventScope, readEvent } from "./events.js";
import { entriesOf, mapOf, textOf, valueAt } from "./nodes.js";
import { type Declared, declaredIn, type Piece, piecesAt, settingIn } from "./pieces.js";
import { fieldsOf } from "./requires.js";
import { readRoom } from "./rooms.js";
import { readTemplate } from "./templates.js";

/** A namespace before it is read. */
interface Unread {
  readonly path: string;
  readonly at: Span;
  readonly pieces: readonly Piece[];
}

/** All namespaces of the files, of which `top` are the maps; the first is the catalog's own. */
export function readNamespaces(top: readonly Piece[], at: Span, context: Context): readonly Namespace[] {
  const defaults = readDefaults(top, builtInSettings, context);
  const others = othersIn(top).map((unread) =>
    readNamespace(unread, readDefaults(unread.pieces, defaults, context), context),
  );
  return [readNamespace({ path: "/", at, pieces: top }, defaults, context), ...others];
}

/** Every path once, in the order of the files. */
function othersIn(top: readonly Piece[]): readonly Unread[] {
  const found = new Map<string, { path: string; at: Span; pieces: Piece[] }>();
  for (const { map, file } of top) {
    for (const { name, key, value } of entriesOf(valueAt(map, "namespaces"))) {
      const namespace = found.get(name) ?? { path: name, at: key.at, pieces: [] };
      found.set(name, namespace);
      const inner = mapOf(value);
      if (inner) namespace.pieces.push({ map: inner, file });
    }
  }
  return [...found.values()];
}

/** The settings of acks under `defaults`, in whichever file they stand. */
function readDefaults(pieces: readonly Piece[], inherited: AckSettings, { report }: Context): AckSettings {
  const acks = piecesAt(piecesAt(pieces, "defaults"), "ack");
  for (const key of ["optional", "timeout", "style", "envelope", "errorAs"]) settingIn(acks, key, report);
  return acks.reduce((settings, { map }) => {
    reportConflicts(map, ackConflicts, report);
    return withSettings(settings, map, report);
  }, inherited);
}

function readNamespace({ path, at, pieces }: Unread, defaults: AckSettings, context: Context): Namespace {
  const { report, schemas } = context;
  const params = path === "/" ? [] : declaredIn(pieces, "params", "parameter", report);
  const socketData = settingIn(pieces, "socketData", report);
  const data = socketData && schemas.read(socketData.value, socketData.file);
  const rooms = declaredIn(pieces, "rooms", "room", report).flatMap((declared) => readRoom(declared, context) ?? []);
  const scope: EventScope = {
    context,
    defaults,
    rooms: new Map(rooms.map((room) => [room.name, room])),
    fields: fieldsOf(data),
  };
  return {
    path,
    identifier: identifierOf(path, pieces, report),
    template: readTemplate({ text: path, at, params }, context),
    handshake: readHandshake(settingIn(pieces, "handshake", report), context),
    socketData: data,
    rooms,
    ...readSections(pieces, scope),
    at,
  };
}

function identifierOf(path: string, pieces: readonly Piece[], report: Report): string {
  if (path === "/") return "";
  return textOf(settingIn(pieces, "name", report)?.value) ?? eventIdentifier(path);
}

type Sections = Pick<Namespace, Direction>;

function readSections(pieces: readonly Piece[], scope: EventScope): Sections {
  const section = (direction: Direction): readonly Event[] =>
    declaredIn(pieces, direction, "event", scope.context.report).map((each) => readEvent(each, direction, scope));
  const serverToClient = section("serverToClient");
  return {
    clientToServer: section("clientToServer"),
    serverToClient,
    errorEvents: otherThan(serverToClient, section("errorEvents"), scope.context.report),
    serverToServer: section("serverToServer"),
  };
}

/** A client hears both kinds under the same names. */
function otherThan(events: readonly Event[], errorEvents: readonly Event[], report: Report): readonly Event[] {
  const taken = new Map(events.map((event) => [event.name, event]));
  return errorEvents.filter(({ name, at }) => {
    const first = taken.get(name);
    if (!first) return true;
    const related = [{ at: first.at, message: "first declared here" }];
    report(duplicateName.found({ at, facts: { kind: "event", name }, related }));
    return false;
  });
}

function readHandshake(declared: Declared | undefined, context: Context): Handshake | undefined {
  const map = mapOf(declared?.value);
  if (!declared || !map) return undefined;
  const part = (key: string): Schema | undefined => {
    const node = valueAt(map, key);
    return node && context.schemas.read(node, declared.file);
  };
  return {
    auth: part("auth"),
    query: part("query"),
    headers: part("headers"),
    errors: codesOf(valueAt(map, "errors"), "refused", context),
    at: declared.key.at,
  };
}
