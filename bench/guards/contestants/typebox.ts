/** The shapes of the catalogs, for both versions of TypeBox. */
import type { Type as TypeOfOne } from "typebox";

type Builder = typeof TypeOfOne;
type ObjectOptions = { additionalProperties?: false };

export function flatSchema(builder: unknown, options: ObjectOptions) {
  const type = builder as Builder;
  return type.Object(
    {
      number: type.Number(),
      negNumber: type.Number(),
      maxNumber: type.Number(),
      string: type.String(),
      longString: type.String(),
      boolean: type.Boolean(),
      deeplyNested: type.Object({ foo: type.String(), num: type.Number(), bool: type.Boolean() }, options),
    },
    options,
  );
}

export function pageSchema(builder: unknown, options: ObjectOptions) {
  const type = builder as Builder;
  return type.Object(
    {
      room: type.String({ pattern: "^[a-z][a-z0-9-]{1,30}$" }),
      messages: type.Array(messageSchema(type, options), { maxItems: 100 }),
      hasMore: type.Boolean(),
    },
    options,
  );
}

function messageSchema(type: Builder, options: ObjectOptions) {
  return type.Object(
    {
      id: type.String({ format: "uuid" }),
      sentAt: type.String({ format: "date-time" }),
      sender: senderSchema(type, options),
      text: type.String({ minLength: 1, maxLength: 2000 }),
      replyTo: type.Optional(type.String({ format: "uuid" })),
      tags: type.Array(type.String({ pattern: "^[a-z0-9-]{1,20}$" }), { maxItems: 8 }),
      attachments: type.Array(attachmentSchema(type, options), { maxItems: 4 }),
      reactions: type.Record(type.String(), type.Integer({ minimum: 0 })),
    },
    options,
  );
}

function senderSchema(type: Builder, options: ObjectOptions) {
  const role = type.Union([type.Literal("member"), type.Literal("moderator"), type.Literal("guest")]);
  const name = type.String({ minLength: 1, maxLength: 40 });
  return type.Object({ id: type.String({ format: "uuid" }), name, role }, options);
}

function attachmentSchema(type: Builder, options: ObjectOptions) {
  const url = type.String({ pattern: "^https:\\/\\/[a-z0-9.-]+\\/" });
  const count = type.Integer({ minimum: 0 });
  const since = type.String({ format: "date-time" });
  return type.Union([
    type.Object({ kind: type.Literal("image"), url, width: count, height: count }, options),
    type.Object({ kind: type.Literal("file"), url, name: type.String(), bytes: count }, options),
    type.Object({ kind: type.Literal("presence"), online: type.Boolean(), since }, options),
  ]);
}
