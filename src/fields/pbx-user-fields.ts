import type { FieldDefinition } from './field-definition.js';
import { email, firstName, lastName, role, username } from './person-fields.js';

const virtualExtension: FieldDefinition = {
  id: 'virtualExtension',
  label: 'Virtual extension',
  hint: 'The internal number of the user: 2 to 20 digits. Take it from a column, or let the system give each user the next free one.',
  group: 'required',
  kind: 'extension',
  sources: ['column', 'generated'],
  required: true,
  unique: true,
};

const sip: FieldDefinition = {
  id: 'sip',
  target: 'sipOption',
  label: 'SIP settings',
  hint: 'How the users make and receive calls. WebRTC is the softphone in the browser and needs no further data.',
  group: 'required',
  kind: 'choice',
  sources: ['same', 'column'],
  list: [
    { id: 'webrtc', name: 'Use WebRTC' },
    { id: 'classic-pbx', name: 'Use classic PBX' },
    { id: 'custom-uri', name: 'Use custom URI' },
    { id: 'built-in-pbx', name: 'Use built-in PBX' },
  ],
  default: 'webrtc',
  required: true,
};

const pbxDomain: FieldDefinition = {
  id: 'pbxDomain',
  target: 'sipDomainId',
  label: 'PBX domain',
  hint: 'The existing PBX domain that the users call through.',
  group: 'required',
  kind: 'choice',
  sources: ['same', 'column'],
  list: 'pbxDomains',
  required: true,
  when: { field: 'sip', is: 'classic-pbx' },
};

const pbxDevice: FieldDefinition = {
  id: 'pbxDevice',
  target: 'sipDevice',
  label: 'PBX device',
  hint: 'The number of the device in the PBX domain. It may be the column of the virtual extension.',
  group: 'required',
  kind: 'extension',
  sources: ['column'],
  required: true,
  when: { field: 'sip', is: 'classic-pbx' },
};

const sipUri: FieldDefinition = {
  id: 'sipUri',
  label: 'SIP URI',
  hint: 'The address of the user in an external PBX, for example sip:1001@pbx.example.com.',
  group: 'required',
  kind: 'sip-uri',
  sources: ['column'],
  required: true,
  when: { field: 'sip', is: 'custom-uri' },
};

const authentication: FieldDefinition = {
  id: 'authentication',
  label: 'Authentication type',
  hint: 'How the users confirm that it is them when they sign in. The default is the setting of the role; if it has none, that of the tenant.',
  group: 'security',
  kind: 'choice',
  sources: ['same'],
  list: [
    { id: 'default', name: 'Default from role or tenant' },
    { id: 'disabled', name: 'Disabled – login without 2FA' },
    { id: 'email', name: 'Email – with one-time code' },
    { id: 'google', name: 'Google 2FA app – with one-time code' },
  ],
  default: 'default',
  required: true,
};

const advancedSecurity: FieldDefinition = {
  id: 'advancedSecurity',
  label: 'Advanced security settings',
  hint: 'Off: nothing of it is sent, and the users get what the portal gives every new user.',
  group: 'security',
  kind: 'boolean',
  sources: ['same'],
  default: 'false',
};

const whenAdvanced = { field: 'advancedSecurity', is: 'true' };

const sessionMinutes: FieldDefinition = {
  id: 'sessionMinutes',
  label: 'Session expires after (minutes)',
  hint: 'After this time the user must sign in again: 1 minute to 10080 (a week). Empty: the default of the portal.',
  group: 'security',
  kind: 'integer',
  sources: ['same'],
  min: 1,
  max: 10080,
  when: whenAdvanced,
};

const concurrentSessions: FieldDefinition = {
  id: 'concurrentSessions',
  label: 'Maximum concurrent sessions',
  hint: 'In how many places a user may be signed in at the same time: 1 to 100. Empty: no limit.',
  group: 'security',
  kind: 'integer',
  sources: ['same'],
  min: 1,
  max: 100,
  when: whenAdvanced,
};

const allowedIps: FieldDefinition = {
  id: 'allowedIps',
  label: 'Allowed IP addresses',
  hint: 'The users can sign in only from these. IPv4, IPv6, or a range such as 192.0.2.0/24; one a line. Empty: from anywhere.',
  group: 'security',
  kind: 'ip-list',
  sources: ['same'],
  when: whenAdvanced,
};

const desk: FieldDefinition = {
  id: 'desk',
  target: 'desks',
  label: 'Desk',
  hint: 'The desks the user belongs to. Choose them for everybody, or a column that holds desk IDs, several separated by ; or |.',
  group: 'optional',
  kind: 'choices',
  sources: ['none', 'column', 'same'],
  list: 'desks',
};

const timeZone: FieldDefinition = {
  id: 'timeZone',
  label: 'Time zone',
  hint: 'An IANA name, for example Europe/Madrid.',
  group: 'optional',
  kind: 'time-zone',
  sources: ['none', 'column', 'same'],
};

const language: FieldDefinition = {
  id: 'language',
  label: 'Language',
  hint: 'The language of the portal for this user: en_US, es_ES, pt_BR or ru_RU.',
  group: 'optional',
  kind: 'choice',
  sources: ['none', 'column', 'same'],
  list: [
    { id: 'en_US', name: 'English (US)' },
    { id: 'es_ES', name: 'Spanish (Spain)' },
    { id: 'pt_BR', name: 'Portuguese (Brazil)' },
    { id: 'ru_RU', name: 'Russian (Russia)' },
  ],
};

const region: FieldDefinition = {
  id: 'region',
  label: 'Call center region',
  hint: 'The region whose call center the user works for.',
  group: 'optional',
  kind: 'choice',
  sources: ['none', 'column', 'same'],
  list: 'regions',
};

const callerId: FieldDefinition = {
  id: 'callerId',
  label: 'Caller ID',
  hint: 'What the people that the user calls see.',
  group: 'optional',
  kind: 'text',
  sources: ['none', 'column'],
  maxLength: 80,
};

const active: FieldDefinition = {
  id: 'active',
  label: 'Active',
  hint: 'Whether the user can sign in at once: yes or no, true or false, 1 or 0.',
  group: 'optional',
  kind: 'boolean',
  sources: ['none', 'column', 'same'],
};

const digitsOnlyPassword: FieldDefinition = {
  id: 'digitsOnlyPassword',
  label: 'Generate user passwords with digits only (not recommended)',
  hint: 'For IP phones and softphones that take nothing but digits. Such passwords are easier to guess.',
  group: 'optional',
  kind: 'boolean',
  sources: ['same'],
  default: 'false',
};

/**
 * The catalogue for portals with telephony: everything that a user of a cloud PBX has.
 *
 * @example
 * element.fields = pbxUserFields.filter(({ id }) => id !== 'desk');
 */
export const pbxUserFields: readonly FieldDefinition[] = [
  username,
  email,
  virtualExtension,
  role,
  sip,
  pbxDomain,
  pbxDevice,
  sipUri,
  authentication,
  advancedSecurity,
  sessionMinutes,
  concurrentSessions,
  allowedIps,
  firstName,
  lastName,
  desk,
  timeZone,
  language,
  region,
  callerId,
  active,
  digitsOnlyPassword,
];
