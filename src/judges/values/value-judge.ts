/** Rules about values: each for one kind of difference, and all with the same way to a verdict. */

import type { Difference, Part } from "../../compare/model.js";
import { defineJudge, type Judge, type Opinion, type Setting } from "../judge.js";
import type { Source } from "../model.js";
import type { Lane } from "../traffic.js";
import { assess, type ValueChange } from "./assessment/assess.js";
import { safe, type Way } from "./assessment/finding.js";
import { rulingsOf } from "./rulings.js";
import { subjectOf, titled } from "./subject.js";

type Kind = Difference["kind"];

type DifferenceOf<K extends Kind> = Extract<Difference, { readonly kind: K }>;

/** One difference, and what it is in. */
export interface Sight<K extends Kind> {
  readonly difference: DifferenceOf<K>;
  readonly part: Part;
  readonly change: ValueChange;
  readonly setting: Setting;
}

interface Wording<K extends Kind> {
  /** Kebab-case, never changed once published. */
  readonly name: string;
  /** Why such a change matters, in a sentence or two for the catalog's author. */
  readonly why: string;
  readonly of: K;
  /** Whether the rule is about this difference; about all of the kind, where it is left out. */
  applies?(difference: DifferenceOf<K>): boolean;
  /** `subject`: what differs, as a sentence calls it; a property that came or went, by its own name. */
  title(difference: DifferenceOf<K>, subject: string): string;
  source(sight: Sight<K>): Source;
  /** What is to be feared on a way on which nothing is refused: a clause about who sends and who receives. */
  danger?(sight: Sight<K>, way: Way, lane: Lane): string | undefined;
  /** What to do instead, a sentence. */
  readonly instead: string;
}

export function defineValueJudge<K extends Kind>(wording: Wording<K>): Judge {
  const { name, why, of, applies = () => true } = wording;
  return defineJudge({
    name,
    why,
    of: "schema",
    *judge(change, setting) {
      for (const part of change.parts) {
        const { difference } = part;
        if (isOf(difference, of) && applies(difference))
          yield opinionOf(wording, { difference, part, change, setting });
      }
    },
  });
}

function isOf<K extends Kind>(difference: Difference, kind: K): difference is DifferenceOf<K> {
  return difference.kind === kind;
}

function opinionOf<K extends Kind>(wording: Wording<K>, sight: Sight<K>): Opinion {
  const { difference, part, change, setting } = sight;
  const found = assess(change, setting);
  const subject = subjectOf(change, part, "name" in difference ? difference.name : undefined);
  return {
    title: titled(wording.title(difference, subject)),
    ...rulingsOf(change, setting, {
      finding: (way) => found[way].parts.get(part) ?? safe,
      danger: (way, lane) => wording.danger?.(sight, way, lane),
    }),
    source: wording.source(sight),
    instead: wording.instead,
    part,
  };
}
