import { expect } from '@open-wc/testing';
import { noteDoubleEncoding } from '../../../src/files/encodings/double-encoding.js';
import { bytesOf, readCsv } from '../csv/read-csv.js';

/** A text as UTF-8 that was read as Windows-1252. */
const twice = (text: string) => new TextDecoder('windows-1252').decode(bytesOf(text));

function notesOf(name: string): unknown {
  const result = noteDoubleEncoding(readCsv(`Name,Email\nAnn,a@example.com\n${name},b@example.com\n`));
  if (!result.ok) throw new Error(result.refusal.code);
  return result.table.origin?.notes ?? [];
}

describe('texts that were encoded twice', () => {
  for (const name of ['Müller', 'José', 'Łukasz Żółć', 'Иван', '太郎', 'L’Hôpital', 'Núñez', 'Ávila', '🦊']) {
    it(`are noted: ${name}`, () => {
      const sample = twice(name);
      expect(notesOf(sample)).to.deep.equal([{ code: 'double-encoded', row: 3, sample }]);
    });
  }

  for (const name of [
    'Müller',
    'JOÃO',
    'Conceição',
    'Łukasz Żółć',
    'Иван',
    'Ã',
    'Zoë',
    '太郎',
    'CAFÉ®',
    '5 °C',
    'Â',
  ]) {
    it(`are not noted in a text that was encoded once: ${name}`, () => {
      expect(notesOf(name)).to.deep.equal([]);
    });
  }

  it('are searched in the first rows only', () => {
    const rows = Array.from({ length: 400 }, (_, index) => `user${index},u@example.com`);
    const table = readCsv(`Name,Email\n${rows.join('\n')}\n${twice('é')},x@example.com`);
    expect(noteDoubleEncoding(table)).to.deep.equal({ ok: true, table });
  });
});
