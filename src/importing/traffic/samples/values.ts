/** Values that were seen in one place: how many of which kind, and what tells more of each. */

import type { Json } from "../../../schema/model.js";
import { isList, isObject } from "../lines.js";
import { Lists } from "./lists.js";
import { Objects } from "./objects.js";
import { Strings } from "./strings.js";

/** What lies deeper is not looked at. */
const DEEPEST = 20;

export class Values {
  count = 0;
  nulls = 0;
  trues = 0;
  falses = 0;
  numbers = 0;
  integers = 0;
  binaries = 0;
  /** Too deep to be looked at. */
  unseen = 0;
  strings: Strings | undefined;
  lists: Lists | undefined;
  objects: Objects | undefined;

  add(value: Json, depth = 0): void {
    this.count += 1;
    if (value === null) this.nulls += 1;
    else if (value === true) this.trues += 1;
    else if (value === false) this.falses += 1;
    else if (typeof value === "number") this.#addNumber(value);
    else if (typeof value === "string") {
      this.strings ??= new Strings();
      this.strings.add(value);
    } else if (depth >= DEEPEST) this.unseen += 1;
    else if (isBinary(value)) this.binaries += 1;
    else if (isList(value)) {
      this.lists ??= new Lists();
      this.lists.add(value, depth + 1);
    } else if (isObject(value)) {
      this.objects ??= new Objects();
      this.objects.add(value, depth + 1);
    }
  }

  absorb(other: Values): void {
    this.count += other.count;
    this.nulls += other.nulls;
    this.trues += other.trues;
    this.falses += other.falses;
    this.numbers += other.numbers;
    this.integers += other.integers;
    this.binaries += other.binaries;
    this.unseen += other.unseen;
    if (other.strings) {
      this.strings ??= new Strings();
      this.strings.absorb(other.strings);
    }
    if (other.lists) {
      this.lists ??= new Lists();
      this.lists.absorb(other.lists);
    }
    if (other.objects) {
      this.objects ??= new Objects();
      this.objects.absorb(other.objects);
    }
  }

  #addNumber(value: number): void {
    this.numbers += 1;
    if (Number.isInteger(value)) this.integers += 1;
  }
}

/** As JSON has a Buffer, and as Socket.IO's own packets refer to one. */
function isBinary(value: Json): boolean {
  if (!isObject(value)) return false;
  return (value["type"] === "Buffer" && isList(value["data"])) || value["_placeholder"] === true;
}
