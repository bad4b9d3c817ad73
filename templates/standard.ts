// Standard Schema, version 1 (https://standardschema.dev): a type's checks as forms, routers and other libraries take them.

import { type Issues, reasonOf } from "./issues.js";

/** A type's checks. `InferOutput` of the specification's types gives the type. */
export interface StandardSchema<Value> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "socket-contract";
    readonly validate: (value: unknown) => StandardResult<Value>;
    /** For TypeScript alone: there is no such property. */
    readonly types?: { readonly input: Value; readonly output: Value } | undefined;
  };
}

/** The value, without what the contract does not declare where it says so; or why it is refused. */
export type StandardResult<Value> =
  | { readonly value: Value; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

export interface StandardIssue {
  readonly message: string;
  /** Properties and positions from the outside in; empty for the value itself. */
  readonly path: readonly (string | number)[];
}

/** `pick`: what makes a copy that has only what is declared; absent where the value is passed as it is. */
export function standardSchema<Value>(
  is: (value: unknown) => value is Value,
  explain: (value: unknown) => Issues,
  pick?: (value: NoInfer<Value>) => NoInfer<Value>,
): StandardSchema<Value> {
  return {
    "~standard": {
      version: 1,
      vendor: "socket-contract",
      validate(value) {
        if (is(value)) return { value: pick ? pick(value) : value };
        return { issues: explain(value).found.map(({ issue, path }) => ({ message: reasonOf(issue), path })) };
      },
    },
  };
}
