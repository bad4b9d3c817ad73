// The names of an object's declared properties.

export class Keys {
  readonly names: readonly string[];
  #set: ReadonlySet<string> | undefined;

  constructor(names: readonly string[]) {
    this.names = names;
  }

  /** The set is made for the first question: most keys are never asked for, since counting them is enough. */
  has(name: string): boolean {
    this.#set ??= new Set(this.names);
    return this.#set.has(name);
  }
}
