import { Project } from "./tool.js";

/** What a first catalog looks like, and what it should have said. */
const FIRST = `catalog: 1
info: { title: Chat }
types:
\tStatus: 'open' | 'closed'   # which
\tMessage:
\t\tfields: { text: string, tags: string[], "status": Status }
clientToServer:
\tsay: { payload: { $ref: #/types/Message } }
`;
const MENDED = `catalog: 1
info: { title: Chat }
types:
  Status: "'open' | 'closed'"   # which
  Message:
    fields: { text: string, tags: "string[]", "status": Status }
clientToServer:
  say: { payload: { $ref: "#/types/Message" } }
`;

let project: Project;

beforeEach(() => {
  project = new Project({ "chat.events.yaml": FIRST });
});

afterEach(() => project.close());

test("each mistake of the first day is told with what to write instead", () => {
  const run = project.run(["validate", "chat.events.yaml"]);
  expect(run).toMatchObject({ code: 1, err: "" });
  expect(run.out).toContain("chat.events.yaml:4:1  error  tab-indentation");
  expect(run.out).toContain(`chat.events.yaml:4:10  error  quote-type-expression`);
  expect(run.out).toContain(`write "'open' | 'closed'"`);
  expect(run.out).toContain('write "string[]"');
  expect(run.out).toContain('"#/types/Message"');
  expect(project.read("chat.events.yaml")).toBe(FIRST);
});

test.each([
  ["line feeds", (text: string) => text],
  ["carriage returns", (text: string) => text.replaceAll("\n", "\r\n")],
])("--fix mends them all and nothing else, with %s", (_, lines) => {
  project.write("chat.events.yaml", lines(FIRST));
  expect(project.run(["validate", "--fix", "chat.events.yaml"])).toMatchObject({
    code: 0,
    out: "Mended chat.events.yaml.\nNo problems found.\n",
  });
  expect(project.read("chat.events.yaml")).toBe(lines(MENDED));
  expect(project.run(["generate", "chat.events.yaml"]).code).toBe(0);
});

test("--fix ends with the code of the second look, and leaves what is not certain", () => {
  project.edit("chat.events.yaml", (text) => text.replace('status": Status', 'status": Statsu'));
  const run = project.run(["validate", "--fix", "chat.events.yaml"]);
  expect(run).toMatchObject({ code: 1, out: expect.stringContaining('Did you mean "Status"?') });
  expect(run.out).not.toContain("quote-type-expression");
  expect(project.read("chat.events.yaml")).toContain("Statsu");
});

test("--fix leaves a valid file as it is", () => {
  project.write("chat.events.yaml", MENDED);
  const before = project.snapshot();
  expect(project.run(["validate", "--fix", "chat.events.yaml"])).toMatchObject({
    code: 0,
    out: "No problems found.\n",
  });
  expect(project.snapshot()).toEqual(before);
});

test("init writes a catalog without findings and a config that generates from it, and never overwrites", () => {
  expect(project.run(["init", "new", "--title", "Shop Floor"])).toMatchObject({ code: 0, err: "" });
  expect(project.run(["validate"], { from: "new" })).toMatchObject({ code: 0, out: "No problems found.\n" });
  expect(project.run(["generate"], { from: "new" }).code).toBe(0);
  expect(project.run(["check"], { from: "new" }).code).toBe(0);
  expect(project.read("new/shop-floor/server.ts")).toContain("createShopFloorServer");
  const before = project.snapshot();
  expect(project.run(["init", "new", "--title", "Shop Floor"])).toMatchObject({
    code: 3,
    err: expect.stringContaining("is there already. Nothing was changed."),
  });
  expect(project.snapshot()).toEqual(before);
});
