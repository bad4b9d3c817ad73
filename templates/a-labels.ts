/** Labels of internationalised host names in their ASCII form, `xn--…`: RFC 3492, RFC 5891 and RFC 5892. */

/** Whether a label that starts with `xn--` is the encoding of a valid one. */
export function isALabel(label: string): boolean {
  const points = decode(label.slice(4).toLowerCase());
  if (points === undefined || points.every((point) => point < 0x80)) return false;
  const text = String.fromCodePoint(...points);
  if (text.normalize("NFC") !== text || /^\p{M}/u.test(text) || text.slice(2, 4) === "--") return false;
  if (text.startsWith("-") || text.endsWith("-")) return false;
  if (/[\u0660-\u0669]/.test(text) && /[\u06f0-\u06f9]/.test(text)) return false;
  return points.every((point, index) => isAllowed(points, index, String.fromCodePoint(point)));
}

/** RFC 3492, section 6.2; undefined where `text` is no such encoding. */
function decode(text: string): number[] | undefined {
  const delimiter = text.lastIndexOf("-");
  const points = [...text.slice(0, Math.max(0, delimiter))].map((character) => character.charCodeAt(0));
  let position = 0;
  let point = 128;
  let bias = 72;
  for (let at = delimiter + 1; at < text.length; ) {
    const before = position;
    for (let weight = 1, k = 36; ; k += 36) {
      const digit = digitOf(text.charCodeAt(at));
      at += 1;
      if (digit === undefined) return undefined;
      position += digit * weight;
      const threshold = Math.min(26, Math.max(1, k - bias));
      if (digit < threshold) break;
      weight *= 36 - threshold;
    }
    const count = points.length + 1;
    bias = adapted(position - before, count, before === 0);
    point += Math.floor(position / count);
    position %= count;
    if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined;
    points.splice(position, 0, point);
    position += 1;
  }
  return points;
}

function digitOf(code: number): number | undefined {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  return code >= 0x30 && code <= 0x39 ? code - 0x30 + 26 : undefined;
}

function adapted(delta: number, count: number, first: boolean): number {
  let rest = first ? Math.floor(delta / 700) : Math.floor(delta / 2);
  rest += Math.floor(rest / count);
  let k = 0;
  for (; rest > 455; k += 36) rest = Math.floor(rest / 35);
  return k + Math.floor((36 * rest) / (rest + 38));
}

const EXCEPTIONS = /^[\u00df\u03c2\u06fd\u06fe\u0f0b\u3007]$/;
const DISALLOWED = /^[\u0640\u07fa\u302e\u302f\u3031-\u3035\u303b\p{Default_Ignorable_Code_Point}]$/u;
const LETTER_OR_DIGIT = /^[-\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{Nd}]$/u;
/** Canonical combining class 9: the signs that take away a consonant's vowel. */
const VIRAMA =
  /^[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d3b\u0d3c\u0d4d\u0dca\u0e3a\u0eba\u0f84\u1039\u103a\u1714\u1715\u1734\u17d2\u1a60\u1b44\u1baa\u1bab\u1bf2\u1bf3\u2d7f\ua806\ua82c\ua8c4\ua953\ua9c0\uaaf6\uabed]$/;

/** RFC 5892: whether the character may stand in a label, at this place. */
function isAllowed(points: readonly number[], index: number, character: string): boolean {
  const before = characterAt(points, index - 1);
  const after = characterAt(points, index + 1);
  switch (character) {
    case "\u200c":
      return VIRAMA.test(before) || joins(points, index);
    case "\u200d":
      return VIRAMA.test(before);
    case "\u00b7":
      return before === "l" && after === "l";
    case "\u0375":
      return /^\p{Script=Greek}$/u.test(after);
    case "\u05f3":
    case "\u05f4":
      return /^\p{Script=Hebrew}$/u.test(before);
    case "\u30fb":
      return points.some((point) =>
        /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(String.fromCodePoint(point)),
      );
    default:
      if (EXCEPTIONS.test(character)) return true;
      return !DISALLOWED.test(character) && LETTER_OR_DIGIT.test(character) && isStable(character);
  }
}

/** A non-joiner may also stand between letters that would join: those of cursive scripts, marks between them aside. */
function joins(points: readonly number[], index: number): boolean {
  const cursive = /^[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}]$/u;
  const passOver = (from: number, step: number): string => {
    let at = from + step;
    while (/^\p{Mn}$/u.test(characterAt(points, at))) at += step;
    return characterAt(points, at);
  };
  return cursive.test(passOver(index, -1)) && cursive.test(passOver(index, 1));
}

function isStable(character: string): boolean {
  return character.normalize("NFKC").toLowerCase().normalize("NFKC") === character;
}

function characterAt(points: readonly number[], index: number): string {
  const point = points[index];
  return point === undefined ? "" : String.fromCodePoint(point);
}
