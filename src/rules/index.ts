/** Rules: what can be wrong with a catalog whose every part is right by itself. One a file. */

import type { Catalog } from "../catalog/model.js";
import type { Rule } from "../diagnostics/rule.js";
import { ackCannotRefuse } from "./ack-cannot-refuse.js";
import { ackOnBroadcast } from "./ack-on-broadcast.js";
import { binaryInHandshake } from "./binary-in-handshake.js";
import { caseClash } from "./case-clash.js";
import { clientErrorEvent } from "./client-error-event.js";
import { contradictoryLimits } from "./contradictory-limits.js";
import { emptyType } from "./empty-type.js";
import { flatValue } from "./flat-value.js";
import { formatNotChecked } from "./format-not-checked.js";
import { handshakeNotObject } from "./handshake-not-object.js";
import { handshakeNotText } from "./handshake-not-text.js";
import { headerCase } from "./header-case.js";
import { identifierCollision } from "./identifier-collision.js";
import { invalidDefault } from "./invalid-default.js";
import { invalidExample } from "./invalid-example.js";
import { invalidIdentifier } from "./invalid-identifier.js";
import { keywordWithoutEffect } from "./keyword-without-effect.js";
import { optionalBeforeRequired } from "./optional-before-required.js";
import { outputNameClash } from "./output-name-clash.js";
import { overlappingNamespaces } from "./overlapping-namespaces.js";
import { overlappingRooms } from "./overlapping-rooms.js";
import { parameterNotText } from "./parameter-not-text.js";
import { requiredNotDeclared } from "./required-not-declared.js";
import { reservedEventName } from "./reserved-event-name.js";
import { reservedIdentifier } from "./reserved-identifier.js";
import { restNotArray } from "./rest-not-array.js";
import { restNotLast } from "./rest-not-last.js";
import { restWithRecovery } from "./rest-with-recovery.js";
import { roomIsSocketId } from "./room-is-socket-id.js";
import { shadowedPath } from "./shadowed-path.js";
import { tooManyAttachments } from "./too-many-attachments.js";
import { unreachableProperty } from "./unreachable-property.js";
import { unsafePattern } from "./unsafe-pattern.js";
import { unsendableEventName } from "./unsendable-event-name.js";
import { unusedType } from "./unused-type.js";
import { volatileWithAck } from "./volatile-with-ack.js";

export const rules: readonly Rule<Catalog>[] = [
  ackCannotRefuse,
  ackOnBroadcast,
  binaryInHandshake,
  caseClash,
  clientErrorEvent,
  contradictoryLimits,
  emptyType,
  flatValue,
  formatNotChecked,
  handshakeNotObject,
  handshakeNotText,
  headerCase,
  identifierCollision,
  invalidDefault,
  invalidExample,
  invalidIdentifier,
  keywordWithoutEffect,
  optionalBeforeRequired,
  outputNameClash,
  overlappingNamespaces,
  overlappingRooms,
  parameterNotText,
  requiredNotDeclared,
  reservedEventName,
  reservedIdentifier,
  restNotArray,
  restNotLast,
  restWithRecovery,
  roomIsSocketId,
  shadowedPath,
  tooManyAttachments,
  unreachableProperty,
  unsafePattern,
  unsendableEventName,
  unusedType,
  volatileWithAck,
];
