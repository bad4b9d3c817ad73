// What a guard says of a value.

import { explainMessage, isMessage } from "../../../fixtures/golden/chat/expected/guards.js";

declare const value: unknown;

value.text; // error TS18046
if (isMessage(value)) {
  value.text.length;
  value.replyTo.length; // error TS18048
  value.txt; // error TS2551
}
for (const { path, expected } of explainMessage(value).list) expected.at(path.length);
