import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Bundles } from "./bundle.js";
import { type Chapter, parsers, runsWith, type ServerCase } from "./case.js";
import { byClients } from "./cases/by-clients/index.js";
import { byServers } from "./cases/by-servers/index.js";
import { ClientUnderAttack } from "./clients.js";
import { pageOf, type Row, type Section } from "./page.js";
import { ServerUnderAttack } from "./servers.js";
import type { ParserName } from "./victims/lines.js";

const PAGE = join(process.cwd(), "docs/hostile-peers.md");
const RECORDING = process.env["UPDATE_EXPECTED"] === "1" && process.env["CI"] === undefined;

interface UnderAttack<Case> {
  outcomeOf(each: Case, path: string): Promise<string>;
  stop(): Promise<void>;
}

type Start<Case> = (program: "plain" | "wrapped", parser: ParserName) => UnderAttack<Case>;

/** The outcomes of all cases, in the main namespace, each with the first parser that it is for. */
async function attacked<Case extends Pick<ServerCase, "title" | "parsers">>(
  chapters: readonly Chapter<Case>[],
  start: Start<Case>,
): Promise<readonly Section[]> {
  const rows = new Map<Case, Row>();
  for (const parser of parsers) {
    const cases = chapters.flatMap(({ cases }) => cases).filter((each) => runsWith(parser, each) && !rows.has(each));
    const [plain, generated] = [start("plain", parser), start("wrapped", parser)];
    for (const each of cases) {
      const [fromPlain, fromGenerated] = await Promise.all([
        plain.outcomeOf(each, "/"),
        generated.outcomeOf(each, "/"),
      ]);
      rows.set(each, { title: each.title, plain: fromPlain, generated: fromGenerated });
    }
    await Promise.all([plain.stop(), generated.stop()]);
  }
  return chapters.map(({ title, cases }) => ({ title, rows: cases.flatMap((each) => rows.get(each) ?? []) }));
}

let page: string;
let sections: readonly Section[];

beforeAll(async () => {
  const bundles = new Bundles(["plain-server", "wrapped-server", "plain-client", "wrapped-client"]);
  const servers = await attacked(
    byClients,
    (program, parser) => new ServerUnderAttack(bundles.path(`${program}-server`), parser),
  );
  const clients = await attacked(
    byServers,
    (program, parser) => new ClientUnderAttack(bundles.path(`${program}-client`), parser),
  );
  bundles.remove();
  sections = [...servers, ...clients];
  page = pageOf(servers, clients);
  if (RECORDING) writeFileSync(PAGE, page);
}, 240_000);

test("nothing is recorded in CI", () => {
  expect(process.env["UPDATE_EXPECTED"] === "1" && process.env["CI"] !== undefined).toBe(false);
});

test("the page in the docs says what the run has seen", () => {
  expect(readFileSync(PAGE, "utf8")).toBe(page);
});

test("plain code crashes, generated code survives", () => {
  const rows = sections.flatMap(({ rows }) => rows);
  expect(rows.filter(({ plain }) => plain.startsWith("crashes")).length).toBeGreaterThan(50);
  expect(rows.filter(({ generated }) => generated.startsWith("crashes"))).toEqual([]);
});
