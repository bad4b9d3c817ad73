/** Which namespace a pair of maps belongs to. */

import { spanOf } from "../../../compiler/places.js";
import type { Report } from "../../../diagnostics/diagnostic.js";
import { namespaceUnknown, oneMapForBoth, severalContracts } from "../problems/directions.js";
import type { Contract, Located } from "./contract.js";
import { type Pair, restOf } from "./pairs.js";

/** Gives each pair its namespace. */
export class Placing {
  readonly #cwd: string;
  readonly #report: Report;

  constructor(cwd: string, report: Report) {
    this.#cwd = cwd;
    this.#report = report;
  }

  contracts(pairs: readonly Pair[]): readonly Contract[] {
    const told = pairs.flatMap((pair) => pathsOf(pair).map((path): Contract => contractOf(pair, path)));
    const untold = pairs.filter((pair) => pathsOf(pair).length === 0);
    const placed = [...told, ...this.#withoutPath(untold, told)];
    const clash = placed.find((one, at) => placed.findIndex(({ path }) => path === one.path) < at);
    if (clash !== undefined) {
      this.#reportClash(placed.filter(({ path }) => path === clash.path));
      return [];
    }
    for (const pair of pairs) this.#tellOneMap(pair);
    return placed.sort((one, other) => Number(other.path === "/") - Number(one.path === "/"));
  }

  /** The main namespace takes what no other place claims; a namespace whose path is not told stays out. */
  #withoutPath(pairs: readonly Pair[], told: readonly Contract[]): readonly Contract[] {
    const isNamespace = (pair: Pair): boolean => pair.positions.some(({ socket }) => socket === "namespace");
    const alone = told.length === 0 && pairs.length === 1;
    for (const pair of pairs.filter(isNamespace)) {
      const at = spanOf(pair.positions[0].at, this.#cwd);
      this.#report(namespaceUnknown.found({ at, facts: { maps: namesOf(pair), imported: alone } }));
    }
    const rest = alone ? pairs : pairs.filter((pair) => !isNamespace(pair));
    return rest.map((pair) => contractOf(pair, "/"));
  }

  #tellOneMap(pair: Pair): void {
    const [map, other] = [pair.clientToServer, pair.serverToClient].filter((each) => each !== undefined);
    if (map === undefined || other !== undefined) return;
    this.#report(oneMapForBoth.found({ at: spanOf(pair.positions[0].at, this.#cwd), facts: { map: nameOf(map) } }));
  }

  #reportClash(contracts: readonly Contract[]): void {
    const [first, ...others] = contracts.map((each) => ({ at: spanOf(each.at, this.#cwd), names: namesOf(each) }));
    if (first === undefined) return;
    const related = others.map(({ at, names }) => ({ at, message: `Here it is ${names.join(" and ")}.` }));
    const path = contracts[0]?.path ?? "/";
    const facts = { path, pairs: [first, ...others].map(({ names }) => names) };
    this.#report(severalContracts.found({ at: first.at, facts, related }));
  }
}

/** All that its positions tell: one pair may serve several namespaces. */
function pathsOf({ positions }: Pair): readonly string[] {
  return [...new Set(positions.flatMap(({ path }) => (path === undefined ? [] : [path])))];
}

/** Where the code names one map only, Socket.IO takes it for both directions. */
function contractOf(pair: Pair, path: string): Contract {
  const { clientToServer, serverToClient, positions } = pair;
  return {
    path,
    clientToServer: clientToServer ?? serverToClient,
    serverToClient: serverToClient ?? clientToServer,
    ...restOf(pair),
    at: (positions.find((each) => each.path === path) ?? positions[0]).at,
  };
}

function namesOf({
  clientToServer,
  serverToClient,
}: Pick<Contract, "clientToServer" | "serverToClient">): readonly string[] {
  return [clientToServer, serverToClient].flatMap((map) => (map === undefined ? [] : [nameOf(map)]));
}

function nameOf({ type, node }: Located): string {
  return type.getAliasSymbol()?.getName() ?? type.getText(node);
}
