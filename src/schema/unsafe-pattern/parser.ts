/** The part of `refa` that runs, in a module of its own: it is loaded only where a catalog has patterns. */

import { JS } from "refa";

export const { Parser } = JS;
