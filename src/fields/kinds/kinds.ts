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
import type { ColumnReader, KindEvidence, KindDisplay, KindShape, KindTraits, RuleFactory } from './kind.js';

// The list of all kinds. A kind is a file of its own and an entry in each of these tables, so that a bundle with one
// table (the worker, the screens, the matching of columns) leaves out the others.

/** The traits of each kind. */
export const traits = {
  text: text.textTraits,
  username: username.usernameTraits,
  email: email.emailTraits,
  extension: extension.extensionTraits,
  'sip-uri': sipUri.sipUriTraits,
  choice: choice.choiceTraits,
  choices: choices.choicesTraits,
  integer: integer.integerTraits,
  boolean: boolean.booleanTraits,
  'ip-list': ipList.ipListTraits,
  'time-zone': timeZone.timeZoneTraits,
  date: date.dateTraits,
} as const satisfies Readonly<Record<string, KindTraits>>;

export type FieldKind = keyof typeof traits;

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

/** How the page shows a kind. */
export const displays = {
  text: text.textDisplay,
  username: username.usernameDisplay,
  email: email.emailDisplay,
  extension: extension.extensionDisplay,
  'sip-uri': sipUri.sipUriDisplay,
  choice: choice.choiceDisplay,
  choices: choices.choicesDisplay,
  integer: integer.integerDisplay,
  boolean: boolean.booleanDisplay,
  'ip-list': ipList.ipListDisplay,
  'time-zone': timeZone.timeZoneDisplay,
  date: date.dateDisplay,
} as const satisfies Readonly<Record<FieldKind, KindDisplay>>;

/** The codes of problems with a value, from all kinds. */
export type ValueCode =
  | text.TextCode
  | email.EmailCode
  | extension.ExtensionCode
  | sipUri.SipUriCode
  | choice.ChoiceCode
  | integer.IntegerCode
  | boolean.BooleanCode
  | ipList.IpListCode
  | timeZone.TimeZoneCode
  | date.DateCode;
