/** The shapes of the catalogs, in arktype's definitions. */
import { type } from "arktype";

type Extra = "ignore" | "reject";

export function flatTypes(extra: Extra) {
  return type({
    "+": extra,
    number: "number",
    negNumber: "number",
    maxNumber: "number",
    string: "string",
    longString: "string",
    boolean: "boolean",
    deeplyNested: { "+": extra, foo: "string", num: "number", bool: "boolean" },
  });
}

export function pageTypes(extra: Extra) {
  return type({
    "+": extra,
    room: /^[a-z][a-z0-9-]{1,30}$/,
    messages: messageType(extra).array().atMostLength(100),
    hasMore: "boolean",
  });
}

function messageType(extra: Extra) {
  return type({
    "+": extra,
    id: "string.uuid",
    sentAt: "string.date.iso",
    sender: { "+": extra, id: "string.uuid", name: "1 <= string <= 40", role: "'member' | 'moderator' | 'guest'" },
    text: "1 <= string <= 2000",
    "replyTo?": "string.uuid",
    tags: type(/^[a-z0-9-]{1,20}$/)
      .array()
      .atMostLength(8),
    attachments: attachmentType(extra).array().atMostLength(4),
    reactions: { "[string]": "number.integer >= 0" },
  });
}

function attachmentType(extra: Extra) {
  const url = /^https:\/\/[a-z0-9.-]+\//;
  const count = "number.integer >= 0";
  const image = type({ "+": extra, kind: "'image'", url, width: count, height: count });
  const file = type({ "+": extra, kind: "'file'", url, name: "string", bytes: count });
  return image.or(file).or({ "+": extra, kind: "'presence'", online: "boolean", since: "string.date.iso" });
}
