/** The formats that are checked, by their names in JSON Schema. */

import {
  isDate,
  isDateTime,
  isDuration,
  isEmail,
  isHostname,
  isIpv4,
  isIpv6,
  isTime,
  isUri,
  isUuid,
} from "../../templates/formats.js";

const CHECKS: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ["uuid", isUuid],
  ["date-time", isDateTime],
  ["date", isDate],
  ["time", isTime],
  ["duration", isDuration],
  ["email", isEmail],
  ["uri", isUri],
  ["hostname", isHostname],
  ["ipv4", isIpv4],
  ["ipv6", isIpv6],
]);

/** The check of a format, the same that generated code runs; undefined where the format is not checked. */
export function formatCheck(format: string): ((text: string) => boolean) | undefined {
  return CHECKS.get(format);
}

/** The names of all formats that are checked. */
export function checkedFormats(): readonly string[] {
  return [...CHECKS.keys()];
}
