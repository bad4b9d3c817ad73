/** Which types have a name of their own, and what it is. */

import { pascalCase } from "../../../catalog/identifiers.js";
import { type Project, ts } from "../../../compiler/compiler.js";
import { isOfLibrary, isOpaque, isWellKnown } from "./library.js";
import { isOwn, ownDeclaration, type Place, placeOf } from "./place.js";
import { hasFlag, hasSymbol, isFunction } from "./types.js";

export interface Identity {
  /** The same for the same type, wherever it is met. */
  readonly key: object;
  readonly name: string;
  readonly symbol: ts.Symbol;
}

const NAMED_SYMBOLS = ts.SymbolFlags.Interface | ts.SymbolFlags.Class | ts.SymbolFlags.Enum;
const NAMELESS =
  ts.TypeFlags.Any |
  ts.TypeFlags.Unknown |
  ts.TypeFlags.Never |
  ts.TypeFlags.Void |
  ts.TypeFlags.Undefined |
  ts.TypeFlags.Null;
/** How many type arguments within type arguments a name is made of. */
const MAX_DEPTH = 3;

export class Identities {
  readonly #checker: ts.TypeChecker;
  readonly #program: ts.Program;
  #aliases: ReadonlyMap<ts.Type, ts.Symbol> | undefined;

  constructor(project: Project) {
    this.#checker = project.getTypeChecker().compilerObject;
    this.#program = project.getProgram().compilerObject;
  }

  /** Nothing for what is to be written out where it stands. */
  of(type: ts.Type, place: Place): Identity | undefined {
    if (hasFlag(type, NAMELESS) || isFunction(type, this.#checker)) return undefined;
    return this.#ofItself(type) ?? this.#asWritten(type, place) ?? this.#asDeclared(type);
  }

  /** What a recursive type without a name is named after. */
  wordFor(type: ts.Type, place: Place): string {
    const { aliasSymbol } = type;
    if (aliasSymbol) return aliasSymbol.name;
    if (hasSymbol(type, NAMED_SYMBOLS)) return nameOf(type.symbol);
    return place.property ?? nameAround(place.node) ?? "Item";
  }

  #ofItself(type: ts.Type): Identity | undefined {
    const { aliasSymbol, aliasTypeArguments } = type;
    if (aliasSymbol && isNamedByAlias(aliasSymbol, type)) {
      return this.#identity(type, { symbol: aliasSymbol, key: aliasSymbol, operands: aliasTypeArguments ?? [] });
    }
    if (!hasSymbol(type, NAMED_SYMBOLS) || isMember(type)) return undefined;
    const { symbol } = type;
    if (isWellKnown(type) || isOpaque(type, this.#checker)) return undefined;
    return this.#identity(type, { symbol, key: symbol, operands: this.#operandsOf(type) });
  }

  #identity(
    type: ts.Type,
    { symbol, key, operands }: { symbol: ts.Symbol; key: object; operands: readonly ts.Type[] },
  ): Identity | undefined {
    const plain = nameOf(symbol);
    if (operands.length === 0) return { key, name: plain, symbol };
    if (isOfLibrary(symbol)) return undefined;
    const name = this.#instanceName(plain, this.#said(operands, symbol), 0);
    return name === undefined ? undefined : { key: type, name, symbol };
  }

  /** By the alias that is written there: the checker forgets aliases of primitives, and of what other types made. */
  #asWritten(type: ts.Type, { written }: Place): Identity | undefined {
    if (written === undefined || !ts.isTypeReferenceNode(written) || written.typeArguments) return undefined;
    if (this.#checker.getTypeFromTypeNode(written) !== type) return undefined;
    const symbol = this.#resolved(this.#checker.getSymbolAtLocation(written.typeName));
    const isAlias = symbol && (symbol.flags & ts.SymbolFlags.TypeAlias) !== 0 && ownDeclaration(symbol);
    return isAlias ? { key: symbol, name: nameOf(symbol), symbol } : undefined;
  }

  #resolved(symbol: ts.Symbol | undefined): ts.Symbol | undefined {
    const isImported = symbol && (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    return isImported ? this.#checker.getAliasedSymbol(symbol) : symbol;
  }

  #asDeclared(type: ts.Type): Identity | undefined {
    this.#aliases ??= this.#declaredAliases();
    const symbol = this.#aliases.get(type);
    return symbol && { key: symbol, name: nameOf(symbol), symbol };
  }

  /** `type User = z.infer<typeof userSchema>`: what the checker knows without the name. */
  #declaredAliases(): ReadonlyMap<ts.Type, ts.Symbol> {
    const aliases = new Map<ts.Type, ts.Symbol>();
    for (const file of this.#program.getSourceFiles().filter(isOwn)) {
      for (const declaration of aliasesIn(file.statements)) {
        const symbol = this.#checker.getSymbolAtLocation(declaration.name);
        const type = symbol && this.#checker.getDeclaredTypeOfSymbol(symbol);
        if (type && !aliases.has(type) && this.#isMadeForAlias(type)) aliases.set(type, symbol);
      }
    }
    return aliases;
  }

  #isMadeForAlias(type: ts.Type): boolean {
    if (!hasFlag(type, ts.TypeFlags.Object | ts.TypeFlags.UnionOrIntersection)) return false;
    if (hasFlag(type, ts.TypeFlags.Boolean) || isFunction(type, this.#checker)) return false;
    if (this.#checker.isArrayType(type) || this.#checker.isTupleType(type) || isWellKnown(type)) return false;
    return this.#ofItself(type) === undefined && !isOpaque(type, this.#checker);
  }

  #operandsOf(type: ts.Type): readonly ts.Type[] {
    if (!isReference(type)) return [];
    const { target } = type;
    return this.#checker.getTypeArguments(type).slice(0, target.typeParameters?.length ?? 0);
  }

  /** Type arguments without those in the end that are what they are if left out. */
  #said(operands: readonly ts.Type[], symbol: ts.Symbol): readonly ts.Type[] {
    const parameters = symbol.declarations?.find(isGeneric)?.typeParameters ?? [];
    const last = operands.findLastIndex((operand, index) => {
      const byDefault = parameters[index]?.default;
      return byDefault === undefined || this.#checker.getTypeFromTypeNode(byDefault) !== operand;
    });
    return operands.slice(0, last + 1);
  }

  /** `Page<Message>` is MessagePage, and `Paginated<Message>` is PaginatedMessage. */
  #instanceName(generic: string, operands: readonly ts.Type[], depth: number): string | undefined {
    if (operands.every((each) => each.isTypeParameter())) return generic;
    const words = operands.map((each) => this.#word(each, depth + 1));
    if (words.includes(undefined)) return undefined;
    const arguments_ = words.join("");
    return /(ed|able)$/.test(generic) ? generic + arguments_ : arguments_ + generic;
  }

  #word(type: ts.Type, depth: number): string | undefined {
    if (depth > MAX_DEPTH) return undefined;
    if (hasFlag(type, ts.TypeFlags.String)) return "String";
    if (hasFlag(type, ts.TypeFlags.Number)) return "Number";
    if (hasFlag(type, ts.TypeFlags.Boolean)) return "Boolean";
    if (type.isStringLiteral()) return pascalCase(type.value) || undefined;
    const { aliasSymbol, aliasTypeArguments = [] } = type;
    if (aliasSymbol && ownDeclaration(aliasSymbol)) return this.#instanceOrName(aliasSymbol, aliasTypeArguments, depth);
    if (this.#checker.isArrayType(type)) {
      const [item] = this.#operandsOf(type);
      const word = item && this.#word(item, depth + 1);
      return word === undefined ? undefined : `${word}List`;
    }
    if (hasSymbol(type, NAMED_SYMBOLS)) return this.#instanceOrName(type.symbol, this.#operandsOf(type), depth);
    const declared = this.#asDeclared(type);
    return declared && pascalCase(declared.name);
  }

  #instanceOrName(symbol: ts.Symbol, operands: readonly ts.Type[], depth: number): string | undefined {
    return this.#instanceName(pascalCase(nameOf(symbol)), this.#said(operands, symbol), depth);
  }
}

/** Where a type is declared: what it is there, and its name. */
export function definitionOf(symbol: ts.Symbol, met: Place): { readonly whole: Place; readonly name: Place } {
  const declaration = ownDeclaration(symbol);
  if (!declaration) return { whole: { ...met, written: undefined, property: undefined }, name: met };
  const place = placeOf(declaration);
  const name = { ...place, node: ts.getNameOfDeclaration(declaration) ?? declaration };
  return { whole: ts.isTypeAliasDeclaration(declaration) ? place : name, name };
}

/** Of a generic alias only what is written as an object: `Page<T> = { items: T[] }`, and not `Maybe<T> = T | null`. */
function isNamedByAlias(symbol: ts.Symbol, type: ts.Type): boolean {
  const declaration = ownDeclaration(symbol);
  if (!declaration) return isPackagesObject(symbol, type);
  if (type.aliasTypeArguments === undefined || !ts.isTypeAliasDeclaration(declaration)) return true;
  return ts.isTypeLiteralNode(declaration.type);
}

/** Types of packages are written out where they are not plainly an object that somebody declared. */
function isPackagesObject(symbol: ts.Symbol, type: ts.Type): boolean {
  if (type.aliasTypeArguments !== undefined || !isOfLibrary(symbol)) return false;
  const [declaration] = symbol.declarations ?? [];
  return declaration !== undefined && ts.isTypeAliasDeclaration(declaration) && ts.isTypeLiteralNode(declaration.type);
}

/** A member of an enum, and not the enum. */
function isMember(type: ts.Type): boolean {
  return hasFlag(type, ts.TypeFlags.EnumLiteral) && !type.isUnion();
}

function isGeneric(
  declaration: ts.Declaration,
): declaration is ts.TypeAliasDeclaration | ts.InterfaceDeclaration | ts.ClassDeclaration {
  const isType = ts.isTypeAliasDeclaration(declaration) || ts.isInterfaceDeclaration(declaration);
  return isType || ts.isClassDeclaration(declaration);
}

function isReference(type: ts.Type): type is ts.TypeReference {
  return hasFlag(type, ts.TypeFlags.Object) && "target" in type && "resolvedTypeArguments" in type;
}

/** `export default class { … }` has no name but "default". */
function nameOf(symbol: ts.Symbol): string {
  if (symbol.name !== "default") return symbol.name;
  const [declaration] = symbol.declarations ?? [];
  const name = declaration && ts.getNameOfDeclaration(declaration);
  return name && ts.isIdentifier(name) ? name.text : "Default";
}

/** Of the property, the parameter or the alias whose type is written there. */
function nameAround(node: ts.Node): string | undefined {
  const { parent } = node;
  const isTyped = ts.isPropertySignature(parent) || ts.isParameter(parent) || ts.isTypeAliasDeclaration(parent);
  return isTyped && ts.isIdentifier(parent.name) ? parent.name.text : undefined;
}

function* aliasesIn(statements: Iterable<ts.Statement>): Iterable<ts.TypeAliasDeclaration> {
  for (const statement of statements) {
    if (ts.isTypeAliasDeclaration(statement) && !statement.typeParameters) yield statement;
    if (!ts.isModuleDeclaration(statement)) continue;
    const { body } = statement;
    if (body && ts.isModuleBlock(body)) yield* aliasesIn(body.statements);
  }
}
