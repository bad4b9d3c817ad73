// Makes the wrapped namespaces of an emitter.

import { namespacePath } from "../patterns.js";
import { WrappedEmitter } from "./emitter.js";
import { Facades } from "./facades.js";
import type { RawEmitter } from "./raw.js";
import type {
  ContractEmitter,
  DynamicEmitter,
  DynamicEmitterContract,
  DynamicEmitterTypes,
  EmitterContract,
  EmitterOptions,
  EmitterTypes,
} from "./types.js";

/** Checks what `emitter` sends to the contract's namespace. */
export function createEmitter<Types extends EmitterTypes>(
  contract: EmitterContract,
  emitter: RawEmitter,
  options: EmitterOptions,
): ContractEmitter<Types> {
  return new WrappedEmitter(inNamespace(emitter, contract.namespace), new Facades(contract, options));
}

/** The same for all namespaces whose paths fit the contract's pattern. */
export function createDynamicEmitter<Types extends DynamicEmitterTypes>(
  contract: DynamicEmitterContract,
  emitter: RawEmitter,
  options: EmitterOptions,
): DynamicEmitter<Types> {
  const facades = new Facades<Types>(contract, options);
  return {
    at: (params) => new WrappedEmitter(inNamespace(emitter, namespacePath(contract.namespace, params)), facades),
  };
}

/** Not every emitter's `of` hands its own options on, so that one that is there already stays as it is. */
function inNamespace(emitter: RawEmitter, path: string): RawEmitter {
  return emitter.nsp === path ? emitter : emitter.of(path);
}
