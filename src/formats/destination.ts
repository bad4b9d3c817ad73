/** What `--format` says: which format goes where. */

import { didYouMean, nearest } from "../diagnostics/nearest.js";
import { formatNames } from "./index.js";

export interface Destination {
  readonly format: string;
  /** Standard output where it is absent. */
  readonly file: string | undefined;
}

/** Adds what one `--format` says to what others said before it, or says why that cannot be. */
export function addDestination(value: string, before: readonly Destination[]): readonly Destination[] | string {
  const [format = "", ...rest] = value.split("=");
  const file = rest.length === 0 ? undefined : rest.join("=");
  if (!formatNames.includes(format)) {
    return `There is no format "${format}": choose one of ${formatNames.join(", ")}.${didYouMean(nearest(format, formatNames))}`;
  }
  if (file === "") return `Name a file after "${format}=", or leave the "=" out.`;
  const destination = { format, file };
  const clash = before.find((other) => clashing(other, destination));
  if (!clash) return [...before, destination];
  return file === undefined
    ? `Only one format can go to standard output: give "${format}" or "${clash.format}" a file, as in --format ${format}=FILE.`
    : `"${clash.format}" already goes to "${file}": give "${format}" a file of its own.`;
}

/** Annotations are lines among other lines, and may stand beside text. */
function clashing(one: Destination, other: Destination): boolean {
  if (one.file !== other.file) return false;
  const names = [one.format, other.format];
  return !(one.file === undefined && names.includes("text") && names.includes("github"));
}
