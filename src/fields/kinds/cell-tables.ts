import * as boolean from './boolean.js';
import * as choice from './choice.js';
import * as choices from './choices.js';
import * as date from './date.js';
import * as email from './email.js';
import * as extension from './extension.js';
import * as integer from './integer.js';
import * as ipList from './ip-list.js';
import * as sipUri from './sip-uri.js';
import * as text from './text.js';
import * as timeZone from './time-zone.js';
import * as username from './username.js';
import type { ColumnFit, ColumnReader, KindEvidence, KindShape, Opposite, RuleFactory } from './kind.js';
import type { FieldKind } from './kinds.js';

/** The rule for the cells of each kind. */
export const cellRules: Readonly<Record<FieldKind, RuleFactory>> = {
  text: text.textRule,
  username: username.usernameRule,
  email: email.emailRule,
  extension: extension.extensionRule,
  'sip-uri': sipUri.sipUriRule,
  choice: choice.choiceRule,
  choices: choices.choicesRule,
  integer: integer.integerRule,
  boolean: boolean.booleanRule,
  'ip-list': ipList.ipListRule,
  'time-zone': timeZone.timeZoneRule,
  date: date.dateRule,
};

/** The reader of whole columns, by kind. The cells of any other kind need no column to be read. */
export const columnReaders: Readonly<Partial<Record<FieldKind, ColumnReader>>> = { date: date.readDateOrder };

/** The contrary of a value, by kind. Any other kind has none. */
export const opposites: Readonly<Partial<Record<FieldKind, Opposite>>> = {
  boolean: boolean.oppositeOfBoolean,
};

/** The evidence for the column of a field, by kind. */
export const evidence: Readonly<Record<FieldKind, KindEvidence>> = {
  text: text.textEvidence,
  username: username.usernameEvidence,
  email: email.emailEvidence,
  extension: extension.extensionEvidence,
  'sip-uri': sipUri.sipUriEvidence,
  choice: choice.choiceEvidence,
  choices: choices.choicesEvidence,
  integer: integer.integerEvidence,
  boolean: boolean.booleanEvidence,
  'ip-list': ipList.ipListEvidence,
  'time-zone': timeZone.timeZoneEvidence,
  date: date.dateEvidence,
};

/** What tells whether a column fits, by kind. For any other kind, valid values are enough. */
export const columnFits: Readonly<Partial<Record<FieldKind, ColumnFit>>> = {
  username: username.usernameFit,
  date: date.dateFit,
};

/** How undamaged cells look, by kind. */
export const shapes: Readonly<Record<FieldKind, KindShape>> = {
  text: text.textShape,
  username: username.usernameShape,
  email: email.emailShape,
  extension: extension.extensionShape,
  'sip-uri': sipUri.sipUriShape,
  choice: choice.choiceShape,
  choices: choices.choicesShape,
  integer: integer.integerShape,
  boolean: boolean.booleanShape,
  'ip-list': ipList.ipListShape,
  'time-zone': timeZone.timeZoneShape,
  date: date.dateShape,
};
