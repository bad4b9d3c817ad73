/** Places: what the shapes in schemas/ call the parts of a catalog and a config, in words for messages. */

/** Written in the schemas as `x-place`. */
export type PlaceName = keyof typeof places;

interface Place {
  /** As it reads after "in". */
  readonly noun: string;
  /** What may stand there, as it reads after "Expected". */
  readonly expected: string;
}

const schema: Place = {
  noun: "a schema",
  expected: 'a schema: a type expression such as "string", or a map such as { type: string }',
};

const event: Place = {
  noun: "an event",
  expected: 'an event: a type expression such as "string", or a map such as { payload: string }',
};

const names: Place = { noun: "a list of names", expected: "a list of names such as [first, second]" };

const places = {
  catalog: { noun: "a catalog", expected: 'a catalog: a map that starts with "catalog: 1"' },
  version: { noun: "a version", expected: "1, the version of this format" },
  text: { noun: "a text", expected: "a text" },
  info: { noun: '"info"', expected: "a map such as { title: Chat }" },
  include: { noun: '"include"', expected: "a list of files such as [./shared.events.yaml]" },
  defaults: { noun: '"defaults"', expected: "a map such as { ack: { timeout: 5s } }" },
  "ack-settings": { noun: "the defaults of acks", expected: "a map such as { timeout: 5s }" },
  types: { noun: '"types"', expected: 'a map of types by name, such as "Message: { fields: { text: string } }"' },
  errors: { noun: '"errors"', expected: 'a map of errors by code, such as "ROOM_NOT_FOUND: {}"' },
  error: { noun: "an error", expected: "a map such as { description: No such room. }, or {}" },
  handshake: { noun: '"handshake"', expected: "a map such as { auth: { fields: { token: string } } }" },
  rooms: { noun: '"rooms"', expected: 'a map of rooms by name, such as "lobby: lobby"' },
  room: { noun: "a room", expected: 'a name, a template such as "room:{roomId}", or a map with "name" and "params"' },
  parameters: { noun: '"params"', expected: "a map of schemas by parameter, such as { number: integer }" },
  events: { noun: "a list of events", expected: 'a map of events by name, such as "typing: string"' },
  "client-event": event,
  "server-event": event,
  "error-event": { ...event, noun: "an error event" },
  "peer-event": { ...event, noun: "a server-to-server event" },
  arguments: { noun: '"args"', expected: 'a list with one argument an entry, such as "- greeting: string"' },
  argument: { noun: "an argument", expected: 'an argument: a name and its schema, such as "greeting: string"' },
  ack: {
    noun: "an ack",
    expected: "a type expression, a map such as { returns: string }, or {} for an ack without a value",
  },
  envelope: { noun: "an envelope", expected: "a map such as { ok: success, value: data, error: error }" },
  timeout: { noun: "a timeout", expected: "a time such as 5s or 200ms, or none" },
  codes: { noun: "a list of error codes", expected: "a list of error codes such as [ROOM_NOT_FOUND]" },
  names,
  deprecated: { noun: '"deprecated"', expected: "true, or a sentence that says what to use instead" },
  examples: { noun: '"examples"', expected: 'a list, one example an entry: "- …"' },
  namespaces: { noun: '"namespaces"', expected: 'a map of namespaces by path, such as "/admin: …"' },
  namespace: { noun: "a namespace", expected: "a map with sections such as clientToServer" },
  "namespace-path": {
    noun: "a namespace's path",
    expected: 'a path such as "/admin"; the sections of "/" itself stand at the top of the catalog',
  },
  schema,
  schemas: { noun: "a list of schemas", expected: "a list of at least one schema" },
  "dependent-names": { noun: '"dependentRequired"', expected: "a map such as { card: [address] }" },
  "schema-map": { noun: "a map of schemas", expected: "a map of schemas by name" },
  fields: { noun: '"fields"', expected: "a map of schemas by name, such as { text: string, replyTo?: string }" },
  anchor: {
    noun: "an anchor",
    expected: 'a name such as "node": letters, digits, "-", "_" and ".", a letter or "_" first',
  },
  "type-name": { noun: '"type"', expected: "the name of a type" },
  config: { noun: "the config", expected: 'a config: a map that starts with "version: 1"' },
  contracts: {
    noun: '"contracts"',
    expected: 'a map of contracts by name, such as "chat: { catalog: chat.events.yaml }"',
  },
  contract: { noun: "a contract", expected: "a map such as { catalog: chat.events.yaml, outputs: [] }" },
  outputs: { noun: '"outputs"', expected: 'a list of outputs, such as "- { dir: src/chat, targets: [server] }"' },
  output: { noun: "an output", expected: "a map such as { dir: src/chat, targets: [server] }" },
  targets: { noun: '"targets"', expected: "a list of targets such as [server, client]" },
  target: { noun: "a target", expected: "server, client, emitter or types" },
  severities: { noun: '"rules"', expected: "a map of severities by rule, such as { unused-type: off }" },
  severity: { noun: "a severity", expected: "off, error, warning or info" },
  "ignore-list": {
    noun: '"ignore"',
    expected: 'a list, such as "- { rule: case-clash, at: /clientToServer/ok, reason: old phones }"',
  },
  ignore: {
    noun: "an ignored finding",
    expected: "a map such as { rule: case-clash, at: /clientToServer/ok, reason: old phones }",
  },
  against: { noun: '"against"', expected: "a list of revisions, files or directories such as [origin/main]" },
  deploy: { noun: '"deploy"', expected: "server-first, client-first, lockstep or any" },
  scan: { noun: '"scan"', expected: "a map such as { project: server/tsconfig.json }" },
  projects: { noun: '"project"', expected: "a tsconfig.json, or a list such as [server/tsconfig.json]" },
  approvals: {
    noun: '"approvals"',
    expected: 'a list, such as "- { fingerprint: 3f9a0c1d22b7, reason: no client sends it }"',
  },
  approval: {
    noun: "an approval",
    expected: "a map such as { fingerprint: 3f9a0c1d22b7, reason: no client sends it }",
  },
  day: { noun: "a day", expected: "a day such as 2027-01-01" },
} satisfies Record<string, Place>;

export function isPlaceName(name: unknown): name is PlaceName {
  return typeof name === "string" && Object.hasOwn(places, name);
}

export const placeNames: readonly string[] = Object.keys(places);

export function placeOf(name: PlaceName): Place {
  return places[name];
}

/** Places where an event is defined. */
export function isEventPlace(name: PlaceName | undefined): boolean {
  return name === "client-event" || name === "server-event" || name === "error-event" || name === "peer-event";
}

/** Places where a type expression may stand. */
export function takesExpression(name: PlaceName | undefined): boolean {
  return name === "schema" || name === "ack" || isEventPlace(name);
}
