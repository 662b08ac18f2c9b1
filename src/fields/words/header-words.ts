import { parseHeaderName } from '../header-name.js';
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

/** What the headers of one language are made of. Words are as a person writes them; case, accents and punctuation do not count. */
export interface HeaderWords {
  /**
   * Names that a header may have, by field id: separated by commas, the likeliest first. The label and the id of the field need
   * no mention, unless people also write their words in one or apart ("time zone", "timezone").
   * A name after `=` stands only for itself: "Last" is the last name, "Last account" is not.
   * A name after `?` also means other things: it counts only where the values of the column say the same.
   */
  readonly names: Readonly<Record<NamedField, string>>;
  /**
   * Names that mean one half of a person's name beside a column that is the other half, and mostly all of it otherwise:
   * "Name" beside "Vorname".
   */
  readonly halves: Readonly<Record<string, string>>;
  /** Words that change nothing: "Employee email" is the email. */
  readonly fillers: string;
  /** Words that make it another thing: "Email (manager)" is not the user's. */
  readonly disqualifiers: string;
  /** Words of headers that say nothing of what is in the column: "Column 3". */
  readonly meaningless: string;
}

/** Every language whose headers are understood, all at once: a file does not say in which it is. */
export const headerWords: readonly HeaderWords[] = [english, spanish, portuguese, russian, german, french];

/** Of every language, as {@link parseHeaderName} makes them of a header. */
export function wordsOfAll(kind: 'fillers' | 'disqualifiers' | 'meaningless'): ReadonlySet<string> {
  return new Set(
    headerWords.flatMap((words) => words[kind].split(' ').flatMap((word) => parseHeaderName(word).words)),
  );
}
