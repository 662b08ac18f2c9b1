import { withoutUndefined } from '../fields/without-undefined.js';
import type { Authentication, NewUser, SecuritySettings, SipSettings } from '../host.js';
import { ALL_CHOICES } from '../fields/all-choices.js';
import type { FieldDefinition, FieldTarget, FieldValue } from '../fields/field-definition.js';
import { targetOf } from '../fields/target.js';

/** The new user for a row without errors. A value that the row does not have is absent, not `undefined`. */
export function newUser(
  fields: readonly FieldDefinition[],
  values: readonly FieldValue[],
  { key, row }: { readonly key: string; readonly row: number },
): NewUser {
  const placed: Partial<Record<FieldTarget, FieldValue>> = {};
  const extra: [id: string, value: NonNullable<FieldValue>][] = [];
  fields.forEach((field, at) => {
    const value = values[at];
    const target = targetOf(field);
    if (target) placed[target] = value;
    else if (value !== undefined) extra.push([field.id, value]);
  });
  const { advancedSecurity, sessionMinutes, concurrentSessions, allowedIps } = placed;
  const hasSwitch = 'advancedSecurity' in placed;
  const security = withoutUndefined({ sessionMinutes, concurrentSessions, allowedIps }) as SecuritySettings;
  return {
    key,
    row,
    username: text(placed.username) ?? '',
    email: text(placed.email) ?? '',
    ...withoutUndefined({
      firstName: text(placed.firstName),
      lastName: text(placed.lastName),
      roleId: text(placed.roleId),
      desks: desks(placed.desks),
      virtualExtension: text(placed.virtualExtension),
      sip: sipSettings(placed),
      authentication: text(placed.authentication) as Authentication | undefined,
      // Without the switch in the catalogue, any security setting turns security on.
      security: (hasSwitch ? advancedSecurity === true : Object.keys(security).length) ? security : undefined,
    }),
    digitsOnlyPassword: placed.digitsOnlyPassword === true,
    // Object.fromEntries defines properties and never assigns, so that no id can call a setter.
    extra: Object.fromEntries(extra),
  };
}

function text(value: FieldValue): string | undefined {
  return value === undefined ? undefined : String(value);
}

function desks(value: FieldValue): 'all' | readonly string[] | undefined {
  if (value === undefined || value === ALL_CHOICES) return value;
  return Array.isArray(value) ? (value as readonly string[]) : [String(value)];
}

function sipSettings({
  sipOption: option,
  sipDomainId = '',
  sipDevice = '',
  sipUri = '',
}: Partial<Record<FieldTarget, FieldValue>>): SipSettings | undefined {
  switch (option) {
    case 'webrtc':
    case 'built-in-pbx':
      return { option };
    case 'classic-pbx':
      return { option, domainId: String(sipDomainId), device: String(sipDevice) };
    case 'custom-uri':
      return { option, uri: String(sipUri) };
    default:
      return undefined;
  }
}
