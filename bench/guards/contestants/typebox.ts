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

export function chatSchema(builder: unknown, options: ObjectOptions) {
  const type = builder as Builder;
  return type.Object(
    {
      id: type.String({ format: "uuid" }),
      sentAt: type.String({ format: "date-time" }),
      room: type.String({ pattern: "^[a-z][a-z0-9-]{1,30}$" }),
      text: type.String({ minLength: 1, maxLength: 2000 }),
      sender: senderSchema(type, options),
      replyTo: type.Optional(type.String({ format: "uuid" })),
      tags: type.Array(type.String({ pattern: "^[a-z0-9-]{1,20}$" }), { maxItems: 8 }),
      attachments: type.Array(attachmentSchema(type, options), { maxItems: 50 }),
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
  const name = type.String();
  const count = type.Integer({ minimum: 0 });
  return type.Union([
    type.Object({ kind: type.Literal("image"), name, width: count, height: count }, options),
    type.Object({ kind: type.Literal("file"), name, bytes: count, pinned: type.Boolean() }, options),
    type.Object({ kind: type.Literal("voice"), seconds: count, heard: type.Boolean() }, options),
  ]);
}
