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

export function chatTypes(extra: Extra) {
  return type({
    "+": extra,
    id: "string.uuid",
    sentAt: "string.date.iso",
    room: /^[a-z][a-z0-9-]{1,30}$/,
    text: "1 <= string <= 2000",
    sender: { "+": extra, id: "string.uuid", name: "1 <= string <= 40", role: "'member' | 'moderator' | 'guest'" },
    "replyTo?": "string.uuid",
    tags: type(/^[a-z0-9-]{1,20}$/)
      .array()
      .atMostLength(8),
    attachments: attachmentType(extra).array().atMostLength(50),
    reactions: { "[string]": "number.integer >= 0" },
  });
}

function attachmentType(extra: Extra) {
  const count = "number.integer >= 0";
  const image = type({ "+": extra, kind: "'image'", name: "string", width: count, height: count });
  const file = type({ "+": extra, kind: "'file'", name: "string", bytes: count, pinned: "boolean" });
  return image.or(file).or({ "+": extra, kind: "'voice'", seconds: count, heard: "boolean" });
}
