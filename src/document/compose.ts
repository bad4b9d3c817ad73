import { Composer, type CST, Lexer, type ParsedNode, Parser } from "yaml";

/** Deeper than any contract, and shallow enough for everything that walks a tree by recursion. */
export const MAX_DEPTH = 200;

/** The parser gives up on a document once, and stumbles over every sign that is left: a few of them say enough. */
const MAX_STRAYS = 100;

/** The lexer's sign that a flow collection ends without its bracket. */
const FLOW_BROKEN_OFF = "\u0018";

/** What YAML says is wrong, in its own terms. */
export interface SyntaxFault {
  readonly code: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A text as YAML understands it: its first document, and what stands beside it. */
export interface Composed {
  readonly contents: ParsedNode | null;
  readonly faults: readonly SyntaxFault[];
  readonly unknownTags: readonly Range[];
  readonly directives: readonly Range[];
  /** Where a second document begins. */
  readonly secondDocument: Range | undefined;
  /** Where the nesting went too deep; nothing is read then. */
  readonly tooDeep: number | undefined;
}

/** Reads YAML 1.2 with the core schema. Never throws, whatever the text. */
export function compose(text: string): Composed {
  const tokens = new TokenReader(text);
  const composer = new Composer({ uniqueKeys: false, merge: false, schema: "core", resolveKnownTags: false });
  const [document] = composer.compose(tokens.read(), true, text.length);
  const beside = {
    directives: tokens.directives,
    secondDocument: tokens.secondDocument,
    tooDeep: tokens.tooDeep,
  };
  if (document === undefined || tokens.tooDeep !== undefined)
    return { contents: null, faults: [], unknownTags: [], ...beside };
  return {
    // The composer's documents hold parsed nodes only; its type says so for some of its states.
    contents: document.contents as ParsedNode | null,
    faults: document.errors.map((error) => tokens.fault(error.code, error.message, error.pos)),
    unknownTags: document.warnings
      .filter((warning) => warning.code === "TAG_RESOLVE_FAILED")
      .map(({ pos: [start, end] }) => ({ start, end })),
    ...beside,
  };
}

/** The tokens of the first document, with a bound on nesting: what composes them works by recursion. */
class TokenReader {
  readonly directives: Range[] = [];
  secondDocument: Range | undefined;
  tooDeep: number | undefined;
  readonly #text: string;
  readonly #unclosedQuotes: number[] = [];
  readonly #openBrackets: number[] = [];
  readonly #unclosedBrackets: number[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  *read(): Generator<CST.Token> {
    const parser = new Parser();
    let documents = 0;
    let strays = 0;
    for (const token of this.#parsed(parser)) {
      if (token.type === "error" && ++strays > MAX_STRAYS) continue;
      if (token.type === "directive") {
        this.directives.push({ start: token.offset, end: token.offset + token.source.length });
        continue;
      }
      if (token.type === "document") documents += 1;
      if (documents < 2) yield token;
      else if (token.type === "document")
        this.secondDocument ??= { start: token.offset, end: Math.min(token.offset + 3, this.#text.length) };
    }
  }

  *#parsed(parser: Parser): Generator<CST.Token> {
    for (const lexeme of new Lexer().lex(this.#text)) {
      this.#noteOpening(lexeme, parser.offset);
      yield* parser.next(lexeme);
      if (parser.stack.length > MAX_DEPTH) {
        this.tooDeep = parser.offset - 1;
        return;
      }
    }
    this.#noteOpening(FLOW_BROKEN_OFF, parser.offset);
    yield* parser.end();
  }

  #noteOpening(lexeme: string, offset: number): void {
    if (lexeme === "{" || lexeme === "[") this.#openBrackets.push(offset);
    else if (lexeme === "}" || lexeme === "]") this.#openBrackets.pop();
    else if (lexeme === FLOW_BROKEN_OFF) this.#unclosedBrackets.push(...this.#openBrackets.splice(0));
    else if (opensQuote(lexeme)) this.#unclosedQuotes.push(offset);
  }

  /** A quote or a bracket that is never closed is shown where it opens, not where the parser gives up. */
  fault(code: string, message: string, [start, end]: readonly [number, number]): SyntaxFault {
    const opened = lastBelow(start, this.#openingsFor(message));
    if (opened !== undefined) return { code, message, start: opened, end: opened + 1 };
    const within = Math.min(start, this.#text.length);
    return { code, message, start: within, end: Math.max(within, Math.min(end, this.#text.length)) };
  }

  #openingsFor(message: string): readonly number[] {
    if (message.startsWith("Missing closing")) return this.#unclosedQuotes;
    return / end with a [\]}]/.test(message) ? this.#unclosedBrackets : [];
  }
}

/** The last of the ascending `offsets` that is below `bound`. */
function lastBelow(bound: number, offsets: readonly number[]): number | undefined {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? bound) < bound) low = middle + 1;
    else high = middle;
  }
  return offsets[low - 1];
}

function opensQuote(lexeme: string): boolean {
  const quote = lexeme[0];
  if (quote !== '"' && quote !== "'") return false;
  return lexeme.length === 1 || !lexeme.endsWith(quote);
}
