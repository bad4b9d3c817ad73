/** Types without support code: what they import of it is declared beside them. */

import { type Code, empty, lines, members, paragraphs, ts, union } from "../../../code/code.js";
import { doc } from "../../../code/doc.js";
import { literal } from "../../../code/literals.js";
import { name } from "../../../code/names.js";
import { importsOf, withoutImports } from "../../../code/print.js";
import { declareAlias, declareInterface } from "./declarations.js";

/** The errors of `templates/errors.ts`, as types.ts needs them. */
interface SupportError {
  readonly name: string;
  readonly code: string;
  readonly description: string;
  readonly data?: Code;
}

const ISSUE = members(
  [ts`path`, ts`expected`, ts`actual`, ts`rule`].map((property) => ts`readonly ${property}: string`),
);

const BUILT_IN: readonly SupportError[] = [
  {
    name: "InvalidArgumentsError",
    code: "INVALID_ARGUMENTS",
    description: "The guard refused the arguments.",
    data: members([ts`readonly issues: readonly ${ISSUE}[]`]),
  },
  {
    name: "UnauthenticatedError",
    code: "UNAUTHENTICATED",
    description: "`socket.data` lacks what the event requires.",
  },
  { name: "ForbiddenError", code: "FORBIDDEN", description: "The server does not allow it." },
  { name: "InternalError", code: "INTERNAL", description: "The handler failed in a way that nobody declared." },
];

const FAILED: SupportError = {
  name: "FailedError",
  code: "FAILED",
  description: "Any error where only the message lies on the wire.",
};

/** `types` with a declaration for everything that they import; nothing is left to import. No contract may take their names. */
export function selfContained(types: Code): Code {
  const imports = new Set(importsOf(types).map(({ name }) => name));
  const needsAll = imports.has("BuiltInError");
  const errors = [
    ...BUILT_IN.filter(({ name }) => needsAll || imports.has(name)),
    ...(imports.has(FAILED.name) ? [FAILED] : []),
  ];
  return withoutImports(
    paragraphs([types, ...errors.map(declareSupportError), needsAll ? declareBuiltInError() : empty]),
  );
}

function declareSupportError({ name: identifier, code, description, data }: SupportError): Code {
  return lines([
    doc([description]),
    declareInterface(identifier, [
      ts`readonly code: ${literal(code)}`,
      ts`readonly message: string`,
      ...(data ? [ts`readonly data: ${data}`] : []),
    ]),
  ]);
}

function declareBuiltInError(): Code {
  const all = union(BUILT_IN.map((error) => name(error.name)));
  return lines([doc(["Every envelope can carry these."]), declareAlias("BuiltInError", all)]);
}
