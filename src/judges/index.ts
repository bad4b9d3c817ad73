import { ackAdded } from "./acks/ack-added.js";
import { ackMadeOptional } from "./acks/ack-made-optional.js";
import { ackMadeRequired } from "./acks/ack-made-required.js";
import { ackRefusalChanged } from "./acks/ack-refusal-changed.js";
import { ackRemoved } from "./acks/ack-removed.js";
import { ackStyleChanged } from "./acks/ack-style-changed.js";
import { ackTimeoutChanged } from "./acks/ack-timeout-changed.js";
import { argumentMadeOptional } from "./arguments/argument-made-optional.js";
import { argumentMadeRequired } from "./arguments/argument-made-required.js";
import { argumentRenamed } from "./arguments/argument-renamed.js";
import { argumentsReordered } from "./arguments/arguments-reordered.js";
import { optionalArgumentAdded } from "./arguments/optional-argument-added.js";
import { optionalArgumentRemoved } from "./arguments/optional-argument-removed.js";
import { requiredArgumentAdded } from "./arguments/required-argument-added.js";
import { requiredArgumentRemoved } from "./arguments/required-argument-removed.js";
import { restArgumentAdded } from "./arguments/rest-argument-added.js";
import { restArgumentChanged } from "./arguments/rest-argument-changed.js";
import { restArgumentRemoved } from "./arguments/rest-argument-removed.js";
import { documentationChanged } from "./contract/documentation-changed.js";
import { identifierChanged } from "./contract/identifier-changed.js";
import { unknownPropertiesChanged } from "./contract/unknown-properties-changed.js";
import { versionChanged } from "./contract/version-changed.js";
import { ackErrorAdded } from "./errors/ack-error-added.js";
import { ackErrorRemoved } from "./errors/ack-error-removed.js";
import { errorEventCodeAdded } from "./errors/error-event-code-added.js";
import { errorEventCodeRemoved } from "./errors/error-event-code-removed.js";
import { handshakeErrorAdded } from "./errors/handshake-error-added.js";
import { handshakeErrorRemoved } from "./errors/handshake-error-removed.js";
import { eventAdded } from "./events/event-added.js";
import { eventMoved } from "./events/event-moved.js";
import { eventRemoved } from "./events/event-removed.js";
import { eventRenamed } from "./events/event-renamed.js";
import { eventRoomsChanged } from "./events/event-rooms-changed.js";
import { requiresAdded } from "./events/requires-added.js";
import { requiresRemoved } from "./events/requires-removed.js";
import { volatileChanged } from "./events/volatile-changed.js";
import type { Judge, Setting } from "./judge.js";
import type { Judgement } from "./model.js";
import { namespaceAdded } from "./namespaces/namespace-added.js";
import { namespaceRemoved } from "./namespaces/namespace-removed.js";
import { roomAdded } from "./rooms/room-added.js";
import { roomRemoved } from "./rooms/room-removed.js";
import { roomTemplateChanged } from "./rooms/room-template-changed.js";
import { valueJudges } from "./values/index.js";

/** Every judge. */
export const judges: readonly Judge[] = [
  documentationChanged,
  identifierChanged,
  unknownPropertiesChanged,
  versionChanged,
  namespaceAdded,
  namespaceRemoved,
  eventAdded,
  eventMoved,
  eventRemoved,
  eventRenamed,
  eventRoomsChanged,
  requiresAdded,
  requiresRemoved,
  volatileChanged,
  argumentMadeOptional,
  argumentMadeRequired,
  argumentRenamed,
  argumentsReordered,
  optionalArgumentAdded,
  optionalArgumentRemoved,
  requiredArgumentAdded,
  requiredArgumentRemoved,
  restArgumentAdded,
  restArgumentChanged,
  restArgumentRemoved,
  ackAdded,
  ackMadeOptional,
  ackMadeRequired,
  ackRefusalChanged,
  ackRemoved,
  ackStyleChanged,
  ackTimeoutChanged,
  ackErrorAdded,
  ackErrorRemoved,
  errorEventCodeAdded,
  errorEventCodeRemoved,
  handshakeErrorAdded,
  handshakeErrorRemoved,
  roomAdded,
  roomRemoved,
  roomTemplateChanged,
  ...valueJudges,
];

/** What all judges say of all changes. */
export function judgementsOf(setting: Setting): readonly Judgement[] {
  return setting.changes.flatMap((change) => judges.flatMap((judge) => [...judge.judge(change, setting)]));
}
