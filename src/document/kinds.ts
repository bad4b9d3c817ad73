/** What the entries of a map are called where the map stands under one of these keys. */
const KINDS: Readonly<Record<string, string>> = {
  clientToServer: "event",
  serverToClient: "event",
  serverToServer: "event",
  errorEvents: "event",
  types: "type",
  $defs: "type",
  errors: "error",
  rooms: "room",
  namespaces: "namespace",
  args: "argument",
  params: "parameter",
  fields: "field",
  properties: "property",
  contracts: "contract",
};

/** The word for an entry of the map under a key, as in `The event "x" is declared twice`. */
export function kindOfEntry(under: string): string {
  return (Object.hasOwn(KINDS, under) ? KINDS[under] : undefined) ?? "key";
}
