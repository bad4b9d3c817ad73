// Says in the last lines of a run which tests were left out where what they need is not installed: a reporter for jest.
import { spawnSync } from "node:child_process";

/** Programs that tests need, and how the names of their suites say so. */
const PROGRAMS = [
  { program: "redis-server", suites: /Redis/ },
  { program: "chromium", suites: /Chromium/ },
];

export default class LeftOut {
  onRunComplete(_contexts, { testResults }) {
    const pending = testResults.flatMap(({ testResults }) => testResults.filter(({ status }) => status === "pending"));
    const names = [...new Set(pending.map(({ ancestorTitles: [suite] }) => suite))];
    for (const { program, suites } of PROGRAMS) {
      const leftOut = names.filter((suite) => suites.test(suite));
      if (leftOut.length === 0 || spawnSync(program, ["--version"]).status === 0) continue;
      console.error(`\nLEFT OUT, for there is no ${program} here (apt-get install ${program}):`);
      for (const suite of leftOut) console.error(`  ${suite}`);
    }
  }
}
