/** Formats of strings, exactly as their specifications have them. No check takes longer than in proportion to the text. */

import { isALabel } from "./a-labels.js";

/** Digit by digit: twice as fast as a group that is repeated. */
const UUID: RegExp = new RegExp(`^${[8, 4, 4, 4, 12].map((digits) => "[0-9A-Fa-f]".repeat(digits)).join("-")}$`);

/** RFC 9562: 8-4-4-4-12 hexadecimal digits, of any version. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

const FULL_DATE = "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])";
const HOUR_MINUTE = "(?:[01][0-9]|2[0-3]):[0-5][0-9]";
const FULL_TIME = `${HOUR_MINUTE}:(?:[0-5][0-9]|60)(?:\\.[0-9]+)?(?:[Zz]|[+-]${HOUR_MINUTE})`;
const DATE: RegExp = new RegExp(`^${FULL_DATE}$`);
const TIME: RegExp = new RegExp(`^${FULL_TIME}$`);
const DATE_TIME: RegExp = new RegExp(`^${FULL_DATE}[Tt]${FULL_TIME}$`);

/** RFC 3339 `full-date`: `2024-02-29`, a day that the calendar has. */
export function isDate(text: string): boolean {
  return DATE.test(text) && monthHasDay(text);
}

/** RFC 3339 `full-time`: `12:30:00.5Z`, `12:30:00+02:00`. A second 60 only where it is 23:59 in UTC. */
export function isTime(text: string): boolean {
  return TIME.test(text) && secondExists(text, 0);
}

/** RFC 3339 `date-time`: `2024-02-29T12:30:00Z`. */
export function isDateTime(text: string): boolean {
  return DATE_TIME.test(text) && monthHasDay(text) && secondExists(text, 11);
}

/** Whether the month of `2024-02-29…` is long enough. */
function monthHasDay(text: string): boolean {
  const day = twoDigits(text, 8);
  return day <= 28 || day <= daysIn(twoDigits(text, 0) * 100 + twoDigits(text, 2), twoDigits(text, 5));
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the time that begins at `start` is no second 60, or the one before midnight in UTC. */
function secondExists(text: string, start: number): boolean {
  if (twoDigits(text, start + 6) !== 60) return true;
  const [, sign, hours = "0", minutes = "0"] = /([+-])(..):(..)$/.exec(text) ?? [];
  const offset = Number(hours) * 60 + Number(minutes);
  const utc = twoDigits(text, start) * 60 + twoDigits(text, start + 3) + (sign === "-" ? offset : -offset);
  return (utc + 1440) % 1440 === 1439;
}

/** The number that two decimal digits make. */
function twoDigits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 11 * ZERO;
}

const ZERO = 48;

const CLOCK = "T(?:[0-9]+H(?:[0-9]+M(?:[0-9]+S)?)?|[0-9]+M(?:[0-9]+S)?|[0-9]+S)";
const DAYS = "(?:[0-9]+Y(?:[0-9]+M(?:[0-9]+D)?)?|[0-9]+M(?:[0-9]+D)?|[0-9]+D)";
const DURATION: RegExp = new RegExp(`^P(?:[0-9]+W|${CLOCK}|${DAYS}(?:${CLOCK})?)$`);

/** RFC 3339, appendix A: `P1DT12H`. */
export function isDuration(text: string): boolean {
  return DURATION.test(text);
}

const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const LOCAL_PART: RegExp = new RegExp(`^(?:${ATOM}(?:\\.${ATOM})*|"(?:[ !#-\\[\\]-~]|\\\\[ -~])*")$`);

/** RFC 5321 `Mailbox`: `ada@example.com`, `"a b"@[192.0.2.1]`. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf("@");
  if (at < 1 || at > 64 || !LOCAL_PART.test(text.slice(0, at))) return false;
  const domain = text.slice(at + 1);
  if (!domain.startsWith("[")) return isHostname(domain);
  if (!domain.endsWith("]")) return false;
  const address = domain.slice(1, -1);
  return /^ipv6:/i.test(address) ? isIpv6(address.slice(5)) : isIpv4(address);
}

const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/** RFC 1123, with internationalised names in their ASCII form (RFC 5891). */
export function isHostname(text: string): boolean {
  if (text.length > 253) return false;
  return text.split(".").every((label) => LABEL.test(label) && (!/^xn--/i.test(label) || isALabel(label)));
}

/** RFC 2673 `dotted-quad`: four numbers up to 255, without leading zeros. */
export function isIpv4(text: string): boolean {
  return /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])(?:\.(?!$)|$)){4}$/.test(text);
}

/** RFC 4291, section 2.2; without a zone. */
export function isIpv6(text: string): boolean {
  if (text.length > 45) return false;
  const [head = "", tail, ...more] = text.split("::");
  if (more.length > 0) return false;
  const before = groupsOf(head, tail === undefined);
  const after = groupsOf(tail ?? "", true);
  if (before === undefined || after === undefined) return false;
  return tail === undefined ? before === 8 : before + after < 8;
}

/** How many 16-bit groups `text` has, if it is made of such. The last two of an address may be an IPv4 address. */
function groupsOf(text: string, last: boolean): number | undefined {
  if (text === "") return 0;
  const groups = text.split(":");
  const quad = last && groups.at(-1)?.includes(".") ? groups.pop() : undefined;
  if (quad !== undefined && !isIpv4(quad)) return undefined;
  if (!groups.every((group) => /^[0-9A-Fa-f]{1,4}$/.test(group))) return undefined;
  return groups.length + (quad === undefined ? 0 : 2);
}

const PERCENT = "%[0-9A-Fa-f]{2}";
const NAME_CHARACTERS = "A-Za-z0-9\\-._~!$&'()*+,;=";
const USER = `(?:[${NAME_CHARACTERS}:]|${PERCENT})*@`;
const PATH_CHARACTER = `(?:[${NAME_CHARACTERS}:@]|${PERCENT})`;
const AUTHORITY = `//(?:${USER})?(?:\\[([^\\]]*)\\]|(?:[${NAME_CHARACTERS}]|${PERCENT})*)(?::[0-9]*)?(?:/${PATH_CHARACTER}*)*`;
const SEGMENTS = `${PATH_CHARACTER}+(?:/${PATH_CHARACTER}*)*`;
const REST = `(?:\\?(?:${PATH_CHARACTER}|[/?])*)?(?:#(?:${PATH_CHARACTER}|[/?])*)?`;
const URI: RegExp = new RegExp(`^[A-Za-z][A-Za-z0-9+\\-.]*:(?:${AUTHORITY}|/(?:${SEGMENTS})?|${SEGMENTS}|)${REST}$`);
const FUTURE_ADDRESS: RegExp = new RegExp(`^[Vv][0-9A-Fa-f]+\\.[${NAME_CHARACTERS}:]+$`);

/** RFC 3986 `URI`: absolute, with a scheme. */
export function isUri(text: string): boolean {
  const match = URI.exec(text);
  if (!match) return false;
  const address = match[1];
  return address === undefined || isIpv6(address) || FUTURE_ADDRESS.test(address);
}
