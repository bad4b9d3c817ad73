import { expectGithub, expectGitlab, expectJunit, expectSarif } from "./accepted.js";

test("what the programs that read a report would refuse is refused here", async () => {
  expect(() => expectSarif('{ "version": "2.1.0", "runs": [{}] }')).toThrow();
  expect(() =>
    expectSarif('{ "version": "2.1.0", "runs": [{ "tool": { "driver": { "name": "x", "wat": 1 } } }] }'),
  ).toThrow();
  expect(() => expectGitlab('[{ "description": "x" }]')).toThrow();
  expect(() => expectGithub("::error file=a,b::x\n")).toThrow();
  await expect(expectJunit("<testsuites><testcase/></testsuites>")).rejects.toThrow();
  await expect(expectJunit("<testsuites>")).rejects.toThrow();
});
