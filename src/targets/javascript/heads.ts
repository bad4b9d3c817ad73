/** Declarations in place of what they declare: functions without bodies, values without what they start with. */

import { ts } from "../../compiler/compiler.js";
import { cut, type Edit } from "./edits.js";
import { hasModifier, wholeCut } from "./source.js";

const { SyntaxKind } = ts;

export function heads(file: ts.SourceFile): readonly Edit[] {
  return file.statements.flatMap((statement) => headOf(statement, file));
}

function headOf(statement: ts.Statement, file: ts.SourceFile): readonly Edit[] {
  if (isKeptAsItIs(statement)) return [];
  if (ts.isVariableStatement(statement)) return variables(statement, file);
  if (ts.isClassDeclaration(statement)) return [declare(statement), ...membersOf(statement, file)];
  if (ts.isFunctionDeclaration(statement)) {
    return isImplementation(statement, file.statements)
      ? [wholeCut(statement, file.text)]
      : [declare(statement), ...signature(statement)];
  }
  return [wholeCut(statement, file.text)];
}

function isKeptAsItIs(statement: ts.Statement): boolean {
  return (
    ts.isImportDeclaration(statement) ||
    ts.isExportDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement)
  );
}

function declare(statement: ts.DeclarationStatement | ts.VariableStatement): Edit {
  const exported =
    ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.find(({ kind }) => kind === SyntaxKind.ExportKeyword);
  const at = exported ? exported.end + 1 : statement.getStart();
  return { start: at, end: at, text: "declare " };
}

function variables(statement: ts.VariableStatement, file: ts.SourceFile): readonly Edit[] {
  const { declarations } = statement.declarationList;
  // What does not say its type is not exported.
  if (!declarations.every(saysType)) return [wholeCut(statement, file.text)];
  return [declare(statement), ...declarations.flatMap(withoutValue)];
}

type Valued = ts.VariableDeclaration | ts.PropertyDeclaration;

function saysType({ type, initializer }: Valued): boolean {
  return type !== undefined || (initializer !== undefined && isLiteral(initializer));
}

/** A literal is its own type. */
function isLiteral(value: ts.Expression): boolean {
  return ts.isNumericLiteral(value) || ts.isStringLiteral(value);
}

function withoutValue({ type, initializer }: Valued): readonly Edit[] {
  return type && initializer ? [cut(type.end, initializer.end)] : [];
}

/** Whether others say how it is called. */
function isImplementation(one: ts.FunctionLikeDeclaration, all: readonly ts.Node[]): boolean {
  const name = one.name?.getText();
  const others = all.filter(
    (each) => each.kind === one.kind && ts.isFunctionLike(each) && each.name?.getText() === name,
  );
  return one.body !== undefined && others.length > 1;
}

function signature(node: ts.FunctionLikeDeclaration): readonly Edit[] {
  const body = node.body ? [{ start: node.body.pos, end: node.body.end, text: ";" }] : [];
  return [...withoutModifiers(node), ...node.parameters.flatMap(optional), ...body];
}

/** What says how something is written, and not how it is used. */
function withoutModifiers(node: ts.Node): readonly Edit[] {
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  return modifiers
    .filter(({ kind }) => kind === SyntaxKind.AsyncKeyword || kind === SyntaxKind.OverrideKeyword)
    .map((modifier) => cut(modifier.getStart(), modifier.end + 1));
}

/** `options: Options = {}` may be left out. */
function optional({ name, type, initializer }: ts.ParameterDeclaration): readonly Edit[] {
  if (ts.isObjectBindingPattern(name)) return name.elements.flatMap(withoutDefault);
  if (!initializer) return [];
  if (!type) return [{ start: name.end, end: initializer.end, text: `?: ${typeOf(initializer)}` }];
  return [{ start: name.end, end: name.end, text: "?" }, cut(type.end, initializer.end)];
}

function withoutDefault({ name, initializer }: ts.BindingElement): readonly Edit[] {
  return initializer ? [cut(name.end, initializer.end)] : [];
}

function typeOf(literal: ts.Expression): string {
  if (ts.isNumericLiteral(literal)) return "number";
  return ts.isStringLiteral(literal) ? "string" : "boolean";
}

function membersOf({ members }: ts.ClassDeclaration, { text }: ts.SourceFile): readonly Edit[] {
  const edits = members.flatMap((member) => (isHidden(member) ? [wholeCut(member, text)] : memberOf(member, members)));
  // That there are hidden ones keeps objects of another class from taking its place.
  return members.some(isHidden) ? [{ start: members.pos, end: members.pos, text: "\n  #private;" }, ...edits] : edits;
}

function isHidden(member: ts.ClassElement): boolean {
  const isPrivate = member.name !== undefined && ts.isPrivateIdentifier(member.name);
  return isPrivate || hasModifier(member, SyntaxKind.PrivateKeyword);
}

function memberOf(member: ts.ClassElement, all: readonly ts.ClassElement[]): readonly Edit[] {
  if (ts.isPropertyDeclaration(member)) return [...withoutModifiers(member), ...withoutValue(member)];
  if (!isCalled(member))
    return ts.isClassStaticBlockDeclaration(member) ? [wholeCut(member, member.getSourceFile().text)] : [];
  return isImplementation(member, all) ? [wholeCut(member, member.getSourceFile().text)] : signature(member);
}

function isCalled(member: ts.ClassElement): member is Callable {
  return ts.isMethodDeclaration(member) || ts.isConstructorDeclaration(member) || ts.isAccessor(member);
}

type Callable = ts.MethodDeclaration | ts.ConstructorDeclaration | ts.AccessorDeclaration;
