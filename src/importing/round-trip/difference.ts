/** Whether two types mean the same on the wire, and where they first do not. */

import { ts } from "../../compiler/compiler.js";
import { isBytes } from "../typescript/shapes/library.js";
import { aliasesIn } from "./aliases.js";
import { Pairs } from "./pairs.js";

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

/** Whether a finding of the import tells of a difference that lies behind these declarations. */
export type IsTold = (declarations: readonly ts.Node[]) => boolean;

export interface Surroundings {
  /** Where the types are asked for. */
  readonly near: ts.Node;
  readonly isTold: IsTold;
}

/**
 * Compares original types with generated ones. It goes by structure where both have some, for TypeScript lets pass an
 * optional property that is not there at all; and by assignability both ways elsewhere.
 */
export class Comparison {
  readonly #checker: ts.TypeChecker;
  readonly #program: ts.Program;
  readonly #near: ts.Node;
  readonly #isTold: IsTold;
  readonly #pairs = new Pairs<Difference>();

  constructor(program: ts.Program, { near, isTold }: Surroundings) {
    this.#program = program;
    this.#checker = program.getTypeChecker();
    this.#near = near;
    this.#isTold = isTold;
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
    return this.#pairs.compared(original, generated, () => this.#compared(original, generated, depth));
  }

  /** Of several differences the one that nobody has told of yet: one that is known must not hide it. */
  #gravest(found: readonly (Difference | undefined)[]): Difference | undefined {
    const differences = found.filter((each) => each !== undefined);
    return differences.find(({ declarations }) => !this.#isTold(declarations)) ?? differences[0];
  }

  #compared(original: ts.Type, generated: ts.Type, depth: number): Difference | undefined {
    // A Buffer without Node's types is taken by its name.
    if (isUnresolved(original)) return this.#isBinary(generated) ? undefined : this.#here(original, generated);
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
    const [ours, theirs] = unlike(this.#withoutHints(membersOf(original)), membersOf(generated));
    const isSame = (one: ts.Type, other: ts.Type): boolean => this.find(one, other, depth + 1) === undefined;
    const found = new Set<ts.Type>();
    const lost = ours.filter((one) => {
      const kin = theirs.filter((other) => this.#isKin(one, other));
      const same = (kin.length > 0 ? kin : theirs).filter((other) => isSame(one, other));
      for (const each of same) found.add(each);
      return same.length === 0;
    });
    const made = theirs.filter((other) => !found.has(other));
    if (lost.length === 0 && made.length === 0) return undefined;
    const partners = lost.map((one) => (lost.length === 1 ? made[0] : made.find((other) => this.#isKin(one, other))));
    if (lost.length !== made.length || new Set(partners).size !== made.length || partners.includes(undefined)) {
      return this.#here(original, generated);
    }
    const differences = lost.map((one, index) => this.find(one, partners[index] ?? one, depth + 1));
    return this.#gravest(differences.map((each) => within("", declarationsOf(original), each)));
  }

  /** `"a" | (string & {})` is any string; the words are there for editors. */
  #withoutHints(members: readonly ts.Type[]): readonly ts.Type[] {
    const wide = members.filter((each) => !each.isLiteral());
    return members.filter((each) => {
      return !each.isLiteral() || !wide.some((other) => this.#checker.isTypeAssignableTo(each, other));
    });
  }

  /** Whether a property tells both by the same literal: members of unions that differ elsewhere. */
  #isKin(one: ts.Type, other: ts.Type): boolean {
    return one.getProperties().some((property) => {
      const counterpart = other.getProperty(property.name);
      const [type, otherType] = [this.#typeOf(property), counterpart && this.#typeOf(counterpart)];
      return otherType !== undefined && type.isLiteral() && otherType.isLiteral() && type.value === otherType.value;
    });
  }

  #tuple(original: ts.Type, generated: ts.Type, depth: number): Difference | undefined {
    // A tuple type is a reference to the generic tuple of its length.
    const [one, other] = [original as ts.TupleTypeReference, generated as ts.TupleTypeReference];
    const flags = other.target.elementFlags;
    const isAlike = one.target.elementFlags.length === flags.length;
    if (!isAlike || one.target.elementFlags.some((each, index) => each !== flags[index])) return this.#here(one, other);
    const others = this.#checker.getTypeArguments(other);
    const found = this.#checker.getTypeArguments(one).map((item, index) => {
      return within(`[${index}]`, declarationsOf(original), this.find(item, others[index] ?? item, depth + 1));
    });
    return this.#gravest(found);
  }

  #object(original: ts.Type, generated: ts.Type, depth: number): Difference | undefined {
    const way = declarationsOf(original);
    const found = original.getProperties().map((property) => {
      const difference = this.#property(property, generated.getProperty(property.name), depth);
      return within(pathTo(property), way, difference);
    });
    const extra = generated.getProperties().filter(({ name }) => !original.getProperty(name));
    const additions = extra.map((each) => {
      const type = this.nameOf(this.#typeOf(each));
      return { path: pathTo(each), original: "left out", generated: type, declarations: way };
    });
    return this.#gravest([...found, ...additions, this.#others(original, generated, depth)]);
  }

  /** Of keys that are not listed. On the wire, all keys are texts. */
  #others(original: ts.Type, generated: ts.Type, depth: number): Difference | undefined {
    const [one, other] = [original, generated].map((type) => type.getStringIndexType() ?? type.getNumberIndexType());
    if (one && other) return within("[string]", declarationsOf(original), this.find(one, other, depth + 1));
    const isBare = (type: ts.Type): boolean => type.getProperties().length === 0;
    if (other && (other.flags & ts.TypeFlags.Unknown) !== 0 && isBare(original) && isBare(generated)) return undefined;
    return one || other ? this.#here(original, generated) : undefined;
  }

  #property(property: ts.Symbol, other: ts.Symbol | undefined, depth: number): Difference | undefined {
    const type = this.#typeOf(property);
    const own = (property.declarations ?? []).flatMap((each) => [...aliasesIn(each, this.#checker), each]);
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
    const isArray = (each: ts.Type): boolean => this.#checker.isArrayType(each);
    // `interface JsonArray extends Array<JsonValue> {}`
    const isOne = isArray(type) || (type.isClassOrInterface() && this.#checker.getBaseTypes(type).some(isArray));
    return isOne ? type.getNumberIndexType() : undefined;
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
      isBytes(type.symbol?.name ?? "") &&
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

/** What the compiler has for a name that it does not know: of the type any, but nobody meant that. */
function isUnresolved(type: ts.Type): boolean {
  return "intrinsicName" in type && type.intrinsicName === "error";
}

/** The same difference, seen from further out. */
function within(path: string, way: readonly ts.Node[], found: Difference | undefined): Difference | undefined {
  return found && { ...found, path: path + found.path, declarations: [...way, ...found.declarations] };
}

function membersOf(type: ts.Type): readonly ts.Type[] {
  return (type.isUnion() ? type.types : [type]).filter(({ flags }) => (flags & ts.TypeFlags.VoidLike) === 0);
}

/** Without the literals that both have: of those there may be thousands. */
function unlike(
  ours: readonly ts.Type[],
  theirs: readonly ts.Type[],
): readonly [readonly ts.Type[], readonly ts.Type[]] {
  const valuesOf = (types: readonly ts.Type[]): ReadonlySet<unknown> =>
    new Set(types.flatMap((each) => (each.isLiteral() ? [each.value] : [])));
  const [own, other] = [valuesOf(ours), valuesOf(theirs)];
  const without = (types: readonly ts.Type[], values: ReadonlySet<unknown>): readonly ts.Type[] =>
    types.filter((each) => !each.isLiteral() || !values.has(each.value));
  return [without(ours, other), without(theirs, own)];
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
