/** What tells a finding about a change from others, without a word of how it is told: the ground of its fingerprint. */

import { schemaHash } from "../../catalog/contract-hash.js";
import type { Ack } from "../../catalog/model.js";
import type { Change, Difference } from "../../compare/model.js";
import type { Facts } from "../../diagnostics/diagnostic.js";
import type { Judgement } from "../../judges/model.js";
import type { Json, Schema } from "../../schema/model.js";

/**
 * Kinds, names and the values of keywords; neither verdicts nor witnesses, which a better proof may change, nor places in
 * a file. What an approval was given for is in it: a limit that is tightened once more is another finding.
 */
export function identityOf({ change, difference }: Judgement): Facts {
  const content = isNamed(difference) ? {} : contentOf(change);
  return { change: { ...ofChange(change), ...content }, ...(difference && { difference: ofDifference(difference) }) };
}

/** Whether a difference tells what it is; of anything else an approval holds for these very schemas. */
function isNamed(difference: Difference | undefined): boolean {
  switch (difference?.kind) {
    case undefined:
    case "rewritten":
      return false;
    case "variants":
      return [...difference.added, ...difference.removed].every(({ typeName }) => typeName !== undefined);
    default:
      return true;
  }
}

function contentOf(change: Change): Facts {
  if (change.kind !== "schema") return {};
  const { before, after } = change.schemas;
  return { content: [before ? schemaHash(before) : null, after ? schemaHash(after) : null] };
}

function ofChange(change: Change): Facts {
  const { kind } = change;
  switch (kind) {
    case "unknown-properties":
    case "version":
      return { kind, before: change.before, after: change.after };
    case "identifier":
      return { kind, of: change.of, before: change.before, after: change.after };
    case "namespace-added":
      return { kind, after: change.after.path };
    case "namespace-removed":
      return { kind, before: change.before.path };
    case "event-added":
      return { kind, after: change.after.name, awaited: change.after.ack?.optional === false };
    case "event-removed":
      return { kind, before: change.before.name };
    case "event-renamed":
    case "volatile-changed":
    case "event-rooms":
      return { kind, before: change.before.name, after: change.after.name };
    case "event-moved": {
      const { before, after, namespaces } = change;
      return {
        kind,
        name: after.name,
        before: [namespaces.before.path, before.direction],
        after: [namespaces.after.path, after.direction],
      };
    }
    case "requires-added":
    case "requires-removed":
      return { kind, field: change.field };
    case "argument-added":
      return { kind, of: change.of, index: change.index, after: change.after.name, presence: change.after.presence };
    case "argument-removed":
      return { kind, of: change.of, index: change.index, before: change.before.name };
    case "argument-renamed":
      return { kind, of: change.of, index: change.index, before: change.before.name, after: change.after.name };
    case "argument-presence":
      return { kind, of: change.of, index: change.index, before: change.before.presence, after: change.after.presence };
    case "arguments-reordered":
      return { kind, of: change.of, before: namesOf(change.before), after: namesOf(change.after) };
    case "ack-added":
      return { kind, after: formOf(change.after), optional: change.after.optional };
    case "ack-removed":
    case "ack-optional":
      return { kind };
    case "ack-style":
      return { kind, before: formOf(change.before), after: formOf(change.after) };
    case "ack-refusal":
      return { kind, before: written(change.before), after: written(change.after) };
    case "ack-timeout":
      return { kind, before: String(change.before.timeoutMs), after: String(change.after.timeoutMs) };
    case "code-added":
    case "code-removed":
      return { kind, list: change.list, code: change.code };
    case "schema":
      return { kind, role: change.value.role, name: change.value.name };
    case "room-added":
      return { kind, after: change.after.name };
    case "room-removed":
      return { kind, before: change.before.name };
    case "room-template":
      return { kind, before: change.before.template.text, after: change.after.template.text };
    case "documentation":
      return { kind, what: change.what };
    default:
      return change satisfies never;
  }
}

function ofDifference(difference: Difference): Facts {
  switch (difference.kind) {
    case "property-added":
    case "property-removed":
    case "property-presence":
    case "values":
    case "type":
    case "format":
    case "openness":
    case "default":
    case "rewritten":
      return { ...difference };
    case "limit": {
      const { kind, keyword, before, after } = difference;
      return { kind, keyword, before: before?.value ?? null, after: after?.value ?? null };
    }
    case "variants":
      return { kind: difference.kind, added: difference.added.map(nameOf), removed: difference.removed.map(nameOf) };
    default:
      return difference satisfies never;
  }
}

/** How an answer lies on the wire. */
function formOf({ answer }: Ack): Facts {
  switch (answer.kind) {
    case "envelope":
      return { kind: answer.kind, ...answer.envelope };
    case "error-first":
      return { kind: answer.kind, errorAs: answer.errorAs };
    case "value":
    case "values":
    case "nothing":
      return { kind: answer.kind };
    default:
      return answer satisfies never;
  }
}

function written(value: Json | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

function namesOf(named: readonly { readonly name: string }[]): readonly string[] {
  return named.map(({ name }) => name);
}

function nameOf({ typeName }: Schema): string | null {
  return typeName ?? null;
}
