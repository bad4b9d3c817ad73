/** Hints: keys that make sense somewhere, and what to do about them where they do not. */

import type { PlaceName } from "./places.js";

type Hints = Readonly<Record<string, string>>;

const TOP_ONLY = "It stands at the top of a catalog only.";
const OF_A_CONTRACT = "Each contract says it for itself:";
const CODES = 'Only an event under "errorEvents" has codes; an ack has them under "errors".';

const topOnly: Hints = {
  catalog: TOP_ONLY,
  info: TOP_ONLY,
  include: TOP_ONLY,
  types: TOP_ONLY,
  errors: `${TOP_ONLY} Every namespace can use them.`,
  unknownProperties: TOP_ONLY,
  recovery: TOP_ONLY,
  namespaces: "Namespaces do not nest: write the whole path, such as /chat/admin.",
};

const event: Hints = {
  returns: 'What the receiver answers stands under "ack": { ack: { returns: … } }.',
  errors: 'The errors of an answer stand under "ack": { ack: { errors: [ … ] } }.',
  timeout: 'How long to wait for the answer stands under "ack": { ack: { timeout: 5s } }.',
  optional: 'Whether the callback may be left out stands under "ack": { ack: { optional: true } }.',
  arguments: 'Several arguments stand under "args".',
  data: 'What the event carries stands under "payload".',
  schema: 'What the event carries stands under "payload".',
  summary: 'Use "description".',
};

const hints: Partial<Record<PlaceName, Hints>> = {
  catalog: {
    events: 'Say who sends an event: put it under "clientToServer" or "serverToClient".',
    title: 'Put it under "info": { info: { title: … } }.',
    description: 'Put it under "info": { info: { description: … } }.',
    version: 'The contract\'s version stands under "info"; the version of the language is "catalog: 1".',
    ack: 'Settings of all acks stand under "defaults": { defaults: { ack: … } }.',
    schemas: 'Schemas stand under "types".',
    components: 'Schemas stand under "types".',
    $defs: 'Schemas stand under "types".',
    definitions: 'Schemas stand under "types".',
    params: "Only a namespace with a path such as /orders/{orderId} has parameters.",
  },
  namespace: topOnly,
  "client-event": {
    ...event,
    rooms: "Only what the server sends goes to rooms.",
    codes: CODES,
  },
  "server-event": {
    ...event,
    requires: "Only what a client sends can require something of it.",
    codes: CODES,
  },
  "error-event": {
    ...event,
    ack: "An error event has no answer.",
    requires: "Only what a client sends can require something of it.",
    rooms: "An error event goes to one client.",
    errors: 'The errors that it can carry stand under "codes".',
    volatile: "An error event is always sent.",
  },
  "peer-event": {
    ...event,
    ack: "Events between servers have no answers.",
    requires: "Only what a client sends can require something of it.",
    rooms: "Events between servers reach all other servers, and no rooms.",
    codes: CODES,
    volatile: "Events between servers are always sent.",
  },
  ack: {
    payload: 'What the receiver answers stands under "returns".',
    value: 'What the receiver answers stands under "returns".',
    codes: 'The errors of an answer stand under "errors".',
    error: 'The errors of an answer stand under "errors".',
    ok: 'The keys of an answer stand under "envelope".',
  },
  "ack-settings": {
    returns: "Each ack says for itself what it answers.",
    errors: "Each ack says for itself which errors it can carry.",
  },
  config: {
    against: `${OF_A_CONTRACT} { against: [origin/main] }.`,
    deploy: `${OF_A_CONTRACT} { deploy: server-first }.`,
    scan: `${OF_A_CONTRACT} { scan: { project: tsconfig.json } }.`,
  },
  contract: { approvals: 'Approvals stand at the top of the config, beside "contracts".' },
};

/** What to do about a key that does not belong here, where that is known. */
export function hintFor(place: PlaceName | undefined, key: string): string | undefined {
  const found = place === undefined ? undefined : hints[place];
  return found && Object.hasOwn(found, key) ? found[key] : undefined;
}
