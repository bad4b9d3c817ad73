/** The key of the file that `path` names inside `from`: slash-separated, without `.` and without `..` where one can go up. */
export function resolvePath(from: string, path: string): string {
  const relative = path.replaceAll("\\", "/");
  if (isAbsolute(relative)) return normalized(relative);
  return normalized(`${directoryOf(from)}${relative}`);
}

/** The key of a file as the user names it. */
export function normalized(path: string): string {
  const root = /^(?:[A-Za-z]:)?\/*/.exec(path)?.[0] ?? "";
  const kept: string[] = [];
  for (const part of path.slice(root.length).split("/")) {
    if (part === "" || part === ".") continue;
    const before = kept.at(-1);
    if (part === ".." && before !== undefined && before !== "..") kept.pop();
    else if (part !== ".." || !root.includes("/")) kept.push(part);
  }
  return root.replace(/\/+$/, "/") + kept.join("/");
}

function isAbsolute(path: string): boolean {
  return /^(?:[A-Za-z]:)?\//.test(path);
}

function directoryOf(file: string): string {
  return file.slice(0, file.lastIndexOf("/") + 1);
}
