import { decodeEntities } from './read-xml.js';
import { SpreadsheetError } from './spreadsheet-error.js';

/** Greatest number of characters of a text: a cell of Excel has at most 32,767, cells of other programs a few more. */
const LONGEST = 1 << 17;

/** Joins the runs of a rich text. Phonetic runs, which give the pronunciation, are left out. */
export class TextCollector {
  #pieces: string[] = [];
  #isPhonetic = false;
  #isText = false;

  open(name: string): void {
    if (name === 'rPh') this.#isPhonetic = true;
    if (name === 't') this.#isText = !this.#isPhonetic;
  }

  close(name: string): void {
    if (name === 'rPh') this.#isPhonetic = false;
    if (name === 't') this.#isText = false;
  }

  add(text: string): void {
    if (this.#isText) this.#pieces.push(text);
  }

  take(): string {
    const text = this.#pieces.length === 1 ? (this.#pieces[0] ?? '') : this.#pieces.join('');
    this.#pieces = [];
    return unescapeText(text);
  }
}

/** Decodes `_x000D_`, the spelling of characters that XML can't hold. */
export function unescapeText(text: string): string {
  let decoded = decodeEntities(text);
  if (decoded.includes('_x'))
    decoded = decoded.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    );
  if (decoded.length > LONGEST) throw new SpreadsheetError('too-large');
  return decoded;
}
