/** What can be unclear in who sends which events. */

import { didYouMean } from "../../../diagnostics/nearest.js";
import { defineProblem } from "../../../diagnostics/rule.js";

export const noEventMaps = defineProblem<{ file: string }>({
  name: "no-event-maps",
  severity: "error",
  why: "An import reads event maps: types whose members are functions, one for each event. It finds them as the type arguments of Socket.IO's classes.",
  message: ({ file }) => `"${file}" has no event maps: nothing in it says which events there are.`,
  help: () =>
    'Name the file that declares them, or one with "Server<…>", "Namespace<…>" or "Socket<…>" in it. Where the code has no types, import recorded traffic with "--infer".',
});

/** Of packages that share event maps, each often has a tsconfig of its own. */
const ELSEWHERE = '\nOr name the tsconfig of the code that has the server, with "--project".';

export const unknownDirection = defineProblem<{ names: readonly string[] }>({
  name: "unknown-direction",
  severity: "error",
  why: "Who sends the events of a map is told by its position in Server<…> or Socket<…>. A map's name does not tell it: ClientEvents are sent by clients in one project and to them in the next.",
  message: ({ names }) => `Nothing says whether clients or servers send the events of ${listed(names)}.`,
  help: ({ names: [first = "", second] }) =>
    second === undefined
      ? `Say it: "--client-to-server ${first}", or "--server-to-client ${first}".${ELSEWHERE}`
      : `Say it: "--client-to-server ${first} --server-to-client ${second}", or the other way round.${ELSEWHERE}`,
});

export const unknownEventMap = defineProblem<{ name: string; file: string; suggestion: string | undefined }>({
  name: "unknown-event-map",
  severity: "error",
  why: "The flags of an import name types that the imported file declares, imports or exports.",
  message: ({ name, file, suggestion }) => `"${file}" knows no type "${name}".${didYouMean(suggestion)}`,
});

export const severalContracts = defineProblem<{ path: string; pairs: readonly (readonly string[])[] }>({
  name: "several-contracts",
  severity: "error",
  why: "A catalog says once what goes through a namespace. Two pairs of event maps for the same one are two contracts, or one of them is out of date.",
  message: ({ path, pairs }) =>
    `The namespace "${path}" has ${pairs.length} contracts here: ${pairs.map((names) => names.join(" and ")).join("; ")}.`,
  help: ({ pairs: [pair = []] }) =>
    `Import them one by one: "--client-to-server ${pair.at(0)} --server-to-client ${pair.at(-1)}".`,
});

export const namespaceUnknown = defineProblem<{ maps: readonly string[]; imported: boolean }>({
  name: "namespace-path-unknown",
  severity: "warning",
  why: 'A catalog keeps each namespace under its path. The code tells it where the type stands beside io.of("/path").',
  message: ({ maps, imported }) =>
    imported
      ? `The path of the namespace with ${listed(maps)} cannot be told: its events are imported as those of "/".`
      : `The path of the namespace with ${listed(maps)} cannot be told: its events are left out.`,
  help: ({ imported }) =>
    imported
      ? 'Move them to "namespaces" in the catalog, under their path.'
      : 'Write the type where the namespace is made: const admin: Namespace<…> = io.of("/admin").',
});

export const directionByName = defineProblem<{ names: readonly string[] }>({
  name: "direction-by-name",
  severity: "info",
  why: "Where no Server<…> or Socket<…> says who sends what, the names that Socket.IO's documentation uses are taken at their word.",
  message: ({ names }) => `Who sends what is taken from the ${names.length === 1 ? "name" : "names"} ${listed(names)}.`,
  help: () => 'If it is the other way round, say it with "--client-to-server" and "--server-to-client".',
});

export const oneMapForBoth = defineProblem<{ map: string }>({
  name: "one-map-for-both-directions",
  severity: "info",
  why: "Socket.IO's classes take the first map for both directions where no second one is given. Often the other one was only left out.",
  message: ({ map }) =>
    `Only "${map}" is named: its events are imported in both directions, as Socket.IO's types have them.`,
  help: () => "If they go one way, give the class its second map, or remove the other section from the catalog.",
});

export const directionProblems = [
  noEventMaps,
  unknownDirection,
  unknownEventMap,
  severalContracts,
  namespaceUnknown,
  directionByName,
  oneMapForBoth,
];

function listed(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(" and ");
}
