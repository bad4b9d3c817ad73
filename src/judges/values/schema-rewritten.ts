import { sourceByProof } from "./source-by-proof.js";
import { defineValueJudge } from "./value-judge.js";

export const schemaRewritten = defineValueJudge({
  name: "schema-rewritten",
  why: "The schema says something else than before in a way that no other rule has a name for; what is sent and what is accepted was compared all the same.",
  of: "rewritten",
  title: (_difference, subject) => `The schema of ${subject} was rewritten`,
  source: ({ part }) => sourceByProof(part.schemas),
  instead: "Make one change at a time, or add a property or an argument beside the old one.",
});
