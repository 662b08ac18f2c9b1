/**
 * Looks forward for one character and remembers where it was: a text without it is searched once, not once a step.
 * Positions may only grow.
 */
class CharacterFinder {
  readonly #text: string;
  readonly #character: string;
  #found = -1;

  constructor(text: string, character: string) {
    this.#text = text;
    this.#character = character;
  }

  /** The first one at or after this position, or the length of the text. */
  from(position: number): number {
    if (this.#found < position) {
      const found = this.#text.indexOf(this.#character, position);
      this.#found = found < 0 ? this.#text.length : found;
    }
    return this.#found;
  }
}

/** Where the characters that shape a file are: all answers are positions, the length of the text for "none". */
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

  /** True where a cell may end: at a delimiter, a line end, the end of the text. */
  isCellEnd(position: number): boolean {
    const character = this.text.charAt(position);
    return (
      character === this.delimiter || character === '\n' || character === '\r' || position >= this.text.length
    );
  }
}
