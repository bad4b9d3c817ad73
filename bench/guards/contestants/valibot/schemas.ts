/** The shapes of the catalogs, in valibot's schemas. */
import * as v from "valibot";

type ObjectOf = typeof v.looseObject;

const count = /* @__PURE__ */ v.pipe(v.number(), v.integer(), v.minValue(0));
const uuid = /* @__PURE__ */ v.pipe(v.string(), v.uuid());
const dateTime = /* @__PURE__ */ v.pipe(v.string(), v.isoTimestamp());
const link = /* @__PURE__ */ v.pipe(v.string(), v.regex(/^https:\/\/[a-z0-9.-]+\//));

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

export function pageSchema(object: ObjectOf) {
  return object({
    room: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{1,30}$/)),
    messages: v.pipe(v.array(messageSchema(object)), v.maxLength(100)),
    hasMore: v.boolean(),
  });
}

function messageSchema(object: ObjectOf) {
  const sender = object({
    id: uuid,
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
    role: v.picklist(["member", "moderator", "guest"]),
  });
  const tag = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,20}$/));
  return object({
    id: uuid,
    sentAt: dateTime,
    sender,
    text: v.pipe(v.string(), v.minLength(1), v.maxLength(2000)),
    replyTo: v.optional(uuid),
    tags: v.pipe(v.array(tag), v.maxLength(8)),
    attachments: v.pipe(v.array(attachmentSchema(object)), v.maxLength(4)),
    reactions: v.record(v.string(), count),
  });
}

function attachmentSchema(object: ObjectOf) {
  return v.variant("kind", [
    object({ kind: v.literal("image"), url: link, width: count, height: count }),
    object({ kind: v.literal("file"), url: link, name: v.string(), bytes: count }),
    object({ kind: v.literal("presence"), online: v.boolean(), since: dateTime }),
  ]);
}
