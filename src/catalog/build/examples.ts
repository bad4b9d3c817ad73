import { entryOf, type MapNode, type Node } from "../../document/model.js";
import { jsonOf } from "../../schema/read/json.js";
import type { Example } from "../model.js";
import { exampleNotAList } from "../problems/contract.js";
import { describe } from "../shape/words.js";
import type { Context } from "./context.js";
import type { CatalogFile } from "./includes.js";
import { itemsOf } from "./nodes.js";

/** Examples of an event: its payload, or the list of its arguments. */
export function readExamples(map: MapNode, file: CatalogFile, context: Context): readonly Example[] {
  const single = ["payload", "fields", "codes"].some((key) => entryOf(map, key));
  return itemsOf(entryOf(map, "examples")?.value).flatMap((item) => {
    if (single) return [exampleOf(item, [item], context)];
    if (item.kind === "sequence") return [exampleOf(item, item.items, context)];
    const count = itemsOf(entryOf(map, "args")?.value).length;
    const facts = { found: describe(item, file.document), count };
    context.report(exampleNotAList.found({ at: item.at, facts }));
    return [];
  });
}

function exampleOf(item: Node, args: readonly Node[], { report }: Context): Example {
  return { args: args.map((arg) => jsonOf(arg, report)), at: item.at, argsAt: args.map((arg) => arg.at) };
}
