import { isAlias, isMap, isScalar, type ParsedNode } from "yaml";

/**
 * Offsets of what is well-formed YAML and yet looks like a type expression torn to pieces inside brackets: a list or a map
 * as a key (`{ [key: string]: A }`), and a text whose `<` is closed beyond a comma (`{ a: Record<string, A> }`).
 */
export function tornExpressions(root: ParsedNode | null): number[] {
  const found: number[] = [];
  if (root !== null) collect(root, false, found);
  return found;
}

function collect(node: ParsedNode, inFlow: boolean, found: number[]): void {
  if (isAlias(node)) return;
  if (isScalar(node)) {
    if (inFlow && node.type === "PLAIN" && isTorn(node.value)) found.push(node.range[0]);
    return;
  }
  const flow = node.flow === true;
  if (!isMap(node)) {
    for (const item of node.items) collect(item, flow, found);
    return;
  }
  for (const { key, value } of node.items) {
    if (flow && !isScalar(key) && !isAlias(key)) found.push(key.range[0]);
    collect(key, flow, found);
    if (value !== null) collect(value, flow, found);
  }
}

function isTorn(value: unknown): boolean {
  return typeof value === "string" && value.split("<").length > value.split(">").length;
}
