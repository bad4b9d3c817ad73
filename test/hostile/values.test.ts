import { reportOf } from "./values/report.js";
import { run } from "./values/run.js";

/** A value is told by its seed: `SEED=<seed> VALUES=1` runs one again. */
const settings = { count: Number(process.env["VALUES"] ?? 10_000), seed: Number(process.env["SEED"] ?? 1) };

test(
  `${settings.count} values, half of them mutations of valid ones, go through all guards without a fault`,
  async () => {
    const outcome = await run(settings);
    process.stdout.write(reportOf(settings, outcome));
    expect({ findings: outcome.findings.slice(0, 10), polluted: outcome.polluted }).toEqual({
      findings: [],
      polluted: [],
    });
    // The test means something only while both are common.
    const refused = settings.count - outcome.accepted;
    expect(10 * Math.min(outcome.accepted, refused)).toBeGreaterThanOrEqual(
      settings.count < 1_000 ? 0 : settings.count,
    );
  },
  60_000 + settings.count * 10,
);
