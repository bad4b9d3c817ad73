/** `text` as a quoted YAML scalar on one line, in the quotes that need the fewest escapes. */
export function quoted(text: string): string {
  const line = onOneLine(text);
  if (!/["\\\p{Cc}]/u.test(line)) return `"${line}"`;
  if (!/['\p{Cc}]/u.test(line)) return `'${line}'`;
  return JSON.stringify(line);
}

/** Line breaks, and the indentation after them, as single spaces. */
export function onOneLine(text: string): string {
  return text.replace(/[ \t]*[\r\n]\s*/g, " ");
}
