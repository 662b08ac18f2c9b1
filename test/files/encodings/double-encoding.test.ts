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

  for (const header of ['Prénom', 'Teléfono', 'Função', 'Имя', 'Straße', 'Numéro d’extension', '氏名']) {
    it(`are noted and repaired in the header: ${header}`, () => {
      const sample = twice(header);
      const result = noteDoubleEncoding(readCsv(`Title row\n${sample},Email\nAnn,a@example.com\n`));
      expect(result.ok && result.table.headers).to.deep.equal([header, 'Email']);
      expect(result.ok && result.table.origin?.notes).to.deep.equal([
        { code: 'double-encoded', row: 2, sample },
      ]);
    });
  }

  it('are repaired in headers, and left in rows', () => {
    const result = noteDoubleEncoding(
      readCsv(`${twice('Prénom')},Nº,Email\n${twice('José')},1,j@example.com\n`),
    );
    expect(result.ok && result.table.headers).to.deep.equal(['Prénom', 'Nº', 'Email']);
    expect(result.ok && result.table.rows[0]?.cells[0]).to.equal(twice('José'));
  });

  it('are repaired in a header behind a byte order mark that was encoded twice', () => {
    const result = noteDoubleEncoding(readCsv(`${twice('\uFEFF')}Name,Email\nAnn,a@example.com\n`));
    expect(result.ok && result.table.headers).to.deep.equal(['Name', 'Email']);
  });

  it('stay in a header where another letter was encoded once', () => {
    const header = `Nº ${twice('téléphone')}`;
    const result = noteDoubleEncoding(readCsv(`${header},Email\nAnn,a@example.com\n`));
    expect(result.ok && result.table.headers).to.deep.equal([header, 'Email']);
    expect(result.ok && result.table.origin?.notes).to.have.length(1);
  });

  for (const header of ['Prénom', 'N° de téléphone', 'CAFÉ®', 'ÚLTIMO ACESSO À', 'Имя']) {
    it(`are not found in a header that was encoded once: ${header}`, () => {
      const table = readCsv(`${header},Email\nAnn,a@example.com\n`);
      expect(noteDoubleEncoding(table)).to.deep.equal({ ok: true, table });
    });
  }

  it('are searched in the first rows only', () => {
    const rows = Array.from({ length: 400 }, (_, index) => `user${index},u@example.com`);
    const table = readCsv(`Name,Email\n${rows.join('\n')}\n${twice('é')},x@example.com`);
    expect(noteDoubleEncoding(table)).to.deep.equal({ ok: true, table });
  });
});
