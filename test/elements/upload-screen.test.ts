import { expect } from '@open-wc/testing';
import { computeAccessibleDescription } from 'dom-accessibility-api';
import { Announcer } from '../../src/elements/announcer.js';
import { en } from '../../src/messages/en.js';
import { createFormat } from '../../src/messages/format.js';
import { byRole, allByRole, chooseFile, click, csvFile } from '../harness.js';
import { columnsOf, emptyState, file, refusedState, stateWith } from './fixtures.js';
import { kept } from './late-fixtures.js';
import { ways } from '../runs.js';
import { axeFindings, darken, mount, strike } from './stage.js';
import type { Stage } from './stage.js';

function drag(stage: Stage, type: string, files: readonly File[], selector = '.drop-zone'): DragEvent {
  const dataTransfer = new DataTransfer();
  for (const each of files) dataTransfer.items.add(each);
  const event = new DragEvent(type, { bubbles: true, composed: true, cancelable: true, dataTransfer });
  stage.find(selector).dispatchEvent(event);
  return event;
}

const requestsOf = (stage: Stage, type: string) => stage.requests.filter((request) => request.type === type);

describe('the upload screen', () => {
  afterEach(strike);

  it('offers a file input, a sample and the rules', async () => {
    const stage = await mount(emptyState);
    expect(byRole(stage, 'heading', 'Upload file')?.localName).to.equal('h2');
    expect(stage.find('input[type="file"]').closest('label')?.textContent.trim()).to.equal('Choose a file');
    const rules = stage.find('.file-rules').innerText;
    expect(rules).to.contain('500 users').and.to.contain('Username and Email').and.to.contain('Role (ID)');
    await click(stage, 'button', 'Download a sample file');
    expect(stage.requests).to.deep.equal([{ type: 'download', file: 'sample' }]);
    expect(byRole(stage, 'button', 'Upload')).to.equal(undefined);
  });

  it('asks for the file that was chosen, and can choose the same again', async () => {
    const stage = await mount(emptyState);
    const users = csvFile('a,b');
    await chooseFile(stage, users);
    await chooseFile(stage, users);
    expect(
      requestsOf(stage, 'choose-file').map((request) => 'file' in request && request.file),
    ).to.deep.equal([users, users]);
    expect((stage.find('input[type="file"]') as HTMLInputElement).value).to.equal('');
  });

  it('warms up once, at the first touch', async () => {
    const stage = await mount(emptyState);
    expect(requestsOf(stage, 'warm-up')).to.have.length(0);
    stage.find('.drop-zone').dispatchEvent(new PointerEvent('pointerenter'));
    stage.find('input[type="file"]').focus();
    drag(stage, 'dragenter', [csvFile('a')]);
    expect(requestsOf(stage, 'warm-up')).to.have.length(1);
  });

  it('warms up when the keyboard comes', async () => {
    const stage = await mount(emptyState);
    stage.find('input[type="file"]').focus();
    expect(requestsOf(stage, 'warm-up')).to.have.length(1);
  });

  it('takes a file that is dropped anywhere on the element', async () => {
    const stage = await mount(emptyState);
    const users = csvFile('a,b');
    expect(drag(stage, 'dragover', [users], '.stepper').defaultPrevented).to.equal(true);
    expect(drag(stage, 'drop', [users], '.stepper').defaultPrevented).to.equal(true);
    expect(requestsOf(stage, 'choose-file')).to.deep.equal([{ type: 'choose-file', file: users }]);
  });

  it('shows that a file is over it, until it leaves', async () => {
    const stage = await mount(emptyState);
    drag(stage, 'dragenter', [csvFile('a')]);
    drag(stage, 'dragenter', [csvFile('a')], '.drop-zone__title');
    drag(stage, 'dragleave', [csvFile('a')], '.drop-zone__title');
    await stage.settled();
    expect(stage.find('.drop-zone').className).to.contain('drop-zone--over');
    drag(stage, 'dragleave', [csvFile('a')]);
    await stage.settled();
    expect(stage.find('.drop-zone').className).not.to.contain('drop-zone--over');
  });

  it('leaves alone what is no file', async () => {
    const stage = await mount(emptyState);
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', 'words');
    const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
    stage.find('.drop-zone').dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
    expect(stage.requests).to.deep.equal([]);
  });

  it('takes none of several files, and says so until one is chosen', async () => {
    const stage = await mount(refusedState({ code: 'empty-file', params: {} }));
    drag(stage, 'drop', [csvFile('a'), csvFile('b'), csvFile('c')]);
    await stage.settled();
    expect(requestsOf(stage, 'choose-file')).to.have.length(0);
    const alerts = allByRole(stage, 'alert');
    expect(alerts).to.have.length(1);
    expect(alerts[0]?.innerText).to.contain('3 files').and.to.contain('one at a time');
    await chooseFile(stage, csvFile('a'));
    await stage.show({ ...emptyState, upload: { phase: 'reading', fileName: 'users.csv' } });
    expect(allByRole(stage, 'alert')).to.have.length(0);
  });

  it('forgets them when a file comes by another way', async () => {
    const stage = await mount(emptyState);
    drag(stage, 'drop', [csvFile('a'), csvFile('b')]);
    await stage.settled();
    expect(allByRole(stage, 'alert')).to.have.length(1);
    await stage.show(stateWith());
    expect(allByRole(stage, 'alert')).to.have.length(0);
  });

  it('says that the worker could not start, and goes on', async () => {
    const stage = await mount(stateWith({ workerUnavailable: true }));
    expect(stage.find('.notice--info').innerText).to.contain('did not start');
    expect(byRole(stage, 'button', 'Upload')).not.to.equal(undefined);
  });

  it('is busy while it reads, with the same input', async () => {
    const stage = await mount(emptyState);
    const input = stage.find('input[type="file"]');
    input.focus();
    await stage.show({ ...emptyState, upload: { phase: 'reading', fileName: 'users.csv' } });
    expect(stage.find('.drop-zone').getAttribute('aria-busy')).to.equal('true');
    expect(stage.find('.drop-zone').innerText).to.contain('Reading users.csv');
    await stage.show(stateWith());
    expect(stage.find('input[type="file"]')).to.equal(input);
    expect(stage.shadowRoot?.activeElement).to.equal(input);
  });

  it('says what is wrong with a refused file, once, and takes another', async () => {
    const stage = await mount(
      refusedState({ code: 'too-many-rows', params: { rows: 1203, limit: 500 } }, 'all.csv'),
    );
    const alerts = allByRole(stage, 'alert');
    expect(alerts).to.have.length(1);
    expect(alerts[0]?.innerText).to.contain('all.csv').and.to.contain('1,203').and.to.contain('500');
    await chooseFile(stage, csvFile('a,b'));
    expect(requestsOf(stage, 'choose-file')).to.have.length(1);
  });

  it('shows what was read, and goes on', async () => {
    const stage = await mount(stateWith());
    const table = byRole(stage, 'table', 'First rows') as HTMLTableElement;
    expect([...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.innerText)).to.deep.equal([
      'Row',
      ...file.columns.map(({ name }) => name),
    ]);
    expect(
      [...(table.tBodies[0]?.rows[0]?.cells ?? [])].map((cell) => cell.innerText).slice(0, 3),
    ).to.deep.equal(['2', 'ada.lovelace', 'ada@example.com']);
    expect(stage.find('.drop-zone__facts').innerText).to.equal('60 users · UTF-8 · comma · header in row 1');
    await click(stage, 'button', 'Upload');
    expect(stage.requests).to.deep.equal([{ type: 'upload' }]);
  });

  it('shows the start of a wide file and of a long cell', async () => {
    const wide = columnsOf(...Array.from({ length: 1000 }, (_, at) => [`c${String(at)}`] as const));
    const rows = [{ row: 2, cells: wide.map(() => 'x'.repeat(100_000)) }];
    const stage = await mount(stateWith({ file: { ...file, columns: wide, firstRows: rows } }));
    expect(stage.shadowRoot?.querySelectorAll('td')).to.have.length(30);
    expect(stage.find('td').textContent).to.have.length.below(200);
    expect(stage.find('.first-rows__note').innerText).to.contain('30').and.to.contain('1,000');
  });

  it('shows markup in a file as text', async () => {
    const header = '<img src=x onerror=alert(1)>';
    const stage = await mount(stateWith({ file: { ...file, columns: columnsOf([header], ['b']) } }));
    expect(stage.shadowRoot?.querySelector('img')).to.equal(null);
    expect(stage.find('.table thead').innerText).to.contain(header);
  });

  it('offers the passwords of each import by themselves', async () => {
    const other = { ...kept, id: 'other', users: 1, fileName: '#7.csv' };
    const stage = await mount({ ...emptyState, kept: [other, kept] });
    const [first, second] = allByRole(stage, 'listitem').filter((item) => item.closest('.kept'));
    expect(first?.innerText).to.match(/^Passwords of #7\.csv \(1 user\), Nov 1[23], 2026, .*M\n/);
    expect(second?.innerText).to.match(
      /^Passwords of users\.csv \(312 users\), Nov 1[23], 2026, .*M\s+Kept in this browser until Nov 1[34], 2026, .*\./,
    );
    await click(stage, 'button', 'Download passwords of users.csv');
    await click(stage, 'button', 'Download passwords of #7.csv');
    expect(stage.requests).to.deep.equal([
      { type: 'download-kept', id: 'session' },
      { type: 'download-kept', id: 'other' },
    ]);
  });

  it('tells two imports of the same file apart, and which buttons are whose', async () => {
    const later = { ...kept, id: 'later', startedAt: kept.startedAt + 2000 };
    const stage = await mount({ ...emptyState, kept: [later, kept, { ...kept, id: 'third' }] });
    const buttons = allByRole(stage, 'button', 'Forget passwords of users.csv');
    const titles = buttons.map((button) => computeAccessibleDescription(button));
    expect(titles[0]).to.match(/^Passwords of users\.csv \(312 users\), .* 2026, .*:02/);
    expect(titles[1]).to.match(/^Passwords of users\.csv \(312 users\), .* 2026, .*:00/);
    expect(titles[2]).to.equal(`${titles[1] ?? ''} (2)`);
    buttons[1]?.click();
    expect(stage.requests).to.deep.equal([{ type: 'forget-passwords', id: 'session' }]);
  });

  it('says of passwords past their time that this is the last offer, and of others that they are gone', async () => {
    const old = { ...kept, id: 'old', lastOfferUntil: Date.UTC(2026, 11, 24, 12) };
    const stage = await mount({ ...emptyState, kept: [old, { ...kept, isGone: true }] });
    const [first, second] = allByRole(stage, 'listitem').filter((item) => item.closest('.kept'));
    expect(first?.innerText).to.match(/last offer, until Dec 2[45], 2026/);
    expect(byRole(stage, 'alert')?.innerText).to.match(/can’t be downloaded any more/);
    expect(second && allByRole(second, 'button').map(({ innerText }) => innerText.trim())).to.deep.equal([
      'Forget passwords of users.csv',
    ]);
  });

  it('keeps the focus when they are forgotten', async () => {
    const stage = await mount({ ...emptyState, kept: [kept] });
    byRole(stage, 'button', 'Forget passwords of users.csv')?.focus();
    await click(stage, 'button', 'Forget passwords of users.csv');
    expect(stage.requests).to.deep.equal([{ type: 'forget-passwords', id: 'session' }]);
    await stage.show({ ...emptyState, kept: [] });
    expect(byRole(stage, 'button', 'Forget passwords of users.csv')).to.equal(undefined);
    expect(stage.shadowRoot?.activeElement).to.equal(byRole(stage, 'heading', 'Upload file'));
  });

  it('focuses its heading when it is told to, and not on the first screen', async () => {
    const first = await mount(emptyState);
    expect(first.shadowRoot?.activeElement).to.equal(null);
    const later = await mount(emptyState, { focusHeading: true });
    expect(later.shadowRoot?.activeElement).to.equal(byRole(later, 'heading', 'Upload file'));
  });

  it('has its progress read out', async () => {
    const announcer = new Announcer();
    Object.assign(announcer, { messages: en, format: createFormat('en'), state: emptyState });
    document.body.append(announcer);
    const said: string[] = [];
    const reading = { ...emptyState, upload: { phase: 'reading', fileName: 'new-users.csv' } as const };
    for (const state of [emptyState, reading, stateWith(), refusedState({ code: 'no-rows', params: {} })]) {
      announcer.state = state;
      await announcer.updateComplete;
      said.push(announcer.textContent.trim());
    }
    announcer.remove();
    expect(said).to.deep.equal(['', 'Reading new-users.csv…', 'new-users.csv was read: 60 users.', '']);
  });

  const states = {
    empty: emptyState,
    reading: { ...emptyState, upload: { phase: 'reading', fileName: 'users.csv' } as const },
    refused: refusedState({ code: 'spreadsheet', params: { kind: 'xlsx' } }),
    read: stateWith(),
    'passwords are kept': {
      ...emptyState,
      kept: [
        { ...kept, lastOfferUntil: kept.until },
        { ...kept, id: 'other', isGone: true },
      ],
    },
  };
  for (const [name, state] of Object.entries(states)) {
    for (const scheme of ways('light', 'dark')) {
      it(`passes axe when ${name}, ${scheme}`, async () => {
        const stage = await mount(state);
        if (scheme === 'dark') darken();
        expect(await axeFindings(stage)).to.deep.equal([]);
      });
    }
    it(`fits 320 px when ${name}`, async () => {
      const stage = await mount(state);
      stage.style.inlineSize = '320px';
      expect(stage.scrollWidth).to.be.at.most(320);
    });
  }
});
