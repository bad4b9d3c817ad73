/** The shapes of the catalogs, in JSON Schema. */

/** @param {boolean} strict whether objects refuse what they do not name */
export function schemasOf(strict) {
  const object = (properties, optional = []) => ({
    type: "object",
    properties,
    required: Object.keys(properties).filter((key) => !optional.includes(key)),
    ...(strict && { additionalProperties: false }),
  });
  return { flat: flatSchema(object), chat: chatSchema(object) };
}

const uuid = { type: "string", format: "uuid" };
const dateTime = { type: "string", format: "date-time" };
const count = { type: "integer", minimum: 0 };
const number = { type: "number" };
const string = { type: "string" };
const boolean = { type: "boolean" };

function flatSchema(object) {
  const deeplyNested = object({ foo: string, num: number, bool: boolean });
  const numbers = { number, negNumber: number, maxNumber: number };
  return object({ ...numbers, string, longString: string, boolean, deeplyNested });
}

function chatSchema(object) {
  const name = { type: "string", minLength: 1, maxLength: 40 };
  const properties = {
    id: uuid,
    sentAt: dateTime,
    room: { type: "string", pattern: "^[a-z][a-z0-9-]{1,30}$" },
    text: { type: "string", minLength: 1, maxLength: 2000 },
    sender: object({ id: uuid, name, role: { enum: ["member", "moderator", "guest"] } }),
    replyTo: uuid,
    tags: { type: "array", items: { type: "string", pattern: "^[a-z0-9-]{1,20}$" }, maxItems: 8 },
    attachments: { type: "array", items: attachmentSchema(object), maxItems: 50 },
    reactions: { type: "object", additionalProperties: count },
  };
  return object(properties, ["replyTo"]);
}

function attachmentSchema(object) {
  const image = object({ kind: { const: "image" }, name: string, width: count, height: count });
  const file = object({ kind: { const: "file" }, name: string, bytes: count, pinned: boolean });
  const voice = object({ kind: { const: "voice" }, seconds: count, heard: boolean });
  return { type: "object", discriminator: { propertyName: "kind" }, oneOf: [image, file, voice] };
}
