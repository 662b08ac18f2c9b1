import { expect } from '@open-wc/testing';
import { Announcer } from '../../src/elements/announcer.js';
import { en } from '../../src/messages/en.js';
import { createFormat } from '../../src/messages/format.js';
import type { SessionState } from '../../src/session/state.js';
import { allByRole, byRole, choose, click } from '../harness.js';
import { file, refusedState } from './fixtures.js';
import {
  CHANGE,
  UNDO,
  NAME_COLUMNS,
  titled,
  workbook,
  guessed,
  doubled,
  reading,
  noHeader,
  undecodable,
  oneColumn,
  takenBack,
  isOpen,
  comboboxes,
  optionsOf,
  shownIn,
  choicesOf,
} from './reading-stage.js';
import { ways } from '../runs.js';
import { axeFindings, darken, mount, strike } from './stage.js';

describe('a refused file that can be read otherwise', () => {
  afterEach(strike);

  it('has its columns named where it has no header', async () => {
    const stage = await mount(noHeader);
    expect(allByRole(stage, 'alert')).to.have.length(1);
    expect(isOpen(stage)).to.equal('false');
    const button = byRole(stage, 'button', NAME_COLUMNS);
    expect(stage.find(`#${button?.getAttribute('aria-describedby') ?? ''}`).innerText).to.contain('Column 1');
    button?.focus();
    await click(stage, 'button', NAME_COLUMNS);
    expect(choicesOf(stage)).to.deep.equal([{ headerRow: 0 }]);
    await stage.show(reading({ ...file, headerRow: 0, choices: { headerRow: 0 } }));
    expect(byRole(stage, 'button', NAME_COLUMNS)).to.equal(undefined);
    expect(stage.shadowRoot?.activeElement).to.equal(byRole(stage, 'button', CHANGE));
    expect(shownIn(stage, 'Header row')).to.equal('No header row');
  });

  it('is not offered names for columns twice', async () => {
    const stage = await mount({
      ...noHeader,
      upload: { ...noHeader.upload, choices: { headerRow: 0 } } as SessionState['upload'],
    });
    expect(byRole(stage, 'button', NAME_COLUMNS)).to.equal(undefined);
  });

  it('has its encoding chosen right there where characters cannot be read', async () => {
    const stage = await mount(undecodable);
    expect(isOpen(stage)).to.equal('true');
    expect(comboboxes(stage)).to.deep.equal(['reading-encoding']);
    const select = byRole(stage, 'combobox', 'Encoding') as HTMLSelectElement;
    expect(shownIn(stage, 'Encoding')).to.equal('Choose…');
    expect(stage.find(`#${select.getAttribute('aria-describedby') ?? ''}`).innerText).to.contain(
      'marked in its rows',
    );
    await choose(stage, 'Encoding', 'UTF-8');
    expect(choicesOf(stage)).to.deep.equal([{ encoding: 'utf-8' }]);
  });

  it('has its delimiter chosen right there where it is one column', async () => {
    const stage = await mount(oneColumn);
    expect(isOpen(stage)).to.equal('true');
    await choose(stage, 'Delimiter', 'Colon');
    expect(choicesOf(stage)).to.deep.equal([{ delimiter: ':' }]);
  });

  for (const code of ['no-header', 'too-many-rows'] as const) {
    it(`has another sheet chosen right there where the first one is refused: ${code}`, async () => {
      const { upload } = refusedState({ code, params: {} }, 'Users.xlsx');
      const sheets = ['Read me', 'Users'];
      const stage = await mount({ ...noHeader, upload: { ...upload, sheets } as SessionState['upload'] });
      expect(isOpen(stage)).to.equal('true');
      expect(comboboxes(stage)).to.deep.equal(['reading-sheet']);
      expect(shownIn(stage, 'Sheet')).to.equal('Choose…');
      await choose(stage, 'Sheet', 'Users');
      expect(choicesOf(stage)).to.deep.equal([{ sheet: 'Users' }]);
    });
  }

  it('is not offered names for more columns than can be read', async () => {
    const stage = await mount(refusedState({ code: 'no-header', params: { columns: 20_000, limit: 2000 } }));
    expect(byRole(stage, 'button', NAME_COLUMNS)).to.equal(undefined);
    expect(isOpen(stage)).to.equal('false');
  });

  it('keeps the choices that had it refused, to be taken back', async () => {
    const stage = await mount(reading(guessed));
    const select = byRole(stage, 'combobox', 'Delimiter') as HTMLSelectElement;
    select.focus();
    await stage.show(takenBack);
    expect(allByRole(stage, 'alert')).to.have.length(1);
    expect(byRole(stage, 'combobox', 'Delimiter')).to.equal(select);
    expect(stage.shadowRoot?.activeElement).to.equal(select);
    expect(shownIn(stage, 'Delimiter')).to.equal('Vertical bar');
    expect(optionsOf(stage, 'Header row')).to.have.length(4);
    expect(byRole(stage, 'table', 'First rows')).to.equal(undefined);
    await choose(stage, 'Delimiter', 'Semicolon');
    expect(choicesOf(stage)).to.deep.equal([{ delimiter: ';' }]);
    await click(stage, 'button', UNDO);
    expect(choicesOf(stage)).to.deep.equal([{ delimiter: ';' }, {}]);
  });

  it('says again what it said before when another choice helps as little', async () => {
    const stage = await mount(takenBack);
    const [before] = allByRole(stage, 'alert');
    await stage.show({
      ...takenBack,
      upload: { ...takenBack.upload, again: { delimiter: ',' } } as SessionState['upload'],
    });
    expect(allByRole(stage, 'alert')).to.deep.equal([before]);
    const refusal = { code: 'one-column', params: {} } as const;
    await stage.show({ ...takenBack, upload: { ...takenBack.upload, refusal } as SessionState['upload'] });
    const after = allByRole(stage, 'alert');
    expect(after).to.have.length(1);
    expect(after[0]).not.to.equal(before);
    expect(after[0]?.textContent).to.equal(before?.textContent);
  });

  it('has nothing to choose where the file itself is at fault', async () => {
    const stage = await mount(refusedState({ code: 'too-many-rows', params: { rows: 501, limit: 500 } }));
    expect(byRole(stage, 'button', CHANGE)).to.equal(undefined);
    expect(stage.find('.reading').checkVisibility()).to.equal(false);
  });
});

describe('the reading of a file', () => {
  afterEach(strike);

  it('is read out when it was changed, with what should be known', async () => {
    const announcer = new Announcer();
    Object.assign(announcer, { messages: en, format: createFormat('en'), state: noHeader });
    document.body.append(announcer);
    await announcer.updateComplete;
    const said: string[] = [];
    for (const state of [
      reading(doubled),
      reading(titled),
      reading(titled, { encoding: 'koi8-r' }),
      reading({ ...titled, encoding: 'koi8-r' }),
    ]) {
      announcer.state = state;
      await announcer.updateComplete;
      said.push(announcer.textContent.trim());
    }
    announcer.remove();
    expect(said[0]).to.match(/^new-users\.csv was read: 60 users\. Row 5 holds/);
    expect(said.slice(1)).to.deep.equal([
      'new-users.csv was read: 60 users.',
      'new-users.csv was read: 60 users.',
      'new-users.csv was read again: 60 users · KOI8-R · semicolon · header in row 3.',
    ]);
  });

  const states = {
    guessed: reading(guessed),
    'double-encoded': reading(doubled),
    'without a header': noHeader,
    undecodable,
    'changed in vain': takenBack,
    'of a workbook': reading({ ...workbook, choices: { sheet: 'Users' } }),
    busy: reading(guessed, { encoding: 'utf-8' }),
  };
  for (const [name, state] of Object.entries(states)) {
    for (const scheme of ways('light', 'dark')) {
      it(`passes axe when ${name}, ${scheme}`, async () => {
        const stage = await mount(state);
        if (scheme === 'dark') darken();
        expect(await axeFindings(stage)).to.deep.equal([]);
      });
    }
    for (const dir of ['ltr', 'rtl']) {
      it(`fits 320 px when ${name}, ${dir}`, async () => {
        const stage = await mount(state);
        stage.dir = dir;
        stage.style.inlineSize = '320px';
        expect(stage.scrollWidth).to.be.at.most(320);
        for (const control of [...allByRole(stage, 'combobox'), ...allByRole(stage, 'button')]) {
          expect(control.getBoundingClientRect().width).to.be.at.most(320);
          expect(control.getBoundingClientRect().height).to.be.at.least(24);
        }
      });
    }
  }
});
