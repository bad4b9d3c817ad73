/** The shapes of schemas/, compiled ahead of time; `npm run prepare` writes the code. */

/** One finding, as ajv gives it. */
export interface ShapeError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The schema that holds the keyword. */
  readonly parentSchema: Readonly<Record<string, unknown>>;
  /** Set where a map's key is at fault. */
  readonly propertyName?: string;
}

export interface Validate {
  (value: unknown): boolean;
  errors?: readonly ShapeError[] | null;
}

export const validateCatalog: Validate;
export const validateConfig: Validate;
/** One schema, outside a catalog. */
export const validateSchema: Validate;
/** The keywords that a schema's map may have, in the order of the schema. */
export const schemaKeywords: readonly string[];
