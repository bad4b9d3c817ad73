/** The shapes of the catalogs, in valibot's schemas. */
import * as v from "valibot";

type ObjectOf = typeof v.looseObject;

const count = /* @__PURE__ */ v.pipe(v.number(), v.integer(), v.minValue(0));
const uuid = /* @__PURE__ */ v.pipe(v.string(), v.uuid());
const dateTime = /* @__PURE__ */ v.pipe(v.string(), v.isoTimestamp());

export function flatSchema(object: ObjectOf) {
  return object({
    number: v.number(),
    negNumber: v.number(),
    maxNumber: v.number(),
    string: v.string(),
    longString: v.string(),
    boolean: v.boolean(),
    deeplyNested: object({ foo: v.string(), num: v.number(), bool: v.boolean() }),
  });
}

export function chatSchema(object: ObjectOf) {
  const sender = object({
    id: uuid,
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
    role: v.picklist(["member", "moderator", "guest"]),
  });
  const tag = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,20}$/));
  return object({
    id: uuid,
    sentAt: dateTime,
    room: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{1,30}$/)),
    text: v.pipe(v.string(), v.minLength(1), v.maxLength(2000)),
    sender,
    replyTo: v.optional(uuid),
    tags: v.pipe(v.array(tag), v.maxLength(8)),
    attachments: v.pipe(v.array(attachmentSchema(object)), v.maxLength(50)),
    reactions: v.record(v.string(), count),
  });
}

function attachmentSchema(object: ObjectOf) {
  return v.variant("kind", [
    object({ kind: v.literal("image"), name: v.string(), width: count, height: count }),
    object({ kind: v.literal("file"), name: v.string(), bytes: count, pinned: v.boolean() }),
    object({ kind: v.literal("voice"), seconds: count, heard: v.boolean() }),
  ]);
}
