import { withoutUndefined } from '../fields/without-undefined.js';
import type { Authentication, NewUser, SecuritySettings, SipSettings } from '../host.js';
import { ALL_CHOICES } from '../fields/all-choices.js';
import type { FieldDefinition, FieldValue } from '../fields/field-definition.js';

type Values = Readonly<Record<string, NonNullable<FieldValue>>>;

/** What the host receives for a row without errors. What the row does not have is absent, not `undefined`. */
export function newUser(
  fields: readonly FieldDefinition[],
  values: readonly FieldValue[],
  { key, row }: { readonly key: string; readonly row: number },
): NewUser {
  // Entries and rest define properties, they never assign: no id can be taken for a setter.
  const known: Values = Object.fromEntries(
    fields.flatMap(({ id }, at) => {
      const value = values[at];
      return value === undefined ? [] : [[id, value]];
    }),
  );
  const { username, email, firstName, lastName, role, desk, virtualExtension, ...others } = known;
  const { sip, pbxDomain, pbxDevice, sipUri, authentication, digitsOnlyPassword, ...unplaced } = others;
  const { advancedSecurity, sessionMinutes, concurrentSessions, allowedIps, ...extra } = unplaced;
  const hasSwitch = fields.some(({ id }) => id === 'advancedSecurity');
  const security = withoutUndefined({ sessionMinutes, concurrentSessions, allowedIps }) as SecuritySettings;
  return {
    key,
    row,
    username: text(username) ?? '',
    email: text(email) ?? '',
    ...withoutUndefined({
      firstName: text(firstName),
      lastName: text(lastName),
      roleId: text(role),
      desks: desks(desk),
      virtualExtension: text(virtualExtension),
      sip: sipSettings(sip, { pbxDomain, pbxDevice, sipUri }),
      authentication: text(authentication) as Authentication | undefined,
      // A catalogue without the switch means what it sets.
      security: (hasSwitch ? advancedSecurity === true : Object.keys(security).length) ? security : undefined,
    }),
    digitsOnlyPassword: digitsOnlyPassword === true,
    extra,
  };
}

function text(value: FieldValue): string | undefined {
  return value === undefined ? undefined : String(value);
}

function desks(value: FieldValue): 'all' | readonly string[] | undefined {
  if (value === undefined || value === ALL_CHOICES) return value;
  return Array.isArray(value) ? (value as readonly string[]) : [String(value)];
}

function sipSettings(
  option: FieldValue,
  { pbxDomain = '', pbxDevice = '', sipUri = '' }: Readonly<Record<string, FieldValue>>,
): SipSettings | undefined {
  switch (option) {
    case 'webrtc':
    case 'built-in-pbx':
      return { option };
    case 'classic-pbx':
      return { option, domainId: String(pbxDomain), device: String(pbxDevice) };
    case 'custom-uri':
      return { option, uri: String(sipUri) };
    default:
      return undefined;
  }
}
