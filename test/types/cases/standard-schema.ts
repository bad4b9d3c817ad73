// What libraries that take Standard Schemas learn of a type.

import type { StandardSchemaV1 } from "@standard-schema/spec";
import { MessageSchema, type PresenceSchema } from "../../../fixtures/golden/chat/expected/guards.js";
import type { Message, Presence } from "../../../fixtures/golden/chat/expected/types.js";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

export const message: Same<StandardSchemaV1.InferOutput<typeof MessageSchema>, Message> = true;
export const presence: Same<StandardSchemaV1.InferInput<typeof PresenceSchema>, Presence> = true;
export const mixed: Same<StandardSchemaV1.InferOutput<typeof MessageSchema>, Presence> = true; // error TS2322

export const schema: StandardSchemaV1<Message> = MessageSchema;
export const other: StandardSchemaV1<Presence> = MessageSchema; // error TS2322

const result = MessageSchema["~standard"].validate({});
if (result.issues) result.issues[0]?.path.length;
else result.value.sender.length;
result.value; // error TS2339
