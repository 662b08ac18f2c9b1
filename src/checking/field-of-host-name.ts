import type { FieldDefinition } from '../fields/field-definition.js';
import { targetOf, type FieldTarget } from '../fields/target.js';

/** Other names that hosts use for a target. */
const otherNames: Partial<Record<FieldTarget, string>> = {
  desks: 'deskIds',
  virtualExtension: 'extension',
  sipDomainId: 'sipDomain',
};

/**
 * The field that a host means by a name in its response: an id, a label or a target in any spelling, or a path in the
 * new user (`roleId`, `sip.uri`, `extra.region`, `users[0].email`).
 */
export function fieldOfHostName(
  name: string,
  fields: readonly FieldDefinition[],
): FieldDefinition | undefined {
  const path = name.split(/[./[\]]+/).filter((part) => !/^\d*$/.test(part));
  for (let start = 0; start < path.length; start++) {
    const wanted = normalizeName(path.slice(start).join(''));
    const field = wanted === '' ? undefined : findField(wanted, fields);
    if (field) return field;
  }
  return undefined;
}

function findField(name: string, fields: readonly FieldDefinition[]): FieldDefinition | undefined {
  return (
    fields.find(({ id }) => normalizeName(id) === name) ??
    fields.find(({ label }) => normalizeName(label) === name) ??
    fields.find((field) => targetNames(field).some((known = '') => normalizeName(known) === name))
  );
}

function targetNames(field: FieldDefinition): readonly (string | undefined)[] {
  const target = targetOf(field);
  return target ? [target, otherNames[target]] : [];
}

/** Keeps letters and digits only: `first_name`, `First name` and `firstName` are equal. */
function normalizeName(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
