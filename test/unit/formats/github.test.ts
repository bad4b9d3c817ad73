import { diagnostic, rendered, resultOf } from "./results.js";

const many = (count: number, severity: "error" | "warning" | "info") =>
  Array.from({ length: count }, (_, index) => diagnostic({ severity, message: `Number ${index + 1}.` }));

test("a finding is one line with its place", async () => {
  expect(await rendered("github", resultOf([diagnostic({ help: "Write string." })]))).toBe(
    "::error file=chat.events.yaml,line=4,endLine=4,col=8,endColumn=13,title=socket-contract%3A unknown-type" +
      '::There is no type "strin".%0AWrite string.\n',
  );
});

test("what would end a property or a line is escaped", async () => {
  const file = "a,b:c%.yaml";
  const result = resultOf([diagnostic({ at: { file, start: 0, end: 0 }, message: "100%, done:\r\n::error::x" })]);
  const text = await rendered("github", result);
  expect(text).toContain("file=a%2Cb%3Ac%25.yaml,");
  expect(text).toMatch(/::100%25, done:␍%0A::error::x\n$/);
  expect(text.match(/\n/g)).toHaveLength(1);
});

test("a finding over several lines has no columns, which would count in one line only", async () => {
  const text = await rendered(
    "github",
    resultOf([diagnostic({ at: { file: "chat.events.yaml", start: 0, end: 40 } })]),
  );
  expect(text).toMatch(/^::error file=chat\.events\.yaml,line=1,endLine=3,title=/);
});

test("ten of each level, the worst level first, the rest counted", async () => {
  const text = await rendered("github", resultOf([...many(2, "info"), ...many(12, "warning"), ...many(11, "error")]));
  const lines = text.trimEnd().split("\n");
  expect(lines.map((line) => /^::(\w+)|^(\d+ more)/.exec(line)?.[0])).toEqual([
    ...Array.from({ length: 10 }, () => "::error"),
    "1 more",
    ...Array.from({ length: 10 }, () => "::warning"),
    "2 more",
    "::notice",
    "::notice",
  ]);
});

test("a failure comes before all findings", async () => {
  const failure = { kind: "file", message: "Cannot read it." } as const;
  const text = await rendered("github", resultOf(many(11, "error"), [failure]));
  expect(text.split("\n")[0]).toBe("::error title=socket-contract could not do its work::Cannot read it.");
});
