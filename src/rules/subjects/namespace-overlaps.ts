import type { Catalog, Namespace } from "../../catalog/model.js";
import { sharedText } from "../../catalog/spelling.js";

/** Two namespaces that match one path, the later one first. One of them at least is dynamic. */
export interface Overlap {
  readonly namespace: Namespace;
  readonly other: Namespace;
  readonly shared: string;
}

export function* overlaps({ namespaces }: Catalog): Iterable<Overlap> {
  for (const [index, namespace] of namespaces.entries()) {
    for (const other of namespaces.slice(0, index)) {
      if (!isDynamic(namespace) && !isDynamic(other)) continue;
      const shared = sharedText(namespace.template, other.template);
      if (shared !== undefined) yield { namespace, other, shared };
    }
  }
}

export function isDynamic({ template }: Namespace): boolean {
  return template.parameters.length > 0;
}
