/** What hostile servers do to clients, in the order of the page in the docs. */

import type { Chapter, ClientCase } from "../../case.js";
import { answers } from "./answers.js";
import { wrongArguments } from "./arguments.js";
import { frames } from "./frames.js";
import { questions } from "./questions.js";
import { turnedAway } from "./turned-away.js";

export const byServers: readonly Chapter<ClientCase>[] = [turnedAway, wrongArguments, questions, answers, frames];
