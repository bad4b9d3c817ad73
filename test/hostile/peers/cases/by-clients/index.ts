/** What hostile clients do to servers, in the order of the page in the docs. */

import type { Chapter, ServerCase } from "../../case.js";
import { acks } from "./acks.js";
import { answers } from "./answers.js";
import { wrongArguments } from "./arguments.js";
import { binary } from "./binary.js";
import { depth } from "./depth.js";
import { failures } from "./failures.js";
import { frames } from "./frames.js";
import { handshake } from "./handshake.js";
import { names } from "./names.js";
import { rights } from "./rights.js";

export const byClients: readonly Chapter<ServerCase>[] = [
  handshake,
  acks,
  wrongArguments,
  rights,
  names,
  depth,
  binary,
  frames,
  failures,
  answers,
];
