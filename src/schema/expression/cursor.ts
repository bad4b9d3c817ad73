/** The tokens of an expression, stepped over one by one. */

import type { Range, SyntaxMistake } from "./ast.js";
import { strayHint } from "./hints.js";
import type { Token } from "./lex.js";

/** Leaves the parser at its first mistake; caught by it alone. */
export class Stopped extends Error {
  readonly mistake: SyntaxMistake;

  constructor(mistake: SyntaxMistake) {
    super(mistake.message);
    this.mistake = mistake;
  }
}

export class Cursor {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #position = 0;

  constructor(text: string, tokens: readonly Token[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  protected expect(mark: string, opener: string): void {
    const token = this.peek();
    if (this.take(mark)) return;
    if (token.kind === "end") this.stop(token, unclosed(opener, mark));
    const hint = strayHint(this.textOf(token));
    this.stop(token, hint.startsWith("Here stands") ? `${hint} Expected "${mark}", which closes ${opener}.` : hint);
  }

  /** Steps over `mark` if it is next. */
  protected take(mark: string): boolean {
    if (this.peekMark() !== mark) return false;
    this.#position += 1;
    return true;
  }

  protected peekMark(): string | undefined {
    const token = this.peek();
    return token.kind === "mark" ? token.mark : undefined;
  }

  protected peek(): Token {
    return this.#tokens[this.#position] ?? { kind: "end", start: this.#text.length, end: this.#text.length };
  }

  protected next(): Token {
    const token = this.peek();
    this.#position += 1;
    return token;
  }

  /** Where the last token that was stepped over ends. */
  protected end(): number {
    return this.#tokens[this.#position - 1]?.end ?? 0;
  }

  protected textOf({ start, end }: Range): string {
    return this.#text.slice(start, end);
  }

  protected stop({ start, end }: Range, message: string): never {
    throw new Stopped({ start, end, message });
  }
}

export function unclosed(opener: string, mark: string): string {
  return `"${mark}" is missing: ${opener} before it is never closed.`;
}
