/** The types of contracts within a program: the code that would be generated for them, as a file that is nowhere. */

import type { Catalog, Event } from "../../catalog/model.js";
import { outputNames } from "../../catalog/output-names.js";
import { eventsOf } from "../../catalog/places.js";
import type { Project, SourceFile } from "../../compiler/compiler.js";
import { ts } from "../../compiler/compiler.js";
import { placeOf } from "../../compiler/places.js";
import { emitTypeScript } from "../../targets/typescript/index.js";
import type { ContractTypes, Mismatch, SentArgument } from "../model.js";
import { Comparison, type Difference } from "./comparison.js";

/** Puts the contracts' types into a program, before its types are first asked for: a file more makes all of them anew. */
export function addContractTypes(project: Project, contracts: readonly Catalog[], cwd: string): ContractTypes {
  const files = contracts.map((catalog, index) => {
    return [catalog, project.createSourceFile(`/socket-contract-types/${index}.ts`, typesOf(catalog))] as const;
  });
  const declared = new Map(files.flatMap(([catalog, file]) => argumentLists(catalog, file)));
  const checker = () => project.getTypeChecker().compilerObject;
  return {
    mismatch(sent, event, index) {
      const types = declared.get(event);
      const type = types && argumentAt(types(), index, checker());
      if (!type) return undefined;
      const written = sent.expression?.compilerNode;
      const expression = written && ts.isExpression(written) ? written : undefined;
      const value = { type: sent.type.compilerType, written: expression, at: expression };
      const comparison = new Comparison(checker());
      const isOptional = event.args[index]?.presence === "optional";
      const difference = isOptional ? comparison.ofOptionalArgument(value, type) : comparison.ofItem(value, type);
      return difference && told(difference, { sent, checker: checker(), cwd });
    },
  };
}

function typesOf(catalog: Catalog): string {
  const files = emitTypeScript(catalog, {
    targets: ["types"],
    importExtension: "none",
    outbound: "strip",
    runtimePath: "./runtime",
  });
  const types = files.find(({ path }) => path === "types.ts");
  if (!types) throw new Error("The target types makes no types.ts");
  return types.text;
}

type ArgumentList = () => ts.Type;

/** By event, the tuple of its arguments. */
function argumentLists(catalog: Catalog, file: SourceFile): readonly (readonly [Event, ArgumentList])[] {
  const names = outputNames(catalog);
  return catalog.namespaces.flatMap(eventsOf).flatMap((event) => {
    const alias = file.getTypeAlias(names.eventOf(event).argumentsType);
    return alias ? [[event, () => alias.getType().compilerType] as const] : [];
  });
}

/** Of one argument; of a rest argument, what any of its elements is. */
function argumentAt(list: ts.Type, index: number, checker: ts.TypeChecker): ts.Type | undefined {
  if (!checker.isTupleType(list)) return undefined;
  // What the checker calls a tuple is a reference to one.
  const reference = list as ts.TupleTypeReference;
  const elements = checker.getTypeArguments(reference);
  return elements[Math.min(index, reference.target.fixedLength)];
}

interface Telling {
  readonly sent: SentArgument;
  readonly checker: ts.TypeChecker;
  readonly cwd: string;
}

function told({ path, at, sent: type, declared }: Difference, { sent, checker, cwd }: Telling): Mismatch {
  const written = (each: ts.Type): string => checker.typeToString(each).replaceAll(/\s+/g, " ");
  return {
    at: at ? placeOf(at, cwd) : sent.at,
    path,
    sent: type && written(type),
    declared: written(declared),
  };
}
