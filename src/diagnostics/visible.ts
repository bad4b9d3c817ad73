/** Controls, formatting and direction marks, separators and halves of characters: nothing that a terminal might obey. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

const WIDE =
  /[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /[\p{Mn}\p{Me}\u200c\u200d]/u;

/** `text` on one line, with a sign in the place of every character that is not to be seen. */
export function visible(text: string): string {
  return text.replace(UNSAFE, sign);
}

/** Joiners stay: they hold words and emoji together and move nothing. */
function sign(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code === 0x200c || code === 0x200d) return character;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? "\u2421" : "\ufffd";
}

/** How many columns a character takes in a terminal. */
export function widthOf(character: string): number {
  if (NO_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
