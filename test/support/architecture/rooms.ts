import type { SourceFile } from "./imports.js";

/** A row of the table of rooms. */
export interface Room {
  /** As in the table. */
  readonly name: string;
  /** Its folder or its one file, from the root. */
  readonly place: string;
  /** Names of rooms, and paths of single files. */
  readonly mayImport: readonly string[];
  readonly packages: readonly string[];
}

/** They compute and touch nothing. */
const FREE = new Set(["node:path", "node:crypto"]);

/** The rooms that a page's table names: the first table whose heading begins with "room". */
export function readRooms(page: string): Room[] {
  const lines = page.split("\n");
  const heading = lines.findIndex((line) => /^\|\s*room\s*\|/.test(line));
  const end = lines.findIndex((line, at) => at > heading && !line.startsWith("|"));
  return lines.slice(heading + 2, end === -1 ? undefined : end).map(readRow);
}

function readRow(line: string): Room {
  const [name = "", , mayImport = "", packages = ""] = line
    .slice(1)
    .split("|")
    .map((cell) => cell.trim());
  const bare = name.replaceAll("`", "");
  return { name: bare, place: placeOf(bare), mayImport: listed(mayImport), packages: listed(packages) };
}

function placeOf(name: string): string {
  if (name.endsWith(".ts")) return name;
  return name === "templates" ? "templates/" : `src/${name}/`;
}

function listed(cell: string): string[] {
  return cell === "" ? [] : cell.split(",").map((item) => item.trim().replaceAll("`", ""));
}

/** What the files import and the table does not allow, in words. */
export function violations(rooms: readonly Room[], files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, imports }) => {
    const room = roomOf(rooms, path);
    if (!room) return [`${path} belongs to no room`];
    return imports
      .filter((to) => !allows(rooms, room, to))
      .map((to) => `${path} imports ${to}: ${room.name} may not import it`);
  });
}

function roomOf(rooms: readonly Room[], path: string): Room | undefined {
  return rooms.find(({ place }) => (place.endsWith("/") ? path.startsWith(place) : path === place));
}

function allows(rooms: readonly Room[], room: Room, to: string): boolean {
  if (FREE.has(to) || room.packages.includes(to) || room.mayImport.includes(to)) return true;
  const target = roomOf(rooms, to);
  return target !== undefined && (target === room || room.mayImport.includes(target.name));
}

/** Circles among the rooms, each as `a → b → a`, told once. */
export function cycles(rooms: readonly Room[]): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (name: string, way: readonly string[]): void => {
    if (way.includes(name)) found.push([...way.slice(way.indexOf(name)), name].join(" → "));
    if (way.includes(name) || done.has(name)) return;
    for (const next of rooms.find((room) => room.name === name)?.mayImport ?? []) visit(next, [...way, name]);
    done.add(name);
  };
  for (const { name } of rooms) visit(name, []);
  return found;
}
