/** `npm run conformance -- <folder>`: a suite of values, or one of containment, whichever lies in the folder. */

import { isContained } from "../../src/index.js";
import type { Json } from "../../src/schema/model.js";
import type { Answer } from "../containment/judge.js";
import type { WrongLabel } from "../containment/labels.js";
import { containment } from "../containment/run.js";
import { readContainmentSuite } from "../containment/suite.js";
import wrongLabels from "../containment/wrong-labels.json" with { type: "json" };
import deliberate from "./deliberate.json" with { type: "json" };
import refused from "./refused.json" with { type: "json" };
import { conformance } from "./run.js";
import wrong from "./wrong.json" with { type: "json" };

// What comes out of JSON.parse is JSON.
const contained = (inner: unknown, outer: unknown): Answer => isContained(inner as Json, outer as Json);

const folder = process.argv[2];
const pairs = folder === undefined ? undefined : readContainmentSuite(folder);
const { exitCode, text } = pairs
  ? await containment(pairs, wrongLabels as readonly WrongLabel[], contained)
  : await conformance(folder, { refused, deliberate, wrong }, contained);
process.stdout.write(text);
process.exitCode = exitCode;
