/** The draft of a catalog, from the contracts that the code holds. */

import { eventIdentifier, pascalCase } from "../../catalog/identifiers.js";
import { namespaceTypeEndings } from "../../catalog/output-names.js";
import type { Project } from "../../compiler/compiler.js";
import { spanOf } from "../../compiler/places.js";
import type { Report } from "../../diagnostics/diagnostic.js";
import type { Draft, DraftArgument, DraftEvent, DraftNamespace, Shape } from "../draft.js";
import { type Lookup, membersOf, resolved } from "../envelopes/objects.js";
import { withSharedValues } from "../envelopes/shared-value.js";
import type { Contract, Located } from "./contracts/contract.js";
import { Answers } from "./events/answers.js";
import { ErrorCodes } from "./events/error-codes.js";
import { type Between, EventMaps } from "./events/event-map.js";
import { EventReader } from "./events/event-reader.js";
import { exampleEvent, withoutRecovery } from "./problems/events.js";
import { Shapes } from "./shapes/shapes.js";
import { socketDataOf } from "./socket-data.js";
import { usedTypes } from "./used-types.js";

/** Where names of files begin, and where findings go. */
interface Surroundings {
  readonly cwd: string;
  readonly report: Report;
}

export class DraftReader {
  readonly #shapes: Shapes;
  readonly #lookup: Lookup;
  readonly #codes = new ErrorCodes();
  readonly #maps: EventMaps;
  readonly #cwd: string;
  readonly #report: Report;

  constructor(project: Project, { cwd, report }: Surroundings) {
    const shapes = new Shapes(project, cwd, report);
    this.#lookup = (name) => shapes.types().find((type) => type.name === name)?.shape;
    this.#shapes = shapes;
    const answers = new Answers(this.#codes, this.#lookup, { cwd, report });
    this.#maps = new EventMaps(new EventReader(shapes, answers, { cwd, report }), { cwd, report });
    this.#cwd = cwd;
    this.#report = report;
  }

  /** `taken` are names that generated code has for something else than types. */
  draftOf(
    contracts: readonly Contract[],
    { title, taken }: { readonly title: string; readonly taken: readonly string[] },
  ): Draft {
    this.#shapes.reserve([...taken, ...contracts.flatMap(({ path }) => namespaceTypes(title, path))]);
    const namespaces = withSharedValues(contracts.map((contract) => this.#namespace(contract)));
    const errors = this.#codes.all();
    const recovery = !contracts.some((contract, index) => this.#tellRest(namespaces[index], contract));
    return { title, recovery, types: usedTypes(this.#shapes.types(), namespaces, errors), errors, namespaces };
  }

  #namespace(contract: Contract): DraftNamespace {
    const events = (map: Located | undefined, between: Between): readonly DraftEvent[] =>
      map === undefined ? [] : this.#maps.eventsOf(map, between, contract.at);
    return {
      path: contract.path,
      clientToServer: events(contract.clientToServer, "betweenClientAndServer"),
      serverToClient: events(contract.serverToClient, "betweenClientAndServer"),
      serverToServer: this.#withoutExample(events(contract.serverToServer, "betweenServers"), contract),
      socketData: socketDataOf(contract.socketData, contract.at, this.#shapes),
    };
  }

  /** `interface InterServerEvents { ping: () => void }`, as the documentation has it. */
  #withoutExample(events: readonly DraftEvent[], { serverToServer, at }: Contract): readonly DraftEvent[] {
    const [only] = events;
    const isExample = events.length === 1 && only?.name === "ping" && only.args.length === 0;
    if (!isExample) return events;
    const place = spanOf(serverToServer?.node ?? at, this.#cwd);
    this.#report(exampleEvent.found({ at: place, facts: { event: only.name } }));
    return [];
  }

  /** Whether a rest argument of the server takes the string that recovery would add. */
  #tellRest(namespace: DraftNamespace | undefined, { serverToClient, at }: Contract): boolean {
    const event = namespace?.serverToClient.find(({ args }) =>
      args.some((argument) => takesString(argument, this.#lookup)),
    );
    if (event === undefined) return false;
    const place = spanOf(serverToClient?.node ?? at, this.#cwd);
    this.#report(withoutRecovery.found({ at: place, facts: { event: event.name } }));
    return true;
  }
}

/** `ChatSocketData`, `ChatAdminConnectError`: what generated code declares for each namespace. */
function namespaceTypes(title: string, path: string): readonly string[] {
  const prefix = pascalCase(title) + pascalCase(eventIdentifier(path));
  return namespaceTypeEndings.map((ending) => prefix + ending);
}

/** A rest argument some of whose elements may be strings. */
function takesString({ presence, shape }: DraftArgument, lookup: Lookup): boolean {
  if (presence !== "rest" || shape.kind !== "array") return false;
  return membersOf(shape.items, lookup).some((member) => mayBeString(resolved(member, lookup)));
}

function mayBeString(shape: Shape): boolean {
  switch (shape.kind) {
    case "built-in":
      return !NO_STRINGS.has(shape.name);
    case "literal":
      return typeof shape.value === "string";
    case "array":
    case "tuple":
    case "object":
    case "record":
    case "partial":
    case "required":
    case "pick":
    case "omit":
      return false;
    case "type":
    case "union":
    case "intersection":
      return true;
    default:
      return shape satisfies never;
  }
}

const NO_STRINGS: ReadonlySet<string> = new Set(["number", "integer", "boolean", "null", "binary", "never"]);
