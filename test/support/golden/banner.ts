/** What stands below the banner of a generated file. */
export function bodyOf(text: string): string {
  const end = "// biome-ignore-all assist: generated\n\n";
  const start = text.indexOf(end);
  if (start === -1) throw new Error(`There is no banner in ${text.slice(0, 100)}`);
  return text.slice(start + end.length);
}
