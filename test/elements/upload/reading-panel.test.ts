import { expect } from '@open-wc/testing';
import type { FileSummary } from '../../../src/session/state.js';
import type { ReadingChoices } from '../../../src/engine/protocol.js';
import { byRole, choose, click, find } from '../../harness.js';
import { file, stateWith } from '../fixtures.js';
import {
  CHANGE,
  UNDO,
  fileWithTitleRows,
  workbookFile,
  fileWithGuessedEncoding,
  doubleEncodedFile,
  stateAfterReading,
  isOpen,
  comboboxes,
  choicesOf,
} from './reading-fixture.js';
import { mount, optionsOf, shownOption, unmount } from '../screen-fixture.js';

describe('how a file was read', () => {
  afterEach(unmount);

  const facts: { description: string; summary: FileSummary; expected: string }[] = [
    {
      description: 'a text',
      summary: fileWithTitleRows,
      expected: '60 users · Windows-1252 · semicolon · header in row 3',
    },
    {
      description: 'a text without a header',
      summary: { ...file, headerRow: 0, delimiter: '\t', encoding: 'utf-16le' },
      expected: '60 users · UTF-16LE · tab · no header row',
    },
    {
      description: 'a workbook',
      summary: { ...workbookFile, blankRows: 2 },
      expected: '60 users · sheet “Users” · header in row 1 · 2 blank rows skipped',
    },
    {
      description: 'a workbook of one sheet',
      summary: { ...workbookFile, sheets: ['Users'] },
      expected: '60 users · header in row 1',
    },
  ];
  for (const { description, summary, expected } of facts) {
    it(`is one line for ${description}`, async () => {
      const fixture = await mount(stateAfterReading(summary));
      expect(fixture.find('.drop-zone__facts').innerText).to.equal(expected);
    });
  }

  it('can be changed behind a button, closed while all is well', async () => {
    const fixture = await mount(stateAfterReading(fileWithTitleRows));
    expect(isOpen(fixture)).to.equal('false');
    expect(comboboxes(fixture)).to.deep.equal([]);
    await click(fixture, 'button', CHANGE);
    await find(fixture, 'combobox', 'Encoding');
    expect(isOpen(fixture)).to.equal('true');
    expect(shownOption(fixture, 'Encoding')).to.equal('Windows-1252 (Western European)');
    expect(shownOption(fixture, 'Delimiter')).to.equal('Semicolon');
    expect(shownOption(fixture, 'Header row')).to.equal(
      'Row 3: Name; Email; Telephone extension of t…; Role; …',
    );
    expect(byRole(fixture, 'combobox', 'Sheet')).to.equal(undefined);
    expect(byRole(fixture, 'button', UNDO)).to.equal(undefined);
    await click(fixture, 'button', CHANGE);
    await fixture.whenRendered();
    expect(comboboxes(fixture)).to.deep.equal([]);
  });

  it('offers the first rows as header, shortened, and none', async () => {
    const fixture = await mount(stateAfterReading(fileWithGuessedEncoding));
    expect(optionsOf(fixture, 'Header row')).to.deep.equal([
      'Row 1: Users of the Berlin offi…',
      'Row 3: Name; Email; Telephone extension of t…; Role; …',
      'Row 4: Jürgen; j@example.com; 2001',
      'No header row',
    ]);
  });

  const choices: { label: string; option: string; summary: FileSummary; expected: ReadingChoices }[] = [
    {
      label: 'Encoding',
      option: 'KOI8-R (Cyrillic)',
      summary: fileWithGuessedEncoding,
      expected: { encoding: 'koi8-r' },
    },
    { label: 'Delimiter', option: 'Tab', summary: fileWithGuessedEncoding, expected: { delimiter: '\t' } },
    {
      label: 'Header row',
      option: 'No header row',
      summary: fileWithGuessedEncoding,
      expected: { headerRow: 0 },
    },
    {
      label: 'Delimiter',
      option: 'Comma',
      summary: { ...fileWithTitleRows, choices: { headerRow: 4, delimiter: '|' } },
      expected: { headerRow: 4, delimiter: ',' },
    },
    {
      label: 'Sheet',
      option: 'Read me',
      summary: { ...workbookFile, choices: { headerRow: 4 } },
      expected: { sheet: 'Read me' },
    },
  ];
  for (const { label, option, summary, expected } of choices) {
    it(`reads again with ${label} “${option}” after ${JSON.stringify(summary.choices)}`, async () => {
      const fixture = await mount(stateAfterReading(summary));
      await choose(fixture, label, option);
      expect(choicesOf(fixture)).to.deep.equal([expected]);
    });
  }

  it('has neither encoding nor delimiter where the file is a workbook', async () => {
    const fixture = await mount(stateAfterReading({ ...workbookFile, choices: { sheet: 'Users' } }));
    expect(comboboxes(fixture)).to.deep.equal(['reading-sheet', 'reading-headerRow']);
    expect(optionsOf(fixture, 'Sheet')).to.deep.equal(['Read me', 'Users']);
    expect(shownOption(fixture, 'Sheet')).to.equal('Users');
  });

  it('has no sheet to choose where there is one', async () => {
    const only = { ...workbookFile, sheets: ['Users'], choices: { headerRow: 2 } };
    const fixture = await mount(stateAfterReading(only));
    expect(comboboxes(fixture)).to.deep.equal(['reading-headerRow']);
  });

  it('shows what was found even where it is nothing that is offered', async () => {
    const odd = { ...fileWithGuessedEncoding, encoding: 'utf-32le', delimiter: '\u001f', headerRow: 90 };
    const fixture = await mount(stateAfterReading(odd));
    expect(shownOption(fixture, 'Encoding')).to.equal('UTF-32LE');
    expect((byRole(fixture, 'combobox', 'Delimiter') as HTMLSelectElement).value).to.equal('\u001f');
    expect(shownOption(fixture, 'Header row')).to.contain('Row 90').and.to.contain('Login; E-mail address');
  });

  it('is not offered to be changed where the file itself is gone', async () => {
    const fixture = await mount(stateAfterReading({ ...file, firstRecords: [] }));
    expect(byRole(fixture, 'button', CHANGE)).to.equal(undefined);
    expect(byRole(fixture, 'table', 'First rows')).not.to.equal(undefined);
  });

  it('says that the encoding is a guess, with the choice open below', async () => {
    const fixture = await mount(stateAfterReading(fileWithGuessedEncoding));
    expect(fixture.find('.reading .notice--info').innerText)
      .to.contain('Windows-1252 fits best')
      .and.to.contain('choose another encoding');
    expect(isOpen(fixture)).to.equal('true');
  });

  it('shows a text that was garbled before, and where', async () => {
    const fixture = await mount(stateAfterReading(doubleEncodedFile));
    expect(fixture.find('.reading .notice--warning').innerText)
      .to.contain('Row 5 holds “MÃ¼ller”')
      .and.to.contain('export the file again');
    expect(isOpen(fixture)).to.equal('true');
  });

  it('stays closed once somebody closed it, until there is a new reason', async () => {
    const fixture = await mount(stateAfterReading(fileWithGuessedEncoding));
    await click(fixture, 'button', CHANGE);
    await fixture.show(stateAfterReading({ ...fileWithGuessedEncoding, rows: 59 }));
    expect(isOpen(fixture)).to.equal('false');
    await fixture.show(stateAfterReading(fileWithTitleRows));
    expect(isOpen(fixture)).to.equal('false');
    await fixture.show(stateAfterReading({ ...fileWithTitleRows, choices: { headerRow: 1 } }));
    expect(isOpen(fixture)).to.equal('true');
  });

  it('starts anew with another file', async () => {
    const fixture = await mount(stateAfterReading({ ...fileWithTitleRows, choices: { headerRow: 1 } }));
    expect(isOpen(fixture)).to.equal('true');
    await fixture.show({ ...stateWith(), upload: { phase: 'reading', fileName: 'other.csv' } });
    await fixture.show(stateAfterReading(file));
    expect(isOpen(fixture)).to.equal('false');
  });

  it('keeps what is shown, the choice and the focus while it is read again', async () => {
    const fixture = await mount(stateAfterReading(fileWithGuessedEncoding));
    const select = byRole(fixture, 'combobox', 'Encoding') as HTMLSelectElement;
    select.focus();
    await choose(fixture, 'Encoding', 'UTF-8');
    await fixture.show(stateAfterReading(fileWithGuessedEncoding, { encoding: 'utf-8' }));
    expect(fixture.find('.first-rows').getAttribute('aria-busy')).to.equal('true');
    expect(fixture.find('.drop-zone').getAttribute('aria-busy')).to.equal('false');
    expect(fixture.all('.reading .table tbody tr')).to.have.length(3);
    expect(select.value).to.equal('utf-8');
    await fixture.show(
      stateAfterReading({ ...fileWithTitleRows, encoding: 'utf-8', choices: { encoding: 'utf-8' } }),
    );
    expect(fixture.find('.first-rows').getAttribute('aria-busy')).to.equal('false');
    expect(byRole(fixture, 'combobox', 'Encoding')).to.equal(select);
    expect(fixture.shadowRoot?.activeElement).to.equal(select);
    expect(select.value).to.equal('utf-8');
  });

  it('goes back to what was found, and keeps the focus', async () => {
    const fixture = await mount(stateAfterReading({ ...fileWithTitleRows, choices: { headerRow: 1 } }));
    byRole(fixture, 'button', UNDO)?.focus();
    await click(fixture, 'button', UNDO);
    expect(choicesOf(fixture)).to.deep.equal([{}]);
    await fixture.show(stateAfterReading(fileWithTitleRows));
    expect(isOpen(fixture)).to.equal('true');
    expect(fixture.shadowRoot?.activeElement).to.equal(byRole(fixture, 'button', CHANGE));
  });

  it('shows markup in a file as text', async () => {
    const cells = ['<img src=x onerror=alert(1)>', '__proto__'];
    const fixture = await mount(
      stateAfterReading({ ...fileWithGuessedEncoding, firstRecords: [{ row: 3, cells }] }),
    );
    expect(fixture.shadowRoot?.querySelector('img')).to.equal(null);
    expect(shownOption(fixture, 'Header row')).to.equal('Row 3: <img src=x onerror=alert…; __proto__');
  });
});
