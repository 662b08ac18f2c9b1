import { english } from './english.js';
import { french } from './french.js';
import { german } from './german.js';
import { portuguese } from './portuguese.js';
import { russian } from './russian.js';
import { spanish } from './spanish.js';

/** Fields that every language has names for, by id. */
type NamedField =
  | 'username'
  | 'email'
  | 'virtualExtension'
  | 'role'
  | 'sip'
  | 'pbxDomain'
  | 'pbxDevice'
  | 'sipUri'
  | 'firstName'
  | 'lastName'
  | 'desk'
  | 'timeZone'
  | 'language'
  | 'region'
  | 'callerId'
  | 'active';

/** The words in headers of one language, as a person writes them; case, accents and punctuation do not count. */
export interface HeaderWords {
  /**
   * Names that a header may have, by field id: separated by commas, likeliest first. The label and the id of the field
   * are left out, unless people also write their words as one or apart ("time zone", "timezone").
   * A name after `=` counts only as a whole: "Last" is the last name, "Last account" is not.
   * A name after `?` also means other things, and counts only where the values of the column confirm the field.
   */
  readonly names: Readonly<Record<NamedField, string>>;
  /** Names that mean the contrary of a field, by its id: “Blocked” is the contrary of Active. */
  readonly opposites: Readonly<Record<'active', string>>;
  /**
   * Names that mean one half of a person's name beside a column with the other half, and otherwise mostly all of it:
   * "Name" beside "Vorname".
   */
  readonly halves: Readonly<Record<string, string>>;
  /**
   * Names of columns that hold whole names of people, marked as `names` are.
   * A name after `<` says that the family name comes first: “Nachname Vorname”.
   */
  readonly whole: string;
  /** Words that change nothing: "Employee email" is still the email. */
  readonly fillers: string;
  /** Words that change the meaning: "Email (manager)" is not the user's email. */
  readonly disqualifiers: string;
  /** Words of headers that say nothing about the column: "Column 3". */
  readonly meaningless: string;
}

/** Every language whose headers are understood. All apply at once, since a file does not name its language. */
export const headerWords: readonly HeaderWords[] = [english, spanish, portuguese, russian, german, french];
