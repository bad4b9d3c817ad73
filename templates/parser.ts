// Socket.IO's parser with another limit.

/** What is used of the module `socket.io-parser`. */
export interface ParserModule {
  readonly Encoder: new () => object;
  readonly Decoder: new (options?: { maxAttachments?: number }) => object;
}

/** The same parser, but a message may have this many binary parts. Socket.IO makes its decoders without options. */
export function withAttachments({ Encoder, Decoder }: ParserModule, maxAttachments: number): ParserModule {
  class RoomyDecoder extends Decoder {
    constructor() {
      super({ maxAttachments });
    }
  }
  return { Encoder, Decoder: RoomyDecoder };
}
