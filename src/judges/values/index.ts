import type { Judge } from "../judge.js";
import { defaultChanged } from "./default-changed.js";
import { enumValueAdded } from "./enum-value-added.js";
import { enumValueRemoved } from "./enum-value-removed.js";
import { enumValuesReplaced } from "./enum-values-replaced.js";
import { formatChanged } from "./format-changed.js";
import { limitChanged } from "./limit-changed.js";
import { limitLoosened } from "./limit-loosened.js";
import { limitTightened } from "./limit-tightened.js";
import { objectClosed } from "./object-closed.js";
import { objectOpened } from "./object-opened.js";
import { optionalPropertyAdded } from "./optional-property-added.js";
import { optionalPropertyRemoved } from "./optional-property-removed.js";
import { propertyMadeOptional } from "./property-made-optional.js";
import { propertyMadeRequired } from "./property-made-required.js";
import { requiredPropertyAdded } from "./required-property-added.js";
import { requiredPropertyRemoved } from "./required-property-removed.js";
import { schemaRewritten } from "./schema-rewritten.js";
import { typeChanged } from "./type-changed.js";
import { valueAdded } from "./value-added.js";
import { valueChanged } from "./value-changed.js";
import { valueRemoved } from "./value-removed.js";
import { variantAdded } from "./variant-added.js";
import { variantRemoved } from "./variant-removed.js";
import { variantsReplaced } from "./variants-replaced.js";

/** Every rule about what a value may be. */
export const valueJudges: readonly Judge[] = [
  requiredPropertyAdded,
  optionalPropertyAdded,
  requiredPropertyRemoved,
  optionalPropertyRemoved,
  propertyMadeRequired,
  propertyMadeOptional,
  enumValueAdded,
  enumValueRemoved,
  enumValuesReplaced,
  variantAdded,
  variantRemoved,
  variantsReplaced,
  typeChanged,
  limitTightened,
  limitLoosened,
  limitChanged,
  formatChanged,
  objectOpened,
  objectClosed,
  defaultChanged,
  schemaRewritten,
  valueChanged,
  valueAdded,
  valueRemoved,
];
