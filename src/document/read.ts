import { isAlias, isMap, isScalar, type Pair, type ParsedNode, type Scalar, type YAMLMap, type YAMLSeq } from "yaml";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.js";
import type { Span } from "../text/span.js";
import { Aliases } from "./aliases.js";
import type { EditedText } from "./edits.js";
import { inspectKey, inspectValue } from "./inspect.js";
import { kindOfEntry } from "./kinds.js";
import type { Entry, MapNode, Node, ScalarNode, ScalarStyle, SequenceNode } from "./model.js";
import { duplicateKey, keyNotText, keyWithoutValue, mergeKey } from "./problems.js";

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: "plain",
  QUOTE_SINGLE: "single-quoted",
  QUOTE_DOUBLE: "double-quoted",
  BLOCK_LITERAL: "block",
  BLOCK_FOLDED: "block",
};

/**
 * Makes the positioned tree of a composed text, and reports what YAML lets pass and we do not. Works by recursion: what
 * composes bounds the nesting.
 */
export class TreeReader {
  readonly #file: string;
  readonly #source: EditedText;
  readonly #report: Report;
  readonly #aliases: Aliases;

  constructor(file: string, source: EditedText, report: Report) {
    this.#file = file;
    this.#source = source;
    this.#report = report;
    this.#aliases = new Aliases(report);
  }

  /** `under` is the name of the key that the node stands under. */
  read(node: ParsedNode, under: string): Node {
    if (isAlias(node)) {
      const at = this.#span(node.range[0], node.range[1]);
      return this.#aliases.resolve(node.source, at) ?? this.#nothing(at);
    }
    return this.#aliases.reading(node.anchor, () => this.#own(node, under));
  }

  #own(node: Scalar.Parsed | YAMLMap.Parsed | YAMLSeq.Parsed, under: string): Node {
    if (isScalar(node)) return this.#value(node);
    return isMap(node) ? this.#map(node, under) : this.#sequence(node, under);
  }

  #value(node: Scalar.Parsed): ScalarNode {
    const scalar = this.#scalar(node);
    this.#tell(inspectValue(scalar, this.#source.original));
    return scalar;
  }

  #sequence(node: YAMLSeq.Parsed, under: string): SequenceNode {
    const [start, end] = node.range;
    const items = node.items.map((item) => this.read(item, under));
    return { kind: "sequence", items, flow: node.flow === true, at: this.#span(start, end) };
  }

  #map(node: YAMLMap.Parsed, under: string): MapNode {
    const [start, end] = node.range;
    const flow = node.flow === true;
    const entries = new Map<string, Entry>();
    for (const pair of node.items) {
      const key = this.#key(pair.key);
      if (key === undefined) continue;
      const entry = { name: nameOf(key), key, value: this.#valueOf(pair, key, flow) };
      const first = entries.get(entry.name);
      if (first === undefined) entries.set(entry.name, entry);
      else this.#duplicate(first, entry, kindOfEntry(under));
    }
    return { kind: "map", entries: [...entries.values()], flow, at: this.#span(start, end) };
  }

  #key(node: ParsedNode): ScalarNode | undefined {
    if (!isScalar(node)) {
      const found = isAlias(node) ? "an alias" : isMap(node) ? "a map" : "a list";
      this.#report(keyNotText.found({ at: this.#span(node.range[0], node.range[1]), facts: { found } }));
      return undefined;
    }
    const key = this.#scalar(node);
    if (key.raw === "") {
      this.#report(keyNotText.found({ at: key.at, facts: { found: "nothing" } }));
      return undefined;
    }
    if (key.raw === "<<") {
      this.#report(mergeKey.found({ at: key.at, facts: {} }));
      return undefined;
    }
    this.#tell(inspectKey(key));
    return key;
  }

  #valueOf({ value }: Pair<ParsedNode, ParsedNode | null>, key: ScalarNode, flow: boolean): Node {
    const name = nameOf(key);
    if (value !== null) return this.read(value, name);
    if (flow) this.#report(keyWithoutValue.found({ at: key.at, facts: { name } }));
    return this.#nothing({ ...key.at, start: key.at.end });
  }

  #duplicate(first: Entry, second: Entry, kind: string): void {
    const related = [{ at: first.key.at, message: "first declared here" }];
    this.#report(duplicateKey.found({ at: second.key.at, facts: { kind, name: second.name }, related }));
  }

  #scalar(node: Scalar.Parsed): ScalarNode {
    const [start, end] = node.range;
    const at = this.#span(start, end);
    const raw = this.#source.original.slice(at.start, at.end);
    // What was mended by quotes is shown as the author wrote it: without them.
    const style = this.#source.editAt(start) ? "plain" : (STYLES[node.type ?? "PLAIN"] ?? "plain");
    return { kind: "scalar", value: jsonValue(node.value, raw), style, raw, at };
  }

  #nothing(at: Span): ScalarNode {
    const raw = this.#source.original.slice(at.start, at.end);
    return { kind: "scalar", value: null, style: "plain", raw, at };
  }

  #tell(found: Diagnostic | undefined): void {
    if (found !== undefined) this.#report(found);
  }

  #span(start: number, end: number): Span {
    return { file: this.#file, start: this.#source.originalOffset(start), end: this.#source.originalOffset(end) };
  }
}

/** A quoted name says what it says; a plain one keeps its digits. */
function nameOf({ value, style, raw }: ScalarNode): string {
  if (typeof value === "string") return value;
  return style === "plain" ? raw : String(value);
}

function jsonValue(value: unknown, raw: string): ScalarNode["value"] {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return value === null ? null : raw;
}
