// Says in the last lines of a run which tests were left out where there is no redis-server: a reporter for jest.
import { spawnSync } from "node:child_process";

export default class LeftOut {
  onRunComplete(_contexts, { testResults }) {
    const pending = testResults.flatMap(({ testResults }) => testResults.filter(({ status }) => status === "pending"));
    const suites = new Set(pending.map(({ ancestorTitles: [suite] }) => suite).filter((suite) => /Redis/.test(suite)));
    if (suites.size === 0 || spawnSync("redis-server", ["--version"]).status === 0) return;
    console.error("\nLEFT OUT, for there is no redis-server here (apt-get install redis-server):");
    for (const suite of suites) console.error(`  ${suite}`);
  }
}
