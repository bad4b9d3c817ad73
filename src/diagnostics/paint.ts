/** Whether a terminal that knows colours reads the text. */
export type Color = "color" | "plain";

export type Style = "error" | "warning" | "info" | "place" | "faint";

const CODES: Readonly<Record<Style, string>> = {
  error: "1;31",
  warning: "1;33",
  info: "1;36",
  place: "1",
  faint: "2",
};

/** `text` in a style, or as it is. */
export function paint(color: Color, style: Style, text: string): string {
  return color === "plain" || text === "" ? text : `\u001b[${CODES[style]}m${text}\u001b[0m`;
}
