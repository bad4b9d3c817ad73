/** The module systems that JavaScript can be written for. */
export type Module = "esm" | "commonjs";
