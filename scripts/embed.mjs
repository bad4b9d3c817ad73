// Writes the modules that hold files as text or compiled schemas: made from the sources, never committed.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { embedRuleExamples } from "./embed/rule-examples.mjs";
import { embedShapes } from "./embed/shapes.mjs";
import { embedTemplates } from "./embed/templates.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
embedTemplates(root);
embedShapes(root);
embedRuleExamples(root);
