/** One client in a dynamic namespace on each worker, which stays, so that the namespace does too. */

import { io } from "socket.io-client";
import { chatOrderPath, createChatOrderClient } from "../../../fixtures/golden/chat/expected/client.js";
import { ORDER } from "../people.js";
import type { HonestCount } from "../reports.js";
import { WORKERS } from "../settings.js";
import type { Tally } from "../tally.js";
import { ownUrlOf } from "./places.js";

export function watchOrder(tally: Tally<HonestCount>): void {
  for (const worker of WORKERS) {
    const raw = io(ownUrlOf(worker) + chatOrderPath({ orderId: ORDER }), {
      forceNew: true,
      transports: ["websocket"],
      reconnectionDelayMax: 3_000,
    });
    createChatOrderClient(raw, {
      onViolation: () => tally.add("violations"),
      onError: () => tally.add("unexpectedErrors"),
    }).on.status(() => tally.add("statuses"));
  }
}
