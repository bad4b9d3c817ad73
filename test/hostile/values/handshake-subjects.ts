/** The guards of handshakes: `{ auth, query, headers }`. */

import type { OutputNames } from "../../../src/catalog/output-names.js";
import { variantOf } from "../../support/schemas/variants.js";
import type { GoldenGuards } from "./golden-guards.js";
import { member, verbsOf } from "./subject.js";
import type { Found } from "./subjects.js";

export function handshakeSubjects({ name, catalog, exports }: GoldenGuards, names: OutputNames): readonly Found[] {
  return catalog.namespaces.flatMap((namespace): readonly Found[] => {
    const guard = `${names.namespaceOf(namespace).value}Handshake`;
    const { auth, query, headers } = namespace.handshake ?? {};
    if (!(guard in exports)) return [];
    const parts = Object.entries({ auth, query, headers });
    const subject = {
      title: `${name}: ${guard}`,
      valid: (random: Parameters<typeof variantOf>[1]) =>
        Object.fromEntries(parts.map(([part, schema]) => [part, schema ? variantOf(schema, random) : {}])),
      shown: (value: unknown) => ({ value }),
      verbs: verbsOf({
        is: member(exports[guard], "is"),
        explain: member(exports[guard], "explain"),
        strip: undefined,
        pick: member(exports[guard], "pick"),
        validate: undefined,
      }),
    };
    return [{ subject, exports: [guard] }];
  });
}
