import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { program } from "../../src/cli/program.js";
import { memoryHost } from "../../src/host/memory.js";
import { mutateText } from "./mutate-text.js";
import { mutateTree } from "./mutate-tree.js";
import { Random } from "./random.js";

const GOLDEN = join(process.cwd(), "fixtures/golden");
const COUNT = Number(process.env["MUTATIONS"] ?? 300);
const FIRST_SEED = Number(process.env["SEED"] ?? 1);
/** Far above what the slowest takes, and far below what a user would call hanging. */
const SLOWEST_MS = 10_000;

/** What every run can be held to, whatever it was given. */
interface Run {
  readonly code: number;
  readonly said: string;
  readonly milliseconds: number;
  readonly files: ReadonlyMap<string, string>;
}

/** The YAML files of every golden case, by name. */
const cases = readdirSync(GOLDEN, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => yamlFiles(join(GOLDEN, name)))
  .filter((files) => files.size > 0);

function yamlFiles(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

/** One input, told by its seed alone. */
function inputOf(seed: number): { readonly files: Map<string, string>; readonly command: readonly string[] } {
  const random = new Random(seed);
  const files = new Map(random.pick(cases));
  const name = random.pick([...files.keys()]);
  const mutate = random.next() < 0.5 ? mutateText : mutateTree;
  files.set(name, mutate(files.get(name) ?? "", random));
  const command = random.pick([
    ["validate"],
    ["validate", "--fix"],
    ["generate"],
    ["check"],
    ["validate", "--format", "json"],
  ]);
  return { files, command };
}

async function run(files: Map<string, string>, command: readonly string[]): Promise<Run> {
  let said = "";
  const say = (text: string): void => {
    said += text;
  };
  const terminal = { out: say, err: say, outIsTerminal: false, errIsTerminal: false, inIsTerminal: false };
  const started = performance.now();
  const code = await program(memoryHost(files), { ...terminal, environment: {} }).run(command);
  return { code, said, milliseconds: performance.now() - started, files };
}

/** What is wrong with a run; nothing where all is well. */
function faultOf({ code, said, milliseconds, files }: Run, before: ReadonlyMap<string, string>): string | undefined {
  if (![0, 1, 2, 3].includes(code)) return `exit code ${code}`;
  if (/^\s+at .*[:(]\d+/m.test(said)) return "a stack frame";
  if (code !== 0 && said === "") return `exit code ${code} without a word`;
  if (milliseconds > SLOWEST_MS) return `${Math.round(milliseconds)} ms`;
  if (/\[object Object\]|\bundefined\b/.test(withoutSource(said))) return `a message of nothing: ${said}`;
  if (code !== 0 && files.size !== before.size) return "files written by a run that failed";
  return undefined;
}

/** The messages alone: a catalog may well speak of `undefined`. */
function withoutSource(said: string): string {
  return said.startsWith("{") ? "" : said.replace(/^ *\d* \|.*$/gm, "").replace(/"[^"\n]*"/g, "");
}

test(
  `${COUNT} mutated catalogs and configs end with 0 to 3, in words, and soon`,
  async () => {
    const faults: string[] = [];
    for (let seed = FIRST_SEED; seed < FIRST_SEED + COUNT; seed++) {
      const { files, command } = inputOf(seed);
      const before = new Map(files);
      const fault = await run(files, command).then(
        (done) => faultOf(done, before),
        (error: unknown) => `an exception: ${error instanceof Error ? error.stack : error}`,
      );
      if (fault !== undefined) faults.push(`SEED=${seed} MUTATIONS=1 (${command.join(" ")}): ${fault}`);
    }
    expect(faults.slice(0, 10)).toEqual([]);
  },
  60_000 + COUNT * 100,
);
