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

export interface Page {
  room: string & tags.Pattern<"^[a-z][a-z0-9-]{1,30}$">;
  messages: Message[] & tags.MaxItems<100>;
  hasMore: boolean;
}

interface Message {
  id: Uuid;
  sentAt: DateTime;
  sender: Sender;
  text: string & tags.MinLength<1> & tags.MaxLength<2000>;
  replyTo?: Uuid;
  tags: (string & tags.Pattern<"^[a-z0-9-]{1,20}$">)[] & tags.MaxItems<8>;
  attachments: Attachment[] & tags.MaxItems<4>;
  reactions: Record<string, Count>;
}

interface Sender {
  id: Uuid;
  name: string & tags.MinLength<1> & tags.MaxLength<40>;
  role: "member" | "moderator" | "guest";
}

type Attachment =
  | { kind: "image"; url: Link; width: Count; height: Count }
  | { kind: "file"; url: Link; name: string; bytes: Count }
  | { kind: "presence"; online: boolean; since: DateTime };

type Uuid = string & tags.Format<"uuid">;
type DateTime = string & tags.Format<"date-time">;
type Count = number & tags.Type<"uint64">;
type Link = string & tags.Pattern<"^https:\\/\\/[a-z0-9.-]+\\/">;
