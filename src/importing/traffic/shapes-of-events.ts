/** The shapes in an event, and what they are called there. */

import type { DraftAnswer, DraftArgument, DraftEvent, Shape } from "../draft.js";
import { argumentName } from "./arguments.js";

/** Makes another shape of one that is called `name`. */
type Change = (shape: Shape, name: string) => Shape;

/** `event` with another shape in the place of each. */
export function withShapes(event: DraftEvent, change: Change): DraftEvent {
  const { name, ack } = event;
  const args = changedArguments(event.args, name, change);
  return { ...event, args, ack: ack && { ...ack, answer: changedAnswer(ack.answer, `${name}-answer`, change) } };
}

/** A single argument is called as the event is. */
function changedArguments(args: readonly DraftArgument[], name: string, change: Change): readonly DraftArgument[] {
  return args.map((argument) => {
    const shape = change(argument.shape, args.length === 1 ? name : argument.name);
    return { ...argument, shape, name: argument.presence === "rest" ? argument.name : argumentName(shape) };
  });
}

function changedAnswer(answer: DraftAnswer, name: string, change: Change): DraftAnswer {
  switch (answer.kind) {
    case "value":
      return { ...answer, returns: change(answer.returns, name) };
    case "values":
      return { ...answer, args: changedArguments(answer.args, name, change) };
    case "nothing":
      return answer;
    case "envelope":
    case "error-first":
      return { ...answer, returns: answer.returns && change(answer.returns, name) };
    default:
      return answer satisfies never;
  }
}
