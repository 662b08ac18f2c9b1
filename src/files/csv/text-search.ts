/**
 * Searches forward for one character and remembers the position found: a text without the character is searched once,
 * not at every step. Positions may only grow.
 */
class CharacterFinder {
  readonly #text: string;
  readonly #character: string;
  #found = -1;

  constructor(text: string, character: string) {
    this.#text = text;
    this.#character = character;
  }

  /** The first position at or after `position`, or the length of the text. */
  from(position: number): number {
    if (this.#found < position) {
      const found = this.#text.indexOf(this.#character, position);
      this.#found = found < 0 ? this.#text.length : found;
    }
    return this.#found;
  }
}

/** Finds the characters that shape a file. Every method returns a position; the length of the text means "none". */
export class TextSearch {
  readonly text: string;
  readonly delimiter: string;
  readonly #delimiters: CharacterFinder;
  readonly #quotes: CharacterFinder;
  readonly #lineFeeds: CharacterFinder;
  readonly #carriageReturns: CharacterFinder;

  constructor(text: string, delimiter: string) {
    this.text = text;
    this.delimiter = delimiter;
    this.#delimiters = new CharacterFinder(text, delimiter);
    this.#quotes = new CharacterFinder(text, '"');
    this.#lineFeeds = new CharacterFinder(text, '\n');
    this.#carriageReturns = new CharacterFinder(text, '\r');
  }

  nextDelimiter(position: number): number {
    return this.#delimiters.from(position);
  }

  nextQuote(position: number): number {
    return this.#quotes.from(position);
  }

  nextLineEnd(position: number): number {
    return Math.min(this.#lineFeeds.from(position), this.#carriageReturns.from(position));
  }

  /** True at the end of a cell: a delimiter, a line end, or the end of the text. */
  isCellEnd(position: number): boolean {
    const character = this.text.charAt(position);
    return (
      character === this.delimiter || character === '\n' || character === '\r' || position >= this.text.length
    );
  }
}
