/** Objects without names that hold for the same value, as one. */

import { empty } from "../../../code/code.js";
import { intersection } from "./intersection.js";
import { isKeyword, type Member, type ObjectType, type TypeNode } from "./node.js";

/** All objects without an index signature as one, in the first one's place, and unions told what that says. */
export function mergedObjects(types: readonly TypeNode[]): readonly TypeNode[] {
  const objects = types.flatMap((type) => (type.kind === "object" && type.index === undefined ? [type] : []));
  const [first, ...others] = objects;
  if (!first) return types;
  const members = new Map<string, Member>();
  for (const member of objects.flatMap((type) => type.members)) {
    const before = members.get(member.name);
    members.set(member.name, before ? bothMembers(before, member) : member);
  }
  const whole: ObjectType = { ...first, members: [...members.values()] };
  const rest = types.filter((type) => !others.some((each) => each === type));
  return rest.map((type) => (type === first ? whole : filledIn(type, members)));
}

/** A choice between objects that repeats what is said beside it, where by itself it says less. */
function filledIn(type: TypeNode, known: ReadonlyMap<string, Member>): TypeNode {
  if (type.kind !== "union") return type;
  const members = type.members.map((each): TypeNode => {
    if (each.kind !== "object" || each.index) return each;
    return { ...each, members: each.members.map((member) => filledMember(member, known.get(member.name))) };
  });
  return { kind: "union", members };
}

function filledMember(member: Member, known: Member | undefined): Member {
  if (!known) return member;
  const presence = known.presence === "required" ? "required" : member.presence;
  return { ...member, presence, type: isKeyword(member.type, "unknown") ? known.type : member.type };
}

function bothMembers(first: Member, second: Member): Member {
  return {
    name: first.name,
    type: intersection([first.type, second.type]),
    presence: first.presence === "required" ? "required" : second.presence,
    doc: first.doc === empty ? second.doc : first.doc,
  };
}
