/** The shapes of the catalogs, in zod's schemas. */
import * as z from "zod";

type ObjectOf = typeof z.looseObject | typeof z.strictObject;

const count = /* @__PURE__ */ z.int().min(0);
const uuid = /* @__PURE__ */ z.guid();
const dateTime = /* @__PURE__ */ z.iso.datetime({ offset: true });

export function flatSchema(object: ObjectOf) {
  return object({
    number: z.number(),
    negNumber: z.number(),
    maxNumber: z.number(),
    string: z.string(),
    longString: z.string(),
    boolean: z.boolean(),
    deeplyNested: object({ foo: z.string(), num: z.number(), bool: z.boolean() }),
  });
}

export function chatSchema(object: ObjectOf) {
  const sender = object({
    id: uuid,
    name: z.string().min(1).max(40),
    role: z.enum(["member", "moderator", "guest"]),
  });
  return object({
    id: uuid,
    sentAt: dateTime,
    room: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/),
    text: z.string().min(1).max(2000),
    sender,
    replyTo: uuid.optional(),
    tags: z.array(z.string().regex(/^[a-z0-9-]{1,20}$/)).max(8),
    attachments: z.array(attachmentSchema(object)).max(50),
    reactions: z.record(z.string(), count),
  });
}

function attachmentSchema(object: ObjectOf) {
  return z.discriminatedUnion("kind", [
    object({ kind: z.literal("image"), name: z.string(), width: count, height: count }),
    object({ kind: z.literal("file"), name: z.string(), bytes: count, pinned: z.boolean() }),
    object({ kind: z.literal("voice"), seconds: count, heard: z.boolean() }),
  ]);
}
