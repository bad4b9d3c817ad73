/** What the chat's contract allows, written down a second time: guards must not be judged by guards. */

import { isUuid } from "./people.js";

type Shape = Readonly<Record<string, (value: unknown) => boolean>>;

const isText = (value: unknown): boolean => typeof value === "string";

function has(value: unknown, shape: Shape): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.entries(shape).every(([key, is]) => Object.hasOwn(value, key) && is(Reflect.get(value, key)));
}

/** The arguments as they arrive, by event. */
const readings: Readonly<Record<string, (args: readonly unknown[]) => boolean>> = {
  sendMessage: ([payload]) => has(payload, { room: isText, text: isText }),
  sendData: ([greeting, number, userData, note, ...labels]) =>
    isText(greeting) &&
    typeof number === "number" &&
    has(userData, { user: isText }) &&
    (note === undefined || note === null || isText(note)) &&
    labels.every(isText),
  typing: ([payload]) => isText(payload),
  ping: () => true,
  tip: ([payload]) =>
    has(payload, {
      to: isUuid,
      money: (money) =>
        has(money, {
          amount: Number.isInteger,
          currency: (currency) => typeof currency === "string" && /^[A-Z]{3}$/.test(currency),
        }),
    }),
};

export function isAllowed(event: string, args: readonly unknown[]): boolean {
  return readings[event]?.(args) ?? false;
}

export function isMessage(value: unknown): boolean {
  return has(value, {
    id: isUuid,
    text: (text) => typeof text === "string" && text.length > 0 && text.length <= 2_000,
    sender: isText,
  });
}
