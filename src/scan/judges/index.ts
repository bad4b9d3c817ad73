/** What is wrong in how code uses a contract: one rule a file. */

import type { Rule } from "../../diagnostics/rule.js";
import type { Scan } from "../model.js";
import { ackMissing } from "./ack-missing.js";
import { ackUnexpected } from "./ack-unexpected.js";
import { argumentType } from "./argument-type.js";
import { dynamicName } from "./dynamic-name.js";
import { eventNeverHandled } from "./event-never-handled.js";
import { eventNeverSent } from "./event-never-sent.js";
import { indirectCall } from "./indirect-call.js";
import { missingTypes } from "./missing-types.js";
import { reservedName } from "./reserved-name.js";
import { socketAsAny } from "./socket-as-any.js";
import { tooFewArguments } from "./too-few-arguments.js";
import { tooManyArguments } from "./too-many-arguments.js";
import { tooManyParameters } from "./too-many-parameters.js";
import { undeclaredRoom } from "./undeclared-room.js";
import { unknownEvent } from "./unknown-event.js";
import { untypedReceiver } from "./untyped-receiver.js";
import { wrongDirection } from "./wrong-direction.js";

export const scanJudges: readonly Rule<Scan>[] = [
  unknownEvent,
  wrongDirection,
  tooFewArguments,
  tooManyArguments,
  argumentType,
  ackMissing,
  ackUnexpected,
  tooManyParameters,
  undeclaredRoom,
  reservedName,
  eventNeverSent,
  eventNeverHandled,
  socketAsAny,
  missingTypes,
  dynamicName,
  untypedReceiver,
  indirectCall,
];
