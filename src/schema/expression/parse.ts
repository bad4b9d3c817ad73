/** Parses type expressions: TypeScript's syntax and precedence, cut down to what JSON and Socket.IO can carry. */

import type { Expression, Member, SyntaxMistake, TupleElement } from "./ast.js";
import { Cursor, Stopped, unclosed } from "./cursor.js";
import { genericHint, keywordHint, strayHint } from "./hints.js";
import { lex, type Token } from "./lex.js";

export type Parsed = { readonly expression: Expression } | { readonly mistake: SyntaxMistake };

/** How deep brackets, and types built on one another, may be nested. */
const MAX_DEPTH = 100;

/** The tree of `text`, or the first thing that is wrong with it. */
export function parseExpression(text: string): Parsed {
  const lexed = lex(text);
  if ("mistake" in lexed) return lexed;
  try {
    return { expression: new Parser(text, lexed.tokens).whole() };
  } catch (stopped) {
    if (stopped instanceof Stopped) return { mistake: stopped.mistake };
    throw stopped;
  }
}

/** Whether `text` has the syntax of a type expression; the names in it may mean nothing. */
export function isTypeExpression(text: string): boolean {
  return "expression" in parseExpression(text);
}

class Parser extends Cursor {
  #depth = 0;

  whole(): Expression {
    if (this.peek().kind === "end") this.stop(this.peek(), "A type is missing here. Write one, for example string.");
    const expression = this.#union();
    const left = this.peek();
    if (left.kind !== "end") this.stop(left, strayHint(this.textOf(left)));
    return expression;
  }

  #union(): Expression {
    return this.#deeper(() => this.#separated("|", "union", () => this.#intersection()));
  }

  #intersection(): Expression {
    return this.#separated("&", "intersection", () => this.#postfix());
  }

  /** `A | B`, with a bar allowed before the first. Directly nested ones are flattened, as they mean the same. */
  #separated(mark: string, kind: "union" | "intersection", part: () => Expression): Expression {
    const { start } = this.peek();
    this.take(mark);
    const members = [part()];
    while (this.take(mark)) members.push(part());
    const [only] = members;
    if (members.length === 1 && only) return only;
    const flat = members.flatMap((member) => (member.kind === kind ? member.members : [member]));
    return { kind, members: flat, start, end: this.end() };
  }

  #postfix(): Expression {
    let expression = this.#primary();
    for (let levels = this.#depth; this.take("["); levels++) {
      const { start } = expression;
      if (levels > MAX_DEPTH) this.stop(this.peek(), TOO_DEEP);
      if (this.take("]")) {
        expression = { kind: "array", element: expression, start, end: this.end() };
        continue;
      }
      const keys = this.#union();
      this.expect("]", "the [");
      expression = { kind: "access", target: expression, keys, start, end: this.end() };
    }
    return expression;
  }

  #primary(): Expression {
    const token = this.next();
    switch (token.kind) {
      case "string":
      case "number":
        return { kind: "literal", value: token.value, start: token.start, end: token.end };
      case "name":
        return this.#named(token);
      case "mark":
        if (token.mark === "(") return this.#parenthesised();
        if (token.mark === "[") return this.#tuple(token.start);
        if (token.mark === "{") return this.#object(token.start);
        return this.stop(token, strayHint(token.mark));
      case "end":
        return this.stop(token, "The expression ends too early: a type is missing here.");
      default:
        return token satisfies never;
    }
  }

  #named(token: Token & { kind: "name" }): Expression {
    const { name, start, end } = token;
    if (name === "true" || name === "false") return { kind: "literal", value: name === "true", start, end };
    if (name === "null") return { kind: "literal", value: null, start, end };
    const follower = this.peek();
    const keyword = keywordHint(name, follower.kind === "name");
    if (keyword !== undefined) this.stop(token, keyword);
    return this.take("<") ? this.#generic(token) : { kind: "name", name, start, end };
  }

  #generic({ name, start, end }: Token & { kind: "name" }): Expression {
    const argument = (): Expression => this.#union();
    const closed = (): { start: number; end: number } => {
      this.expect(">", "the <");
      return { start, end: this.end() };
    };
    switch (name) {
      case "Array":
        return { kind: "array", element: argument(), ...closed() };
      case "Partial":
        return { kind: "partial", target: argument(), ...closed() };
      case "Required":
        return { kind: "required", target: argument(), ...closed() };
      case "Pick":
        return { kind: "pick", target: argument(), keys: this.#second("Pick<T, 'a' | 'b'>"), ...closed() };
      case "Omit":
        return { kind: "omit", target: argument(), keys: this.#second("Omit<T, 'a' | 'b'>"), ...closed() };
      case "Record":
        return { kind: "record", keys: argument(), value: this.#second("Record<string, T>"), ...closed() };
      default:
        return this.stop({ start, end }, genericHint(name));
    }
  }

  #second(usage: string): Expression {
    if (!this.take(",")) this.stop(this.peek(), `Two types are needed here: ${usage}.`);
    return this.#union();
  }

  #parenthesised(): Expression {
    const opening = this.peek();
    if (this.take(")")) this.stop(opening, strayHint("=>"));
    const expression = this.#union();
    this.expect(")", "the (");
    return expression;
  }

  #tuple(start: number): Expression {
    const elements: TupleElement[] = [];
    while (!this.take("]")) {
      const before = elements.at(-1)?.presence;
      const token = this.peek();
      if (before === "rest") this.stop(token, "Nothing can follow a rest element: put the one with ... last.");
      const rest = this.take("...");
      const type = this.#union();
      const optional = this.take("?");
      if (this.peekMark() === ":")
        this.stop(this.peek(), "Elements of a tuple have no names: write only their types, as in [string, number].");
      if (rest && optional) this.stop(token, "A rest element is optional anyway: leave out the ?.");
      const presence = rest ? "rest" : optional ? "optional" : "required";
      if (presence === "required" && before === "optional")
        this.stop(token, "A required element cannot follow an optional one: put the optional ones last.");
      elements.push({ presence, type });
      if (!this.take(",")) {
        this.expect("]", "the [");
        break;
      }
    }
    return { kind: "tuple", elements, start, end: this.end() };
  }

  #object(start: number): Expression {
    const members = new Map<string, Member>();
    let index: Expression | undefined;
    while (!this.take("}")) {
      const token = this.peek();
      if (this.take("[")) {
        if (index) this.stop(token, "There can be only one [key: string].");
        index = this.#indexSignature();
      } else {
        const member = this.#member();
        if (members.has(member.name)) this.stop(member.key, `The property "${member.name}" is declared twice.`);
        members.set(member.name, member);
      }
      if (!this.take(",") && !this.take(";")) {
        this.#endOfMember();
        break;
      }
    }
    return { kind: "object", members: [...members.values()], index, start, end: this.end() };
  }

  #endOfMember(): void {
    const token = this.peek();
    if (this.peekMark() === "?") this.stop(token, "Put the ? behind the property's name: { name?: string }.");
    if (token.kind === "name" || token.kind === "string")
      this.stop(token, 'Put ";" or "," between one property and the next.');
    this.expect("}", "the {");
  }

  #member(): Member {
    const token = this.next();
    if (token.kind === "mark" || token.kind === "end")
      return this.stop(
        token,
        token.kind === "end" ? unclosed("the {", "}") : `A property's name is missing before "${token.mark}".`,
      );
    if (token.kind === "name" && token.name === "readonly" && this.peek().kind === "name")
      return this.stop(token, 'Leave out "readonly": it changes nothing on the wire.');
    const optional = this.take("?");
    const name = token.kind === "name" ? token.name : String(token.value);
    if (!this.take(":")) this.stop(this.peek(), `A ":" and a type are missing behind "${name}": { ${name}: string }.`);
    if (this.peekMark() === "?")
      this.stop(this.peek(), `Put the ? before the colon, behind the name: { ${name}?: string }.`);
    return { name, key: { start: token.start, end: token.end }, optional, type: this.#union() };
  }

  #indexSignature(): Expression {
    const usage = "Write it as [key: string]: T.";
    const name = this.next();
    if (name.kind !== "name") this.stop(name, usage);
    if (!this.take(":")) this.stop(this.peek(), usage);
    const key = this.next();
    if (key.kind !== "name" || key.name !== "string") this.stop(key, `Keys of JSON objects are strings. ${usage}`);
    this.expect("]", "the [");
    if (!this.take(":")) this.stop(this.peek(), `A ":" and a type are missing here. ${usage}`);
    return this.#union();
  }

  #deeper(parse: () => Expression): Expression {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) this.stop(this.peek(), TOO_DEEP);
    const expression = parse();
    this.#depth -= 1;
    return expression;
  }
}

const TOO_DEEP = `Types are nested more than ${MAX_DEPTH} deep here. Give the inner ones names under "types".`;
