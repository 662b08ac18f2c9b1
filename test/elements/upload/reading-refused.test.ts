import { expect } from '@open-wc/testing';
import type { SessionState } from '../../../src/session/state.js';
import { allByRole, byRole, choose, click } from '../../harness.js';
import { file, refusedState } from '../fixtures.js';
import {
  CHANGE,
  UNDO,
  NAME_COLUMNS,
  fileWithTitleRows,
  workbookFile,
  fileWithGuessedEncoding,
  doubleEncodedFile,
  stateAfterReading,
  noHeader,
  undecodable,
  oneColumn,
  refusedAfterChoice,
  isOpen,
  comboboxes,
  choicesOf,
} from './reading-fixture.js';
import { variants } from '../../runs.js';
import { axeFindings, mount, optionsOf, shownOption, unmount, useDarkPage } from '../screen-fixture.js';

describe('a refused file that can be read otherwise', () => {
  afterEach(unmount);

  it('has its columns named where it has no header', async () => {
    const fixture = await mount(noHeader);
    expect(allByRole(fixture, 'alert')).to.have.length(1);
    expect(isOpen(fixture)).to.equal('false');
    const button = byRole(fixture, 'button', NAME_COLUMNS);
    expect(fixture.find(`#${button?.getAttribute('aria-describedby') ?? ''}`).innerText).to.contain(
      'Column 1',
    );
    button?.focus();
    await click(fixture, 'button', NAME_COLUMNS);
    expect(choicesOf(fixture)).to.deep.equal([{ headerRow: 0 }]);
    await fixture.show(stateAfterReading({ ...file, headerRow: 0, choices: { headerRow: 0 } }));
    expect(byRole(fixture, 'button', NAME_COLUMNS)).to.equal(undefined);
    expect(fixture.shadowRoot?.activeElement).to.equal(byRole(fixture, 'button', CHANGE));
    expect(shownOption(fixture, 'Header row')).to.equal('No header row');
  });

  it('is not offered names for columns twice', async () => {
    const fixture = await mount({
      ...noHeader,
      upload: { ...noHeader.upload, choices: { headerRow: 0 } } as SessionState['upload'],
    });
    expect(byRole(fixture, 'button', NAME_COLUMNS)).to.equal(undefined);
  });

  it('has its encoding chosen right there where characters cannot be read', async () => {
    const fixture = await mount(undecodable);
    expect(isOpen(fixture)).to.equal('true');
    expect(comboboxes(fixture)).to.deep.equal(['reading-encoding']);
    const select = byRole(fixture, 'combobox', 'Encoding') as HTMLSelectElement;
    expect(shownOption(fixture, 'Encoding')).to.equal('Choose…');
    expect(fixture.find(`#${select.getAttribute('aria-describedby') ?? ''}`).innerText).to.contain(
      'marked in its rows',
    );
    await choose(fixture, 'Encoding', 'UTF-8');
    expect(choicesOf(fixture)).to.deep.equal([{ encoding: 'utf-8' }]);
  });

  it('has its delimiter chosen right there where it is one column', async () => {
    const fixture = await mount(oneColumn);
    expect(isOpen(fixture)).to.equal('true');
    await choose(fixture, 'Delimiter', 'Colon');
    expect(choicesOf(fixture)).to.deep.equal([{ delimiter: ':' }]);
  });

  for (const code of ['no-header', 'too-many-rows'] as const) {
    it(`has another sheet chosen right there where the first one is refused: ${code}`, async () => {
      const { upload } = refusedState({ code, params: {} }, 'Users.xlsx');
      const sheets = ['Read me', 'Users'];
      const fixture = await mount({ ...noHeader, upload: { ...upload, sheets } as SessionState['upload'] });
      expect(isOpen(fixture)).to.equal('true');
      expect(comboboxes(fixture)).to.deep.equal(['reading-sheet']);
      expect(shownOption(fixture, 'Sheet')).to.equal('Choose…');
      await choose(fixture, 'Sheet', 'Users');
      expect(choicesOf(fixture)).to.deep.equal([{ sheet: 'Users' }]);
    });
  }

  it('is not offered names for more columns than can be read', async () => {
    const fixture = await mount(
      refusedState({ code: 'no-header', params: { columns: 20_000, limit: 2000 } }),
    );
    expect(byRole(fixture, 'button', NAME_COLUMNS)).to.equal(undefined);
    expect(isOpen(fixture)).to.equal('false');
  });

  it('keeps the choices that had it refused, to be taken back', async () => {
    const fixture = await mount(stateAfterReading(fileWithGuessedEncoding));
    const select = byRole(fixture, 'combobox', 'Delimiter') as HTMLSelectElement;
    select.focus();
    await fixture.show(refusedAfterChoice);
    expect(allByRole(fixture, 'alert')).to.have.length(1);
    expect(byRole(fixture, 'combobox', 'Delimiter')).to.equal(select);
    expect(fixture.shadowRoot?.activeElement).to.equal(select);
    expect(shownOption(fixture, 'Delimiter')).to.equal('Vertical bar');
    expect(optionsOf(fixture, 'Header row')).to.have.length(4);
    expect(byRole(fixture, 'table', 'First rows')).to.equal(undefined);
    await choose(fixture, 'Delimiter', 'Semicolon');
    expect(choicesOf(fixture)).to.deep.equal([{ delimiter: ';' }]);
    await click(fixture, 'button', UNDO);
    expect(choicesOf(fixture)).to.deep.equal([{ delimiter: ';' }, {}]);
  });

  it('says again what it said before when another choice helps as little', async () => {
    const fixture = await mount(refusedAfterChoice);
    const [before] = allByRole(fixture, 'alert');
    await fixture.show({
      ...refusedAfterChoice,
      upload: { ...refusedAfterChoice.upload, again: { delimiter: ',' } } as SessionState['upload'],
    });
    expect(allByRole(fixture, 'alert')).to.deep.equal([before]);
    const refusal = { code: 'one-column', params: {} } as const;
    await fixture.show({
      ...refusedAfterChoice,
      upload: { ...refusedAfterChoice.upload, refusal } as SessionState['upload'],
    });
    const after = allByRole(fixture, 'alert');
    expect(after).to.have.length(1);
    expect(after[0]).not.to.equal(before);
    expect(after[0]?.textContent).to.equal(before?.textContent);
  });

  it('has nothing to choose where the file itself is at fault', async () => {
    const fixture = await mount(refusedState({ code: 'too-many-rows', params: { rows: 501, limit: 500 } }));
    expect(byRole(fixture, 'button', CHANGE)).to.equal(undefined);
    expect(fixture.find('.reading').checkVisibility()).to.equal(false);
  });
});

describe('the reading of a file', () => {
  afterEach(unmount);

  it('is read out when it was changed, with what should be known', async () => {
    const fixture = await mount(noHeader);
    const said: (string | null)[] = [];
    for (const state of [
      stateAfterReading(doubleEncodedFile),
      stateAfterReading(fileWithTitleRows),
      stateAfterReading(fileWithTitleRows, { encoding: 'koi8-r' }),
      stateAfterReading({ ...fileWithTitleRows, encoding: 'koi8-r' }),
    ]) {
      await fixture.show(state);
      said.push(fixture.announced);
    }
    expect(said[0]).to.match(/^new-users\.csv was read: 60 users\. Row 5 holds/);
    expect(said.slice(1)).to.deep.equal([
      'new-users.csv was read: 60 users.',
      'new-users.csv was read: 60 users.',
      'new-users.csv was read again: 60 users · KOI8-R · semicolon · header in row 3.',
    ]);
  });

  const states = {
    guessed: stateAfterReading(fileWithGuessedEncoding),
    'double-encoded': stateAfterReading(doubleEncodedFile),
    'without a header': noHeader,
    undecodable,
    'changed in vain': refusedAfterChoice,
    'of a workbook': stateAfterReading({ ...workbookFile, choices: { sheet: 'Users' } }),
    busy: stateAfterReading(fileWithGuessedEncoding, { encoding: 'utf-8' }),
  };
  for (const [name, state] of Object.entries(states)) {
    for (const scheme of variants('light', 'dark')) {
      it(`passes axe when ${name}, ${scheme}`, async () => {
        if (scheme === 'dark') useDarkPage();
        const fixture = await mount(state);
        expect(await axeFindings(fixture)).to.deep.equal([]);
      });
    }
    for (const dir of ['ltr', 'rtl']) {
      it(`fits 320 px when ${name}, ${dir}`, async () => {
        const fixture = await mount(state);
        fixture.dir = dir;
        fixture.style.inlineSize = '320px';
        expect(fixture.scrollWidth).to.be.at.most(320);
        for (const control of [...allByRole(fixture, 'combobox'), ...allByRole(fixture, 'button')]) {
          expect(control.getBoundingClientRect().width).to.be.at.most(320);
          expect(control.getBoundingClientRect().height).to.be.at.least(24);
        }
      });
    }
  }
});
