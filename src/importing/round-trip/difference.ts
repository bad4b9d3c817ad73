/** Whether two types mean the same on the wire, and where they first do not. */

import { ts } from "../../compiler/compiler.js";

export interface Difference {
  /** From the value that was asked about, as code: `.author.joined`, `[]`. */
  readonly path: string;
  readonly original: string;
  readonly generated: string;
  /** What declares the way there in the source, the place itself last. */
  readonly declarations: readonly ts.Node[];
}

/** A pair of types deeper than this is taken to be the same: only a generic type that grows without end has such. */
const DEEPEST = 40;

const BINARY: ReadonlySet<string> = new Set([
  "ArrayBuffer",
  "SharedArrayBuffer",
  "Buffer",
  "Uint8Array",
  "DataView",
  "Blob",
  "File",
]);

/**
 * Compares original types with generated ones. It goes by structure where both have some, for TypeScript lets pass an
 * optional property that is not there at all; and by assignability both ways elsewhere.
 */
export class Comparison {
  readonly #checker: ts.TypeChecker;
  readonly #program: ts.Program;
  readonly #near: ts.Node;
  /** What became of pairs; one that is being compared is the same unless something else says otherwise. */
  readonly #known = new Map<ts.Type, Map<ts.Type, Difference | undefined>>();

  constructor(program: ts.Program, near: ts.Node) {
    this.#program = program;
    this.#checker = program.getTypeChecker();
    this.#near = near;
  }

  /** Whether each is assignable to the other. */
  isMutual(one: ts.Type, other: ts.Type): boolean {
    return this.#checker.isTypeAssignableTo(one, other) && this.#checker.isTypeAssignableTo(other, one);
  }

  /** As an error message of TypeScript's would say it. */
  nameOf(type: ts.Type): string {
    return this.#checker.typeToString(type);
  }

  find(original: ts.Type, generated: ts.Type, depth = 0): Difference | undefined {
    if (original === generated || depth > DEEPEST) return undefined;
    const known = this.#known.get(original) ?? new Map<ts.Type, Difference | undefined>();
    this.#known.set(original, known);
    if (known.has(generated)) return known.get(generated);
    known.set(generated, undefined);
    const difference = this.#compared(original, generated, depth);
    known.set(generated, difference);
    return difference;
  }

  #compared(original: ts.Type, generated: ts.Type, depth: number): Difference | undefined {
    if (original.isUnion() || generated.isUnion()) return this.#union(original, generated, depth);
    if (original.isLiteral() && generated.isLiteral() && original.value === generated.value) return undefined;
    if (this.#checker.isTupleType(original) && this.#checker.isTupleType(generated)) {
      return this.#tuple(original, generated, depth);
    }
    const items = this.#itemsOf(original);
    const generatedItems = this.#itemsOf(generated);
    if (items && generatedItems)
      return within("[]", declarationsOf(original), this.find(items, generatedItems, depth + 1));
    if (this.#isBinary(original) && this.#isBinary(generated)) return undefined;
    if (this.#isPlain(original) && this.#isPlain(generated)) return this.#object(original, generated, depth);
    return this.isMutual(original, generated) ? undefined : this.#here(original, generated);
  }

  /** Undefined is nothing on the wire: a property that may hold it is optional. */
  #union(original: ts.Type, generated: ts.Type, depth: number): Difference | undefined {
    const ours = membersOf(original);
    const theirs = membersOf(generated);
    const isSame = (one: ts.Type, other: ts.Type): boolean => this.find(one, other, depth + 1) === undefined;
    const lost = ours.filter((one) => !theirs.some((other) => isSame(one, other)));
    const made = theirs.filter((other) => !ours.some((one) => isSame(one, other)));
    const [one, secondLost] = lost;
    const [other, secondMade] = made;
    if (!one && !other) return undefined;
    if (one && other && !secondLost && !secondMade) {
      return within("", declarationsOf(original), this.find(one, other, depth + 1));
    }
    return this.#here(original, generated);
  }

  #tuple(original: ts.Type, generated: ts.Type, depth: number): Difference | undefined {
    // A tuple type is a reference to the generic tuple of its length.
    const [one, other] = [original as ts.TupleTypeReference, generated as ts.TupleTypeReference];
    const flags = other.target.elementFlags;
    const isAlike = one.target.elementFlags.length === flags.length;
    if (!isAlike || one.target.elementFlags.some((each, index) => each !== flags[index])) return this.#here(one, other);
    const others = this.#checker.getTypeArguments(other);
    for (const [index, item] of this.#checker.getTypeArguments(one).entries()) {
      const found = this.find(item, others[index] ?? item, depth + 1);
      if (found) return within(`[${index}]`, declarationsOf(original), found);
    }
    return undefined;
  }

  #object(original: ts.Type, generated: ts.Type, depth: number): Difference | undefined {
    const way = declarationsOf(original);
    const made = new Map(generated.getProperties().map((each) => [each.name, each]));
    for (const property of original.getProperties()) {
      const other = made.get(property.name);
      made.delete(property.name);
      const found = this.#property(property, other, depth);
      if (found) return within(pathTo(property), way, found);
    }
    const [extra] = made.values();
    if (extra) {
      const type = this.nameOf(this.#typeOf(extra));
      return { path: pathTo(extra), original: "left out", generated: type, declarations: way };
    }
    const indexed = [original, generated].map((type) => type.getStringIndexType());
    const [one, other] = indexed;
    if (one && other) return within("[string]", way, this.find(one, other, depth + 1));
    return one || other ? this.#here(original, generated) : undefined;
  }

  #property(property: ts.Symbol, other: ts.Symbol | undefined, depth: number): Difference | undefined {
    const type = this.#typeOf(property);
    const own = property.declarations ?? [];
    if (!other && membersOf(type).length === 0) return undefined;
    if (!other) return { path: "", original: this.nameOf(type), generated: "left out", declarations: own };
    const generated = this.#typeOf(other);
    const isOptional = mayBeAbsent(property, type);
    if (isOptional !== mayBeAbsent(other, generated)) {
      const said = (optional: boolean): string => (optional ? "optional" : "required");
      return { path: "", original: said(isOptional), generated: said(!isOptional), declarations: own };
    }
    return within("", own, this.find(type, generated, depth + 1));
  }

  #typeOf(property: ts.Symbol): ts.Type {
    return this.#checker.getTypeOfSymbolAtLocation(property, this.#near);
  }

  /** Of an array that is no tuple; whether it is read-only makes no difference on the wire. */
  #itemsOf(type: ts.Type): ts.Type | undefined {
    return this.#checker.isArrayType(type) ? this.#checker.getTypeArguments(type as ts.TypeReference)[0] : undefined;
  }

  /** Objects that are told by their properties: no functions, and nothing that JavaScript itself or Node declares. */
  #isPlain(type: ts.Type): boolean {
    if (type.isIntersection()) return type.types.every((each) => this.#isPlain(each));
    if ((type.flags & ts.TypeFlags.Object) === 0 || type.getCallSignatures().length > 0) return false;
    if (this.#checker.isArrayType(type) || this.#checker.isTupleType(type)) return false;
    return !(type.symbol?.declarations ?? []).some((each) => {
      const isNamed = ts.isInterfaceDeclaration(each) || ts.isClassDeclaration(each);
      return isNamed && this.#isOfPlatform(each.getSourceFile());
    });
  }

  /** Whatever binary is sent as, what arrives depends on who receives it. */
  #isBinary(type: ts.Type): boolean {
    return (
      BINARY.has(type.symbol?.name ?? "") &&
      (type.symbol?.declarations ?? []).some((each) => this.#isOfPlatform(each.getSourceFile()))
    );
  }

  #isOfPlatform(file: ts.SourceFile): boolean {
    return this.#program.isSourceFileDefaultLibrary(file) || file.fileName.includes("/node_modules/@types/node/");
  }

  #here(original: ts.Type, generated: ts.Type): Difference {
    const declarations = declarationsOf(original);
    return { path: "", original: this.nameOf(original), generated: this.nameOf(generated), declarations };
  }
}

/** The same difference, seen from further out. */
function within(path: string, way: readonly ts.Node[], found: Difference | undefined): Difference | undefined {
  return found && { ...found, path: path + found.path, declarations: [...way, ...found.declarations] };
}

function membersOf(type: ts.Type): readonly ts.Type[] {
  return (type.isUnion() ? type.types : [type]).filter(({ flags }) => (flags & ts.TypeFlags.VoidLike) === 0);
}

function mayBeAbsent({ flags }: ts.Symbol, type: ts.Type): boolean {
  return (flags & ts.SymbolFlags.Optional) !== 0 || membersOf(type).length < (type.isUnion() ? type.types.length : 1);
}

function declarationsOf(type: ts.Type): readonly ts.Node[] {
  return [...(type.aliasSymbol?.declarations ?? []), ...(type.symbol?.declarations ?? [])];
}

function pathTo({ name }: ts.Symbol): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}
