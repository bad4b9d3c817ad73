// Takes each rule out of src/containment/, one at a time in a copy of what is committed, and sees which tests miss it:
// npm run containment-rules [text in its name or file]. The report gets the rows of what was taken out.
import { join } from "node:path";
import { failedOf, takeOut } from "./taken-out.mjs";

const [wanted = ""] = process.argv.slice(2);
const heading = `# Rules of containment

Each rule in \`src/containment/\`, taken out alone, and the tests that then fail.

<!-- Made by "npm run containment-rules" from rules.yaml. -->

| rule | file | missed by |
|---|---|---|
`;
const list = "test/containment/rules/rules.yaml";
const report = "test/containment/rules/report.md";
const placesOf = (copy, file) => [join(copy, "src/containment", file)];
const failed = (copy, { tests }) => failedOf(copy, tests);
await takeOut({ list, report, heading, prepare: () => {}, placesOf, failed, atOnce: 2 }, wanted);
