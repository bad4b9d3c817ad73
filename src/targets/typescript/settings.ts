/** What a user chooses about TypeScript output, complete. */

export type Target = "server" | "client" | "emitter" | "types";

export interface TypeScriptSettings {
  readonly targets: readonly Target[];
  /** Of relative imports. */
  readonly importExtension: ".js" | ".ts" | "none";
  /** Whether a client-only output can check what it sends; a server and an emitter always can. */
  readonly outbound: "strip" | "enforce";
  /** From the output to the support code, without a slash at the end: `./runtime`. */
  readonly runtimePath: string;
}
