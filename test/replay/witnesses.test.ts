import type { Catalog } from "../../src/catalog/model.js";
import { changeFixtures, judged, versionsOf } from "../support/changes/fixture.js";
import { Posts } from "./posts.js";
import { replayed, witnessedWays } from "./witnesses.js";

/** Every step between two versions that the fixtures have, both ways. */
const steps = changeFixtures().flatMap((fixture) => {
  const { before, after } = versionsOf(fixture);
  return [
    { name: fixture.name, before, after },
    { name: `${fixture.name}, back`, before: after, after: before },
  ];
});

const made = new WeakMap<Catalog, Posts>();

/** Both ways of a step need them. */
function postsOf(catalog: Catalog): Posts {
  const posts = made.get(catalog) ?? new Posts(catalog);
  made.set(catalog, posts);
  return posts;
}

const breaking = steps
  .map((step) => ({ ...step, ways: witnessedWays(judged(step.before, step.after)) }))
  .filter(({ ways }) => ways.length > 0);

test("values break something in every place where values travel", () => {
  const roles = new Set(breaking.flatMap(({ ways }) => ways.map(({ change }) => change.value.role)));
  expect([...roles].sort()).toEqual([
    "answer",
    "argument",
    "auth",
    "error-data",
    "headers",
    "namespace-parameter",
    "query",
    "rest",
  ]);
});

test.each(breaking)("each value that breaks $name is sent by the one side and refused by the other", (step) => {
  const posts = { before: postsOf(step.before), after: postsOf(step.after) };
  for (const way of step.ways) {
    const { title, from, witness } = way;
    expect({ title, from, hasWitness: witness !== undefined }).toEqual({ title, from, hasWitness: true });
    const told = { title, from, witness: witness?.value };
    expect({ ...told, ...replayed(way, posts) }).toEqual({ ...told, sent: true, accepted: false, other: true });
  }
});
