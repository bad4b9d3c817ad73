/** What guards.ts has for a handshake: the declared parts of `{ auth, query, headers }`. */

import type { Handshake, Namespace } from "../../../catalog/model.js";
import { braces, type Code, group, indent, join, line, list, ts } from "../../../code/code.js";
import { literal } from "../../../code/literals.js";
import { element, key, name } from "../../../code/names.js";
import type { Schema } from "../../../schema/model.js";
import { inPlace } from "../../../schema/shape.js";
import type { GuardsFile, SchemaUnit } from "./guards-file.js";

interface Part {
  readonly name: "auth" | "query" | "headers";
  readonly unit: SchemaUnit;
  /** The part as an expression. */
  readonly value: Code;
}

/** `export const chatHandshake: HandshakeGuard = { … };` */
export function writeHandshake(file: GuardsFile, namespace: Namespace, handshake: Handshake): Code {
  const { value } = file.emission.names.namespaceOf(namespace);
  const isObject = file.runtime("checks", "isObject");
  const parts = partsOf(file, handshake);
  const isDeep = parts.some(({ unit }) => file.reach.isOpenDeep(unit.schema));
  const tests = parts.map((part) => ts`${file.function(verbOf(file, part, "is"), part.unit)}(${part.value})`);
  return ts`
    export const ${name(`${value}Handshake`)}: ${file.runtime("contract", "HandshakeGuard", "type")} = {
      ${isDeep ? [ts`deep: true,`] : []}
      ${group(ts`is: (value) =>${indent(ts`${line}${group(join([ts`${isObject}(value)`, ...tests], ts` &&${line}`))}`)},`)}
      explain(value, issues) {
        if (!${isObject}(value)) return issues.add([], "type", "object", value);
        ${parts.map((part) => explainPart(file, part))}
      },
      pick(value) {
        if (!${isObject}(value)) return value;
        return ${braces(parts.map((part) => ts`${key(part.name)}: ${pickPart(file, part)}`))};
      },
    };`;
}

function partsOf(file: GuardsFile, { auth, query, headers }: Handshake): readonly Part[] {
  const parts: readonly (readonly [Part["name"], Schema | undefined])[] = [
    ["auth", auth],
    ["query", query],
    ["headers", headers],
  ];
  return parts.flatMap(([part, schema]): readonly Part[] => {
    if (!schema) return [];
    const value = ts`value${element(part)}`;
    return [{ name: part, unit: file.unit(schema), value: part === "auth" ? ownAuth(file, schema, value) : value }];
  });
}

/** Connection state recovery puts `pid` and `offset` beside what the contract declares. */
function ownAuth(file: GuardsFile, schema: Schema, value: Code): Code {
  const parts = new Set([schema]);
  for (const part of parts) for (const each of inPlace(part)) parts.add(each);
  const declared = [...parts].flatMap(({ properties = [] }) => properties.map((property) => property.name));
  const foreign = ["pid", "offset"].filter((property) => !declared.includes(property));
  if (foreign.length === 0) return value;
  return ts`${file.runtime("checks", "without")}(${value}, ${list(ts`[`, foreign.map(literal), ts`]`)})`;
}

/** Every client sends headers and query parameters of its own. */
function verbOf(
  file: GuardsFile,
  { name: part, unit }: Part,
  verb: "is" | "explain",
): ReturnType<GuardsFile["strictly"]> {
  if (part === "auth") return file.strictly(verb, unit);
  return verb === "is" ? file.test : file.explanation;
}

function explainPart(file: GuardsFile, part: Part): Code {
  const explain = file.function(verbOf(file, part, "explain"), part.unit);
  return ts`${explain}(${part.value}, issues, [${literal(part.name)}]);`;
}

function pickPart(file: GuardsFile, { unit, value }: Part): Code {
  const isKept = file.emission.catalog.unknownProperties === "keep";
  if (isKept || !file.holdings.hasExtras(unit.schema)) return value;
  return ts`${file.function("pick", unit)}(${value})`;
}
