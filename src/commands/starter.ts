/** A catalog to begin with: it validates, generates and says what each line is for. */
export function starterCatalog(title: string): string {
  return `# yaml-language-server: $schema=node_modules/socket-contract/schemas/catalog.schema.json
catalog: 1
info:
  title: ${JSON.stringify(title)}

types:
  Message:
    description: A message as every client sees it.
    fields:
      text: { type: string, minLength: 1, maxLength: 2000 }
      sender: string
      replyTo?: uuid              # ? = optional

errors:                           # what an answer can say instead of a value
  ROOM_NOT_FOUND:
    description: No such room, or the caller cannot see it.

rooms:
  room: "room:{roomId}"

clientToServer:
  typing: string                  # one payload, nothing else to say
  sendMessage:                    # acknowledged with a message, or with an error
    fields: { roomId: string, text: string }
    ack:
      returns: Message
      errors: [ROOM_NOT_FOUND]

serverToClient:
  newMessage:
    payload: Message
    rooms: [room]

errorEvents:
  error: string
`;
}

/** A config that generates server and client from that catalog. */
export function starterConfig(name: string, catalog: string): string {
  return `# yaml-language-server: $schema=node_modules/socket-contract/schemas/config.schema.json
version: 1
contracts:
  ${name}:
    catalog: ${catalog}
    outputs:                      # paths are relative to this file
      - { dir: ${name}, targets: [server, client] } # also: emitter, types; language: js for JavaScript
`;
}
