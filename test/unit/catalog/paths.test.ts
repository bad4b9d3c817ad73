import { normalized, resolvePath } from "../../../src/catalog/build/paths.js";

test.each([
  ["chat.yaml", "./shared.yaml", "shared.yaml"],
  ["contracts/chat.yaml", "./shared.yaml", "contracts/shared.yaml"],
  ["contracts/chat.yaml", "../shared.yaml", "shared.yaml"],
  ["chat.yaml", "../shared.yaml", "../shared.yaml"],
  ["../a/chat.yaml", "../../shared.yaml", "../../shared.yaml"],
  ["/srv/chat.yaml", "../../shared.yaml", "/shared.yaml"],
  ["contracts/chat.yaml", "/srv/shared.yaml", "/srv/shared.yaml"],
  ["contracts\\chat.yaml", "a//b/./shared.yaml", "a/b/shared.yaml"],
  ["C:/project/chat.yaml", "..\\shared.yaml", "C:/shared.yaml"],
])("seen from %j, %j is %j", (from, path, file) => {
  expect(resolvePath(from, path)).toBe(file);
});

test.each([
  ["./chat.yaml", "chat.yaml"],
  ["a/../chat.yaml", "chat.yaml"],
  ["/chat.yaml", "/chat.yaml"],
])("%j is the file %j", (path, file) => {
  expect(normalized(path)).toBe(file);
});
