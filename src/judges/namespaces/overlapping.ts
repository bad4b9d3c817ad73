import type { Catalog, Namespace } from "../../catalog/model.js";
import { sharedText } from "../../catalog/spelling.js";

/** Where clients of this namespace arrive in a version that does not have it, but another one that matches a path of it. */
export function overlapping({ path, template }: Namespace, { namespaces }: Catalog): string | undefined {
  const other = namespaces.find((each) => each.path !== path && sharedText(each.template, template) !== undefined);
  return other?.path;
}
