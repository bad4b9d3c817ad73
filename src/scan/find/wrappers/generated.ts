/** What the generated code in a program declares: which member of which interface is which event, or which room. */

import type { Catalog, Namespace } from "../../../catalog/model.js";
import { namespaceNames } from "../../../catalog/output-names/facades.js";
import { eventsOf } from "../../../catalog/places.js";
import { ts } from "../../../compiler/compiler.js";
import { isGenerated } from "../files.js";
import { type Facade, facades, type Target } from "./facades.js";

export interface WrappedEvent {
  readonly facade: Facade;
  /** As the catalog writes its path. */
  readonly namespace: string;
  /** On the wire. */
  readonly event: string;
}

export interface Generated {
  readonly events: ReadonlyMap<ts.Node, WrappedEvent>;
  /** By its member, a room's name as the catalog writes it: with parameters in it, where it has some. */
  readonly rooms: ReadonlyMap<ts.Node, string>;
  /** Of all members: what is called otherwise is none of these. */
  readonly names: ReadonlySet<string>;
}

const FILES = /\/(server|client|emitter)\.(?:d\.)?[cm]?ts$/;

/** Interfaces are known by their names, which `generate` makes of the catalog's. */
export function generatedIn(program: ts.Program, contracts: readonly Catalog[]): Generated {
  const events = new Map<ts.Node, WrappedEvent>();
  const rooms = new Map<ts.Node, string>();
  const known = interfacesOf(contracts);
  for (const file of program.getSourceFiles()) {
    const target = FILES.exec(file.fileName)?.[1];
    if (target === undefined || !isGenerated(file)) continue;
    for (const declared of file.statements.filter(ts.isInterfaceDeclaration)) {
      for (const { event, room } of known.get(`${target} ${declared.name.text}`) ?? []) {
        for (const member of declared.members) {
          const name = nameOf(member);
          const wrapped = event?.(name);
          const text = room?.(name);
          if (wrapped) events.set(member, wrapped);
          if (text !== undefined) rooms.set(member, text);
        }
      }
    }
  }
  return { events, rooms, names: new Set([...events.keys(), ...rooms.keys()].map(nameOf)) };
}

/** What the members of an interface mean, by their names in code. */
interface Interface {
  readonly event?: (identifier: string) => WrappedEvent | undefined;
  readonly room?: (identifier: string) => string | undefined;
}

/** By target and name; several where contracts share a title. */
function interfacesOf(contracts: readonly Catalog[]): ReadonlyMap<string, readonly Interface[]> {
  const interfaces = new Map<string, Interface[]>();
  const add = (target: Target, name: string, meaning: Interface): void => {
    const key = `${target} ${name}`;
    interfaces.set(key, [...(interfaces.get(key) ?? []), meaning]);
  };
  for (const contract of contracts) {
    for (const namespace of contract.namespaces) {
      const { type } = namespaceNames(contract, namespace);
      for (const target of ["server", "client", "emitter"] as const) {
        for (const [suffix, facade] of Object.entries(facades[target])) {
          add(target, type + suffix, { event: eventsIn(namespace, facade) });
        }
        add(target, `${type}Rooms`, { room: roomsIn(namespace) });
      }
    }
  }
  return interfaces;
}

function eventsIn(namespace: Namespace, facade: Facade): (identifier: string) => WrappedEvent | undefined {
  const events = eventsOf(namespace).filter(({ direction }) => facade.directions.includes(direction));
  return (identifier) => {
    const event = events.find((each) => each.identifier === identifier);
    return event && { facade, namespace: namespace.path, event: event.name };
  };
}

function roomsIn({ rooms }: Namespace): (identifier: string) => string | undefined {
  return (identifier) => rooms.find((room) => room.identifier === identifier)?.template.text;
}

function nameOf(member: ts.Node): string {
  const name = ts.isTypeElement(member) ? member.name : undefined;
  return name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : "";
}
