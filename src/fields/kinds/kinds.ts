import * as boolean from './boolean-traits.js';
import * as choice from './choice-traits.js';
import * as choices from './choices-traits.js';
import * as date from './date-traits.js';
import * as email from './email-traits.js';
import * as extension from './extension-traits.js';
import * as integer from './integer-traits.js';
import * as ipList from './ip-list-traits.js';
import * as sipUri from './sip-uri-traits.js';
import * as text from './text-traits.js';
import * as timeZone from './time-zone-traits.js';
import * as username from './username-traits.js';
import type { BooleanCode } from './boolean.js';
import type { ChoiceCode } from './choice.js';
import type { DateCode } from './date.js';
import type { EmailCode } from './email.js';
import type { ExtensionCode } from './extension.js';
import type { IntegerCode } from './integer.js';
import type { IpListCode } from './ip-list.js';
import type { SipUriCode } from './sip-uri.js';
import type { TextCode } from './text.js';
import type { TimeZoneCode } from './time-zone.js';
import type { KindDisplay, KindTraits } from './kind.js';

// The list of all kinds. A kind is two files and an entry in each of these tables and of those in cell-tables.ts, so that a
// bundle with one table (the worker, the screens, the matching of columns) leaves out the others.

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
  | TextCode
  | EmailCode
  | ExtensionCode
  | SipUriCode
  | ChoiceCode
  | IntegerCode
  | BooleanCode
  | IpListCode
  | TimeZoneCode
  | DateCode;
