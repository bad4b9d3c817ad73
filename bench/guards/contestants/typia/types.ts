/** The shapes of the catalogs, in typia's tags. */
import type { tags } from "typia";

export interface Flat {
  number: number;
  negNumber: number;
  maxNumber: number;
  string: string;
  longString: string;
  boolean: boolean;
  deeplyNested: { foo: string; num: number; bool: boolean };
}

export interface Chat {
  id: Uuid;
  sentAt: DateTime;
  room: string & tags.Pattern<"^[a-z][a-z0-9-]{1,30}$">;
  text: string & tags.MinLength<1> & tags.MaxLength<2000>;
  sender: Sender;
  replyTo?: Uuid;
  tags: (string & tags.Pattern<"^[a-z0-9-]{1,20}$">)[] & tags.MaxItems<8>;
  attachments: Attachment[] & tags.MaxItems<50>;
  reactions: Record<string, Count>;
}

interface Sender {
  id: Uuid;
  name: string & tags.MinLength<1> & tags.MaxLength<40>;
  role: "member" | "moderator" | "guest";
}

type Attachment =
  | { kind: "image"; name: string; width: Count; height: Count }
  | { kind: "file"; name: string; bytes: Count; pinned: boolean }
  | { kind: "voice"; seconds: Count; heard: boolean };

type Uuid = string & tags.Format<"uuid">;
type DateTime = string & tags.Format<"date-time">;
type Count = number & tags.Type<"uint64">;
