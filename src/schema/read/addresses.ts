/** Addresses: where schemas can be found, and which address a reference means (RFC 3986). */

/** A file by its key, or an absolute URI. */
export type Address = { readonly kind: "file"; readonly file: string } | { readonly kind: "uri"; readonly uri: string };

/** The key of the file that a relative path means, seen from another file. */
export type ResolvePath = (path: string, from: string) => string;

/** What `text`, which has no fragment, means where `base` is the base; or why it means nothing. */
export function addressOf(
  text: string,
  base: Address,
  resolvePath: ResolvePath,
): Address | { readonly reason: string } {
  if (text === "") return base;
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) return absolute(text, undefined) ?? { reason: "it is no URI" };
  if (base.kind === "uri")
    return absolute(text, base.uri) ?? { reason: `nothing can be relative to "${base.uri}", which is the base here` };
  if (text.startsWith("//")) return { kind: "uri", uri: text };
  const path = decoded(text);
  return path === undefined ? { reason: BROKEN_ESCAPE } : { kind: "file", file: resolvePath(path, base.file) };
}

export const BROKEN_ESCAPE = 'a "%" in it is not followed by two hexadecimal digits';

function absolute(text: string, base: string | undefined): Address | undefined {
  return URL.canParse(text, base) ? { kind: "uri", uri: new URL(text, base).href } : undefined;
}

/** Without percent-encoding; nothing where that is broken. */
export function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** A reference in its two parts; the fragment is what follows the `#`. */
export function partsOf(reference: string): { readonly address: string; readonly fragment: string | undefined } {
  const hash = reference.indexOf("#");
  if (hash === -1) return { address: reference, fragment: undefined };
  return { address: reference.slice(0, hash), fragment: reference.slice(hash + 1) };
}

/** As it reads in a message. */
export function textOf(address: Address): string {
  return address.kind === "file" ? address.file : address.uri;
}
