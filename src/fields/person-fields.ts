import type { FieldDefinition } from './field-definition.js';

// The fields that the users of every portal have, with or without telephony.

export const username: FieldDefinition = {
  id: 'username',
  label: 'Username',
  hint: 'What the user signs in with. Up to 64 characters; no two users may share one.',
  group: 'required',
  kind: 'username',
  sources: ['column', 'built'],
  required: true,
  unique: true,
};

export const email: FieldDefinition = {
  id: 'email',
  label: 'Email',
  hint: 'The address that messages about the account go to. No two users may share one.',
  group: 'required',
  kind: 'email',
  sources: ['column'],
  required: true,
  unique: true,
};

export const role: FieldDefinition = {
  id: 'role',
  target: 'roleId',
  label: 'Role',
  hint: 'What the user may do. Choose one role for everybody, or a column that holds the name or ID of each role.',
  group: 'required',
  kind: 'choice',
  sources: ['column', 'same'],
  list: 'roles',
  required: true,
};

export const firstName: FieldDefinition = {
  id: 'firstName',
  label: 'First name',
  group: 'optional',
  kind: 'text',
  sources: ['none', 'column'],
  maxLength: 255,
};

export const lastName: FieldDefinition = {
  id: 'lastName',
  label: 'Last name',
  group: 'optional',
  kind: 'text',
  sources: ['none', 'column'],
  maxLength: 255,
};
