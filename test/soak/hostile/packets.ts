/** Packets of Engine.IO and Socket.IO, as they should be and as they should not. */

import type { Random } from "../../hostile/random.js";
import { hostileName } from "../../hostile/values/hostile.js";
import { ORDER } from "../people.js";

/** What a client sends: these are changed. */
const USUAL: readonly string[] = [
  '40{"token":"hostile-1"}',
  '40/admin,{"key":"k"}',
  `40/orders/${ORDER},`,
  '42["sendMessage",{"room":"hostile","text":"hostile"}]',
  '4212["sendMessage",{"room":"hostile","text":"hostile"}]',
  '4213["sendData","hostile",1,{"user":"hostile"},"note","label"]',
  '42["typing","hostile"]',
  '42["ping"]',
  `42["tip",{"to":"${ORDER}","money":{"amount":2,"currency":"EUR"}}]`,
  '42/admin,7["kick","nobody"]',
  "430[true]",
  '451-["sendMessage",{"_placeholder":true,"num":0}]',
  '461-0[{"_placeholder":true,"num":0}]',
  "41",
  "3",
];

/** Each of them has crashed some server, or may. */
const KNOWN: readonly string[] = [
  ...["", "4", "42", "42[]", "42{}", "42null", "42[null]", "42[1]", "42[true]", "42[{}]", '42[["sendMessage"]]', "425"],
  ...['42["__proto__",{}]', '42["constructor",{}]', '42["hasOwnProperty"]', '42["toString","a",1]', '42["",""]'],
  ...['42["error","forged"]', '42["disconnect"]', '42["disconnecting","a"]', '42["connect"]', '42["connection"]'],
  ...['42["newListener"]', '42["removeListener"]', '42["connect_error",{}]', '42["message"]', '42["$"]'],
  ...['42["typing"]', '42["typing",null]', '42["typing",{"length":1}]', '42["sendMessage",null,null]'],
  ...['420["typing"]', '420["sendMessage"]', '42-1["sendMessage",{}]', '429007199254740993["sendMessage",{}]'],
  ...["43", "430", "430[]", "43999999[1]", "430[[[]]]", '43/admin,0["a"]', "431{}", "44", '44{"message":"a"}', "44[]"],
  ...['450-["typing"]', '451-["typing"]', '4599999-["typing"]', '45-["typing"]', '451["typing"]', '45-1-["a"]'],
  ...['451-["typing",{"_placeholder":true,"num":5}]', '451-["typing",{"_placeholder":true,"num":"splice"}]'],
  ...['451-["typing",{"_placeholder":true,"num":-1}]', '461-["a"]', "461-", "46", "47", "49", "4x", "4\u0000"],
  ...["40", "40{}", "40[]", "40null", '40"a"', "40{", '40{"token":1}', '40{"token":null}', '40{"token":{"a":[]}}'],
  ...['40{"__proto__":{"token":"hostile-1"}}', '40{"token":"nobody"}', '40{"token":"hostile-1","pid":1,"offset":{}}'],
  ...['40{"token":"hostile-1","pid":"a","offset":"0-0"}', '40{"token":"hostile-1","pid":"__proto__","offset":"0-1"}'],
  ...["40/", "40/,", "40/nowhere,", "40//,{}", "40/orders/,", "40/orders/not-a-uuid,", "40/orders/%,", "40/__proto__,"],
  ...['40/orders/../admin,{"key":"k"}', '40/admin,{"key":1}', "40/admin,[]", "41/admin,", "41/nowhere,"],
  ...["0", '0{"sid":"a","pingInterval":-1}', "1", "2", "2probe", "3probe", "5", "6", "7", "9", "b", "bAAEC", "b!!!"],
];

export function packet(random: Random): string {
  const kind = random.next();
  if (kind < 0.4) return random.pick(KNOWN);
  if (kind < 0.5) return `42["typing",${nested(random)}]`;
  if (kind < 0.6) return `42[${JSON.stringify(hostileName(random))},${random.pick(['"a"', "{}", "[]", "null", "1"])}]`;
  return changed(random.pick(USUAL), random);
}

function nested(random: Random): string {
  const levels = random.pick([10, 101, 1_000, 5_000, 20_000]);
  const [open, close] = random.pick([
    ["[", "]"],
    ['{"a":', "}"],
  ] as const);
  return `${open.repeat(levels)}1${close.repeat(levels)}`;
}

const INSERTS = [
  ...'[]{}",:-/0123456789\\',
  "null",
  "\u0000",
  "\ud800",
  "é",
  "_placeholder",
  "__proto__",
  '""',
  "1e999",
];

/** With one to four changes somewhere. */
function changed(text: string, random: Random): string {
  let result = text;
  for (let count = 1 + random.below(4); count > 0; count--) {
    const at = random.below(result.length + 1);
    const after = result.slice(at + random.below(4));
    result = result.slice(0, at) + random.pick([() => "", () => random.pick(INSERTS), () => result])() + after;
  }
  return result.slice(0, 4_000);
}

/** For a frame that says it is binary: an attachment that nobody announced, or nothing at all. */
export function bytes(random: Random): Buffer {
  return Buffer.from(Array.from({ length: random.pick([0, 1, 2, 16, 300, 5_000]) }, () => random.below(256)));
}
