import type { Edit } from "../../diagnostics/diagnostic.js";
import { type Composed, compose } from "../compose.js";
import { EditedText } from "../edits.js";
import { tornExpressions } from "./suspects.js";

/** A text with some mends, and what YAML makes of it then. Offsets are those of the original text. */
export class Attempt {
  readonly edits: readonly Edit[];
  readonly source: EditedText;
  readonly composed: Composed;
  #troubles: readonly number[] | undefined;

  constructor(text: string, edits: readonly Edit[]) {
    this.edits = edits;
    this.source = new EditedText(text, edits);
    this.composed = compose(this.source.text);
  }

  with(edits: readonly Edit[]): Attempt {
    return new Attempt(this.source.original, edits);
  }

  /** Where YAML is broken, or well-formed by accident; ascending. */
  get troubles(): readonly number[] {
    this.#troubles ??= this.#findTroubles();
    return this.#troubles;
  }

  #findTroubles(): number[] {
    const faults = this.composed.faults.map(({ start }) => start);
    const offsets = [...faults, ...tornExpressions(this.composed.contents)];
    return offsets.map((offset) => this.source.originalOffset(offset)).sort((a, b) => a - b);
  }
}
