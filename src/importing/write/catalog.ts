/** Writes a draft down as the text of a catalog. */

import { errorTypeName, typeName } from "../../catalog/output-names/words.js";
import type { Draft, DraftError, DraftNamespace } from "../draft.js";
import { commonForm, defaultsFor } from "./acks.js";
import { type EventScope, eventSection } from "./events.js";
import { chosenNames } from "./names.js";
import { schema } from "./schema.js";
import { type Entry, map, optionalEntry, prose, text, word, type Yaml } from "./yaml/model.js";
import { printEntries } from "./yaml/print.js";

const SCHEMA = "node_modules/socket-contract/schemas/catalog.schema.json";

/** The YAML of `draft`, as a person would have written it. It always parses, and means the draft. */
export function writeCatalog(draft: Draft): string {
  const common = commonForm(draft);
  const scope: EventScope = { common, types: declaredNames(draft) };
  const [main, others] = divided(draft.namespaces);
  const sections = [
    draft.recovery ? undefined : (["recovery", word(false)] as const),
    optionalEntry("defaults", defaultsFor(common)),
    optionalEntry("types", typeSection(draft)),
    optionalEntry("errors", errorSection(draft.errors)),
    ...(main ? namespaceEntries(main, scope) : []),
    optionalEntry("namespaces", namespaceSection(others, scope)),
  ].filter((section) => section !== undefined);
  const head = printEntries([
    ["catalog", word(1)],
    ["info", map([["title", text(draft.title)]], "block")],
  ]);
  const blocks = [head, ...sections.map((section) => printEntries([section]))];
  return `# yaml-language-server: $schema=${SCHEMA}\n${blocks.map((lines) => `${lines.join("\n")}\n`).join("\n")}`;
}

/** Of the types that the generated code declares for the draft's types and errors. */
function declaredNames({ types, errors }: Draft): ReadonlySet<string> {
  return new Set([...types.map(({ name }) => typeName(name)), ...errors.map(({ code }) => errorTypeName(code))]);
}

function divided(namespaces: readonly DraftNamespace[]): [DraftNamespace | undefined, readonly DraftNamespace[]] {
  return [namespaces.find(({ path }) => path === "/"), namespaces.filter(({ path }) => path !== "/")];
}

function typeSection({ types }: Draft): Yaml | undefined {
  if (types.length === 0) return undefined;
  return map(
    types.map(({ name, shape, documentation }) => [name, schema(shape, documentation)]),
    "block",
  );
}

function errorSection(errors: readonly DraftError[]): Yaml | undefined {
  if (errors.length === 0) return undefined;
  return map(
    errors.map(({ code, description, data }) => [
      code,
      map([
        optionalEntry("description", description ? prose(description) : undefined),
        optionalEntry("data", data && schema(data)),
      ]),
    ]),
    "block",
  );
}

function namespaceEntries(namespace: DraftNamespace, scope: EventScope): readonly (Entry | undefined)[] {
  const { socketData, clientToServer, serverToClient, serverToServer } = namespace;
  return [
    optionalEntry("socketData", socketData && schema(socketData)),
    optionalEntry("clientToServer", eventSection(clientToServer, scope)),
    optionalEntry("serverToClient", eventSection(serverToClient, scope)),
    optionalEntry("serverToServer", eventSection(serverToServer, scope)),
  ];
}

function namespaceSection(namespaces: readonly DraftNamespace[], scope: EventScope): Yaml | undefined {
  if (namespaces.length === 0) return undefined;
  const named = namespaces.map(({ path }) => ({ name: path, identifier: undefined }));
  const chosen = chosenNames({ named, reserved: new Set(), suffix: "Namespace", types: new Set() });
  return map(
    namespaces.map((namespace) => {
      const name = chosen.get(namespace.path);
      return [
        namespace.path,
        map([
          optionalEntry("name", name === undefined ? undefined : text(name)),
          ...namespaceEntries(namespace, scope),
        ]),
      ];
    }),
    "block",
  );
}
