/** The shapes of the catalogs, in JSON Schema. */

/** @param {boolean} strict whether objects refuse what they do not name */
export function schemasOf(strict) {
  const object = (properties, optional = []) => ({
    type: "object",
    properties,
    required: Object.keys(properties).filter((key) => !optional.includes(key)),
    ...(strict && { additionalProperties: false }),
  });
  return { flat: flatSchema(object), page: pageSchema(object) };
}

const uuid = { type: "string", format: "uuid" };
const dateTime = { type: "string", format: "date-time" };
const count = { type: "integer", minimum: 0 };
const link = { type: "string", pattern: "^https:\\/\\/[a-z0-9.-]+\\/" };
const number = { type: "number" };
const string = { type: "string" };
const boolean = { type: "boolean" };

function flatSchema(object) {
  const deeplyNested = object({ foo: string, num: number, bool: boolean });
  const numbers = { number, negNumber: number, maxNumber: number };
  return object({ ...numbers, string, longString: string, boolean, deeplyNested });
}

function pageSchema(object) {
  return object({
    room: { type: "string", pattern: "^[a-z][a-z0-9-]{1,30}$" },
    messages: { type: "array", items: messageSchema(object), maxItems: 100 },
    hasMore: boolean,
  });
}

function messageSchema(object) {
  const name = { type: "string", minLength: 1, maxLength: 40 };
  const sender = object({ id: uuid, name, role: { enum: ["member", "moderator", "guest"] } });
  const properties = {
    id: uuid,
    sentAt: dateTime,
    sender,
    text: { type: "string", minLength: 1, maxLength: 2000 },
    replyTo: uuid,
    tags: { type: "array", items: { type: "string", pattern: "^[a-z0-9-]{1,20}$" }, maxItems: 8 },
    attachments: { type: "array", items: attachmentSchema(object), maxItems: 4 },
    reactions: { type: "object", additionalProperties: count },
  };
  return object(properties, ["replyTo"]);
}

function attachmentSchema(object) {
  const image = object({ kind: { const: "image" }, url: link, width: count, height: count });
  const file = object({ kind: { const: "file" }, url: link, name: string, bytes: count });
  const presence = object({ kind: { const: "presence" }, online: boolean, since: dateTime });
  return { type: "object", discriminator: { propertyName: "kind" }, oneOf: [image, file, presence] };
}
