import type { FieldDefinition } from '../fields/field-definition.js';

/** What a host calls a field in its answers, where that is not the field's id. */
const hostNames = new Map([
  ['roleid', 'role'],
  ['desks', 'desk'],
  ['deskids', 'desk'],
  ['extension', 'virtualExtension'],
  ['sipoption', 'sip'],
  ['sipdomainid', 'pbxDomain'],
  ['sipdomain', 'pbxDomain'],
  ['sipdevice', 'pbxDevice'],
]);

/**
 * The field that a host means by a name in its answer: an id or a label in any spelling, or the path in the user that it received
 * (`roleId`, `sip.uri`, `extra.region`, `users[0].email`).
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
    fields.find(({ id }) => id === hostNames.get(name))
  );
}

/** Letters and digits only: `first_name`, `First name` and `firstName` are one. */
function normalizeName(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
