/** What this project set out to reach. Ratios of one run. */

/** Each target with the ratio that was reached. */
export function targets(results) {
  const chat = (id) => results.ns(id, "chat", "strict", "valid") / results.ns("ours", "chat", "strict", "valid");
  const flat = (mode) => results.ns("ours", "flat", mode, "valid") / results.ns("typia", "flat", mode, "valid");
  const errors = (mode) => results.ns("typia", "chat", mode, "errors") / results.ns("ours", "chat", mode, "errors");
  const load = (id) => results.loadOverStart(id) / results.loadOverStart("ours");
  return [
    atMost("chat strict: our time to by hand's", 1.15, 1 / chat("by-hand")),
    atLeast("chat strict: TypeBox 0.34's time to ours", 1.8, chat("typebox-0")),
    atLeast("chat strict: typia's time to ours", 3.5, chat("typia")),
    atLeast("chat strict: ajv standalone's time to ours", 4, chat("ajv")),
    atLeast("chat strict: zod's time to ours", 17, chat("zod")),
    atMost("flat loose: our time to typia's", 1.05, flat("loose")),
    atMost("flat strict: our time to typia's", 0.75, flat("strict")),
    atLeast("all errors of a late failure, chat loose: typia's time to ours", 5, errors("loose")),
    atLeast("all errors of a late failure, chat strict: typia's time to ours", 5, errors("strict")),
    atLeast("loading a thousand: ajv standalone's time to ours", 5, load("ajv")),
    atLeast("loading a thousand: zod's time to ours", 5, load("zod")),
  ];
}

function atMost(what, bound, reached) {
  return { what, bound: `at most ${bound}x`, reached, met: reached <= bound };
}

function atLeast(what, bound, reached) {
  return { what, bound: `at least ${bound}x`, reached, met: reached >= bound };
}
