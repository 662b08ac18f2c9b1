import { english } from './english.js';

/** What the headers of one language are made of. Words are as a person writes them; case and punctuation do not count. */
export interface HeaderWords {
  /**
   * Names that a header may have, by field id: separated by commas, the likeliest first. The label and the id of the field need
   * no mention, unless people also write their words in one or apart ("time zone", "timezone").
   * A name after `=` stands only for itself: "Last" is the last name, "Last account" is not.
   */
  readonly names: Readonly<Record<string, string>>;
  /** Words that change nothing: "Employee email" is the email. */
  readonly fillers: string;
  /** Words that make it another thing: "Email (manager)" is not the user's. */
  readonly otherThan: string;
}

/** Every language whose headers are understood, all at once: a file does not say in which it is. */
export const headerWords: readonly HeaderWords[] = [english];
