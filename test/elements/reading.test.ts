import { expect } from '@open-wc/testing';
import type { FileSummary, ReadingChoices } from '../../src/session/state.js';
import { byRole, choose, click } from '../harness.js';
import { file, stateWith } from './fixtures.js';
import {
  CHANGE,
  UNDO,
  titled,
  workbook,
  guessed,
  doubled,
  reading,
  isOpen,
  comboboxes,
  optionsOf,
  shownIn,
  choicesOf,
} from './reading-stage.js';
import { mount, strike } from './stage.js';

describe('how a file was read', () => {
  afterEach(strike);

  const facts: { description: string; summary: FileSummary; expected: string }[] = [
    {
      description: 'a text',
      summary: titled,
      expected: '60 users · Windows-1252 · semicolon · header in row 3',
    },
    {
      description: 'a text without a header',
      summary: { ...file, headerRow: 0, delimiter: '\t', encoding: 'utf-16le' },
      expected: '60 users · UTF-16LE · tab · no header row',
    },
    {
      description: 'a workbook',
      summary: { ...workbook, blankRows: 2 },
      expected: '60 users · sheet “Users” · header in row 1 · 2 blank rows skipped',
    },
    {
      description: 'a workbook of one sheet',
      summary: { ...workbook, sheets: ['Users'] },
      expected: '60 users · header in row 1',
    },
  ];
  for (const { description, summary, expected } of facts) {
    it(`is one line for ${description}`, async () => {
      const stage = await mount(reading(summary));
      expect(stage.find('.drop-zone__facts').innerText).to.equal(expected);
    });
  }

  it('can be changed behind a button, closed while all is well', async () => {
    const stage = await mount(reading(titled));
    expect(isOpen(stage)).to.equal('false');
    expect(comboboxes(stage)).to.deep.equal([]);
    await click(stage, 'button', CHANGE);
    await stage.settled();
    expect(isOpen(stage)).to.equal('true');
    expect(shownIn(stage, 'Encoding')).to.equal('Windows-1252 (Western European)');
    expect(shownIn(stage, 'Delimiter')).to.equal('Semicolon');
    expect(shownIn(stage, 'Header row')).to.equal('Row 3: Name; Email; Telephone extension of t…; Role; …');
    expect(byRole(stage, 'combobox', 'Sheet')).to.equal(undefined);
    expect(byRole(stage, 'button', UNDO)).to.equal(undefined);
    await click(stage, 'button', CHANGE);
    await stage.settled();
    expect(comboboxes(stage)).to.deep.equal([]);
  });

  it('offers the first rows as header, shortened, and none', async () => {
    const stage = await mount(reading(guessed));
    expect(optionsOf(stage, 'Header row')).to.deep.equal([
      'Row 1: Users of the Berlin offi…',
      'Row 3: Name; Email; Telephone extension of t…; Role; …',
      'Row 4: Jürgen; j@example.com; 2001',
      'No header row',
    ]);
  });

  const choices: { label: string; option: string; summary: FileSummary; expected: ReadingChoices }[] = [
    { label: 'Encoding', option: 'KOI8-R (Cyrillic)', summary: guessed, expected: { encoding: 'koi8-r' } },
    { label: 'Delimiter', option: 'Tab', summary: guessed, expected: { delimiter: '\t' } },
    { label: 'Header row', option: 'No header row', summary: guessed, expected: { headerRow: 0 } },
    {
      label: 'Delimiter',
      option: 'Comma',
      summary: { ...titled, choices: { headerRow: 4, delimiter: '|' } },
      expected: { headerRow: 4, delimiter: ',' },
    },
    {
      label: 'Sheet',
      option: 'Read me',
      summary: { ...workbook, choices: { headerRow: 4 } },
      expected: { sheet: 'Read me' },
    },
  ];
  for (const { label, option, summary, expected } of choices) {
    it(`reads again with ${label} “${option}” after ${JSON.stringify(summary.choices)}`, async () => {
      const stage = await mount(reading(summary));
      await choose(stage, label, option);
      expect(choicesOf(stage)).to.deep.equal([expected]);
    });
  }

  it('has neither encoding nor delimiter where the file is a workbook', async () => {
    const stage = await mount(reading({ ...workbook, choices: { sheet: 'Users' } }));
    expect(comboboxes(stage)).to.deep.equal(['reading-sheet', 'reading-headerRow']);
    expect(optionsOf(stage, 'Sheet')).to.deep.equal(['Read me', 'Users']);
    expect(shownIn(stage, 'Sheet')).to.equal('Users');
  });

  it('has no sheet to choose where there is one', async () => {
    const only = { ...workbook, sheets: ['Users'], choices: { headerRow: 2 } };
    const stage = await mount(reading(only));
    expect(comboboxes(stage)).to.deep.equal(['reading-headerRow']);
  });

  it('shows what was found even where it is nothing that is offered', async () => {
    const odd = { ...guessed, encoding: 'utf-32le', delimiter: '\u001f', headerRow: 90 };
    const stage = await mount(reading(odd));
    expect(shownIn(stage, 'Encoding')).to.equal('UTF-32LE');
    expect((byRole(stage, 'combobox', 'Delimiter') as HTMLSelectElement).value).to.equal('\u001f');
    expect(shownIn(stage, 'Header row')).to.contain('Row 90').and.to.contain('Login; E-mail address');
  });

  it('is not offered to be changed where the file itself is gone', async () => {
    const stage = await mount(reading({ ...file, firstRecords: [] }));
    expect(byRole(stage, 'button', CHANGE)).to.equal(undefined);
    expect(byRole(stage, 'table', 'First rows')).not.to.equal(undefined);
  });

  it('says that the encoding is a guess, with the choice open below', async () => {
    const stage = await mount(reading(guessed));
    expect(stage.find('.reading .notice--info').innerText)
      .to.contain('Windows-1252 fits best')
      .and.to.contain('choose another encoding');
    expect(isOpen(stage)).to.equal('true');
  });

  it('shows a text that was garbled before, and where', async () => {
    const stage = await mount(reading(doubled));
    expect(stage.find('.reading .notice--warning').innerText)
      .to.contain('Row 5 holds “MÃ¼ller”')
      .and.to.contain('export the file again');
    expect(isOpen(stage)).to.equal('true');
  });

  it('stays closed once somebody closed it, until there is a new reason', async () => {
    const stage = await mount(reading(guessed));
    await click(stage, 'button', CHANGE);
    await stage.show(reading({ ...guessed, rows: 59 }));
    expect(isOpen(stage)).to.equal('false');
    await stage.show(reading(titled));
    expect(isOpen(stage)).to.equal('false');
    await stage.show(reading({ ...titled, choices: { headerRow: 1 } }));
    expect(isOpen(stage)).to.equal('true');
  });

  it('starts anew with another file', async () => {
    const stage = await mount(reading({ ...titled, choices: { headerRow: 1 } }));
    expect(isOpen(stage)).to.equal('true');
    await stage.show({ ...stateWith(), upload: { phase: 'reading', fileName: 'other.csv' } });
    await stage.show(reading(file));
    expect(isOpen(stage)).to.equal('false');
  });

  it('keeps what is shown, the choice and the focus while it is read again', async () => {
    const stage = await mount(reading(guessed));
    const select = byRole(stage, 'combobox', 'Encoding') as HTMLSelectElement;
    select.focus();
    await choose(stage, 'Encoding', 'UTF-8');
    await stage.show(reading(guessed, { encoding: 'utf-8' }));
    expect(stage.find('.first-rows').getAttribute('aria-busy')).to.equal('true');
    expect(stage.find('.drop-zone').getAttribute('aria-busy')).to.equal('false');
    expect(stage.all('.reading .table tbody tr')).to.have.length(3);
    expect(select.value).to.equal('utf-8');
    await stage.show(reading({ ...titled, encoding: 'utf-8', choices: { encoding: 'utf-8' } }));
    expect(stage.find('.first-rows').getAttribute('aria-busy')).to.equal('false');
    expect(byRole(stage, 'combobox', 'Encoding')).to.equal(select);
    expect(stage.shadowRoot?.activeElement).to.equal(select);
    expect(select.value).to.equal('utf-8');
  });

  it('goes back to what was found, and keeps the focus', async () => {
    const stage = await mount(reading({ ...titled, choices: { headerRow: 1 } }));
    byRole(stage, 'button', UNDO)?.focus();
    await click(stage, 'button', UNDO);
    expect(choicesOf(stage)).to.deep.equal([{}]);
    await stage.show(reading(titled));
    expect(isOpen(stage)).to.equal('true');
    expect(stage.shadowRoot?.activeElement).to.equal(byRole(stage, 'button', CHANGE));
  });

  it('shows markup in a file as text', async () => {
    const cells = ['<img src=x onerror=alert(1)>', '__proto__'];
    const stage = await mount(reading({ ...guessed, firstRecords: [{ row: 3, cells }] }));
    expect(stage.shadowRoot?.querySelector('img')).to.equal(null);
    expect(shownIn(stage, 'Header row')).to.equal('Row 3: <img src=x onerror=alert…; __proto__');
  });
});
