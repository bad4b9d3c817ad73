/** Which types of a draft its events still refer to: those of envelopes and of the socket's data dissolve into them. */

import type { DraftAnswer, DraftError, DraftEvent, DraftNamespace, DraftType, Shape } from "../draft.js";
import { innerShapes } from "./shapes/walk.js";

/** In their order. */
export function usedTypes(
  types: readonly DraftType[],
  namespaces: readonly DraftNamespace[],
  errors: readonly DraftError[],
): readonly DraftType[] {
  const used = new Set<string>();
  const byName = new Map(types.map((type) => [type.name, type]));
  const visit = (shape: Shape): void => {
    for (const name of namesIn(shape)) {
      if (used.has(name)) continue;
      used.add(name);
      const target = byName.get(name);
      if (target !== undefined) visit(target.shape);
    }
  };
  for (const shape of [...namespaces.flatMap(shapesOfNamespace), ...errors.flatMap(({ data }) => data ?? [])])
    visit(shape);
  return types.filter(({ name }) => used.has(name));
}

function shapesOfNamespace(namespace: DraftNamespace): readonly Shape[] {
  const { socketData, clientToServer, serverToClient, serverToServer } = namespace;
  return [
    ...(socketData === undefined ? [] : [socketData]),
    ...[...clientToServer, ...serverToClient, ...serverToServer].flatMap(shapesOfEvent),
  ];
}

function shapesOfEvent({ args, ack }: DraftEvent): readonly Shape[] {
  return [...args.map(({ shape }) => shape), ...(ack === undefined ? [] : shapesOfAnswer(ack.answer))];
}

function shapesOfAnswer(answer: DraftAnswer): readonly Shape[] {
  switch (answer.kind) {
    case "nothing":
      return [];
    case "values":
      return answer.args.map(({ shape }) => shape);
    case "value":
    case "envelope":
    case "error-first":
      return answer.returns === undefined ? [] : [answer.returns];
    default:
      return answer satisfies never;
  }
}

/** Names of types, through all that a shape is made of. */
function namesIn(shape: Shape): readonly string[] {
  return shape.kind === "type" ? [shape.name] : innerShapes(shape).flatMap(namesIn);
}
