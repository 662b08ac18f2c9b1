import { expect } from '@open-wc/testing';
import { computeAccessibleDescription } from 'dom-accessibility-api';
import { byRole, allByRole, chooseFile, click, csvFile } from '../../harness.js';
import { columnsOf, emptyState, file, refusedState, stateWith } from '../fixtures.js';
import { keptPasswords } from '../lazy-fixtures.js';
import { variants } from '../../runs.js';
import { axeFindings, mount, unmount, useDarkPage } from '../screen-fixture.js';
import type { ScreenFixture } from '../screen-fixture.js';

function drag(
  fixture: ScreenFixture,
  type: string,
  files: readonly File[],
  selector = '.drop-zone',
): DragEvent {
  const dataTransfer = new DataTransfer();
  for (const each of files) dataTransfer.items.add(each);
  const event = new DragEvent(type, { bubbles: true, composed: true, cancelable: true, dataTransfer });
  fixture.find(selector).dispatchEvent(event);
  return event;
}

const requestsOf = (fixture: ScreenFixture, type: string) =>
  fixture.requests.filter((request) => request.type === type);

describe('the upload screen', () => {
  afterEach(unmount);

  it('offers a file input, a sample and the rules', async () => {
    const fixture = await mount(emptyState);
    expect(byRole(fixture, 'heading', 'Upload file')?.localName).to.equal('h2');
    expect(fixture.find('input[type="file"]').closest('label')?.textContent.trim()).to.equal('Choose a file');
    const rules = fixture.find('.file-rules').innerText;
    expect(rules).to.contain('500 users').and.to.contain('Username and Email').and.to.contain('Role (ID)');
    await click(fixture, 'button', 'Download a sample file');
    expect(fixture.requests).to.deep.equal([{ type: 'download', file: 'sample' }]);
    expect(byRole(fixture, 'button', 'Upload')).to.equal(undefined);
  });

  it('asks for the file that was chosen, and can choose the same again', async () => {
    const fixture = await mount(emptyState);
    const users = csvFile('a,b');
    await chooseFile(fixture, users);
    await chooseFile(fixture, users);
    expect(
      requestsOf(fixture, 'choose-file').map((request) => 'file' in request && request.file),
    ).to.deep.equal([users, users]);
    expect((fixture.find('input[type="file"]') as HTMLInputElement).value).to.equal('');
  });

  it('warms up once, at the first touch', async () => {
    const fixture = await mount(emptyState);
    expect(requestsOf(fixture, 'start-engine')).to.have.length(0);
    fixture.find('.drop-zone').dispatchEvent(new PointerEvent('pointerenter'));
    fixture.find('input[type="file"]').focus();
    drag(fixture, 'dragenter', [csvFile('a')]);
    expect(requestsOf(fixture, 'start-engine')).to.have.length(1);
  });

  it('warms up when the keyboard comes', async () => {
    const fixture = await mount(emptyState);
    fixture.find('input[type="file"]').focus();
    expect(requestsOf(fixture, 'start-engine')).to.have.length(1);
  });

  it('takes a file that is dropped anywhere on the element', async () => {
    const fixture = await mount(emptyState);
    const users = csvFile('a,b');
    expect(drag(fixture, 'dragover', [users], '.stepper').defaultPrevented).to.equal(true);
    expect(drag(fixture, 'drop', [users], '.stepper').defaultPrevented).to.equal(true);
    expect(requestsOf(fixture, 'choose-file')).to.deep.equal([{ type: 'choose-file', file: users }]);
  });

  it('shows that a file is over it, until it leaves', async () => {
    const fixture = await mount(emptyState);
    drag(fixture, 'dragenter', [csvFile('a')]);
    drag(fixture, 'dragenter', [csvFile('a')], '.drop-zone__title');
    drag(fixture, 'dragleave', [csvFile('a')], '.drop-zone__title');
    await fixture.whenRendered();
    expect(fixture.find('.drop-zone').className).to.contain('drop-zone--over');
    drag(fixture, 'dragleave', [csvFile('a')]);
    await fixture.whenRendered();
    expect(fixture.find('.drop-zone').className).not.to.contain('drop-zone--over');
  });

  it('leaves alone a drop without files', async () => {
    const fixture = await mount(emptyState);
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', 'words');
    const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
    fixture.find('.drop-zone').dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
    expect(fixture.requests).to.deep.equal([]);
  });

  it('takes none of several files, and says so until one is chosen', async () => {
    const fixture = await mount(refusedState({ code: 'empty-file', params: {} }));
    drag(fixture, 'drop', [csvFile('a'), csvFile('b'), csvFile('c')]);
    await fixture.whenRendered();
    expect(requestsOf(fixture, 'choose-file')).to.have.length(0);
    const alerts = allByRole(fixture, 'alert');
    expect(alerts).to.have.length(1);
    expect(alerts[0]?.innerText).to.contain('3 files').and.to.contain('one at a time');
    await chooseFile(fixture, csvFile('a'));
    await fixture.show({ ...emptyState, upload: { phase: 'reading', fileName: 'users.csv' } });
    expect(allByRole(fixture, 'alert')).to.have.length(0);
  });

  it('forgets the several files when a file comes by another way', async () => {
    const fixture = await mount(emptyState);
    drag(fixture, 'drop', [csvFile('a'), csvFile('b')]);
    await fixture.whenRendered();
    expect(allByRole(fixture, 'alert')).to.have.length(1);
    await fixture.show(stateWith());
    expect(allByRole(fixture, 'alert')).to.have.length(0);
  });

  it('says that the worker could not start, and goes on', async () => {
    const fixture = await mount(stateWith({ workerUnavailable: true }));
    expect(fixture.find('.notice--info').innerText).to.contain('did not start');
    expect(byRole(fixture, 'button', 'Upload')).not.to.equal(undefined);
  });

  it('is busy while it reads, with the same input', async () => {
    const fixture = await mount(emptyState);
    const input = fixture.find('input[type="file"]');
    input.focus();
    await fixture.show({ ...emptyState, upload: { phase: 'reading', fileName: 'users.csv' } });
    expect(fixture.find('.drop-zone').getAttribute('aria-busy')).to.equal('true');
    expect(fixture.find('.drop-zone').innerText).to.contain('Reading users.csv');
    await fixture.show(stateWith());
    expect(fixture.find('input[type="file"]')).to.equal(input);
    expect(fixture.shadowRoot?.activeElement).to.equal(input);
  });

  it('says what is wrong with a refused file, once, and takes another', async () => {
    const fixture = await mount(
      refusedState({ code: 'too-many-rows', params: { rows: 1203, limit: 500 } }, 'all.csv'),
    );
    const alerts = allByRole(fixture, 'alert');
    expect(alerts).to.have.length(1);
    expect(alerts[0]?.innerText).to.contain('all.csv').and.to.contain('1,203').and.to.contain('500');
    await chooseFile(fixture, csvFile('a,b'));
    expect(requestsOf(fixture, 'choose-file')).to.have.length(1);
  });

  it('shows what was read, and goes on', async () => {
    const fixture = await mount(stateWith());
    expect(fixture.find('.drop-zone__button').textContent.trim()).to.equal('Choose another file');
    const table = byRole(fixture, 'table', 'First rows') as HTMLTableElement;
    expect([...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.innerText)).to.deep.equal([
      'Row',
      ...file.columns.map(({ name }) => name),
    ]);
    expect(
      [...(table.tBodies[0]?.rows[0]?.cells ?? [])].map((cell) => cell.innerText).slice(0, 3),
    ).to.deep.equal(['2', 'ada.lovelace', 'ada@example.com']);
    expect(fixture.find('.drop-zone__facts').innerText).to.equal(
      '60 users · UTF-8 · comma · header in row 1',
    );
    await click(fixture, 'button', 'Upload');
    expect(fixture.requests).to.deep.equal([{ type: 'upload' }]);
  });

  it('shows the start of a wide file and of a long cell', async () => {
    const wide = columnsOf(...Array.from({ length: 1000 }, (_, at) => [`c${String(at)}`] as const));
    const rows = [{ row: 2, cells: wide.map(() => 'x'.repeat(100_000)) }];
    const fixture = await mount(stateWith({ file: { ...file, columns: wide, firstRows: rows } }));
    expect(fixture.shadowRoot?.querySelectorAll('td')).to.have.length(30);
    expect(fixture.find('td').textContent).to.have.length.below(200);
    expect(fixture.find('.first-rows__note').innerText).to.contain('30').and.to.contain('1,000');
  });

  it('shows markup in a file as text', async () => {
    const header = '<img src=x onerror=alert(1)>';
    const fixture = await mount(stateWith({ file: { ...file, columns: columnsOf([header], ['b']) } }));
    expect(fixture.shadowRoot?.querySelector('img')).to.equal(null);
    expect(fixture.find('.table thead').innerText).to.contain(header);
  });

  it('offers the passwords of each import by themselves', async () => {
    const other = { ...keptPasswords, id: 'other', users: 1, fileName: '#7.csv' };
    const fixture = await mount({ ...emptyState, kept: [other, keptPasswords] });
    const [first, second] = allByRole(fixture, 'listitem').filter((item) => item.closest('.kept'));
    expect(first?.innerText).to.match(/^Passwords of #7\.csv \(1 user\), Nov 1[23], 2026, .*M\n/);
    expect(second?.innerText).to.match(
      /^Passwords of users\.csv \(312 users\), Nov 1[23], 2026, .*M\s+Kept in this browser until Nov 1[34], 2026, .*\./,
    );
    await click(fixture, 'button', 'Download passwords of users.csv');
    await click(fixture, 'button', 'Download passwords of #7.csv');
    expect(fixture.requests).to.deep.equal([
      { type: 'download-kept', id: 'session' },
      { type: 'download-kept', id: 'other' },
    ]);
  });

  it('tells two imports of the same file apart, and which buttons are whose', async () => {
    const later = { ...keptPasswords, id: 'later', startedAt: keptPasswords.startedAt + 2000 };
    const fixture = await mount({
      ...emptyState,
      kept: [later, keptPasswords, { ...keptPasswords, id: 'third' }],
    });
    const buttons = allByRole(fixture, 'button', 'Forget passwords of users.csv');
    const titles = buttons.map((button) => computeAccessibleDescription(button));
    expect(titles[0]).to.match(/^Passwords of users\.csv \(312 users\), .* 2026, .*:02/);
    expect(titles[1]).to.match(/^Passwords of users\.csv \(312 users\), .* 2026, .*:00/);
    expect(titles[2]).to.equal(`${titles[1] ?? ''} (2)`);
    buttons[1]?.click();
    expect(fixture.requests).to.deep.equal([{ type: 'forget-passwords', id: 'session' }]);
  });

  it('says of passwords past their time that this is the last offer, and of others that they are gone', async () => {
    const old = { ...keptPasswords, id: 'old', lastOfferUntil: Date.UTC(2026, 11, 24, 12) };
    const fixture = await mount({ ...emptyState, kept: [old, { ...keptPasswords, isGone: true }] });
    const [first, second] = allByRole(fixture, 'listitem').filter((item) => item.closest('.kept'));
    expect(first?.innerText).to.match(/last offer, until Dec 2[45], 2026/);
    expect(byRole(fixture, 'alert')?.innerText).to.match(/can’t be downloaded any more/);
    expect(second && allByRole(second, 'button').map(({ innerText }) => innerText.trim())).to.deep.equal([
      'Forget passwords of users.csv',
    ]);
  });

  it('keeps the focus when they are forgotten', async () => {
    const fixture = await mount({ ...emptyState, kept: [keptPasswords] });
    byRole(fixture, 'button', 'Forget passwords of users.csv')?.focus();
    await click(fixture, 'button', 'Forget passwords of users.csv');
    expect(fixture.requests).to.deep.equal([{ type: 'forget-passwords', id: 'session' }]);
    await fixture.show({ ...emptyState, kept: [] });
    expect(byRole(fixture, 'button', 'Forget passwords of users.csv')).to.equal(undefined);
    expect(fixture.shadowRoot?.activeElement).to.equal(byRole(fixture, 'heading', 'Upload file'));
  });

  it('focuses its heading when it is told to, and not on the first screen', async () => {
    const first = await mount(emptyState);
    expect(first.shadowRoot?.activeElement).to.equal(null);
    const later = await mount(emptyState, { focusHeading: true });
    expect(later.shadowRoot?.activeElement).to.equal(byRole(later, 'heading', 'Upload file'));
  });

  it('has its progress read out', async () => {
    const fixture = await mount(emptyState);
    const said: (string | null)[] = [];
    const reading = { ...emptyState, upload: { phase: 'reading', fileName: 'new-users.csv' } as const };
    for (const state of [emptyState, reading, stateWith(), refusedState({ code: 'no-rows', params: {} })]) {
      await fixture.show(state);
      said.push(fixture.announced);
    }
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
        { ...keptPasswords, lastOfferUntil: keptPasswords.until },
        { ...keptPasswords, id: 'other', isGone: true },
      ],
    },
  };
  for (const [name, state] of Object.entries(states)) {
    for (const scheme of variants('light', 'dark')) {
      it(`passes axe when ${name}, ${scheme}`, async () => {
        if (scheme === 'dark') useDarkPage();
        const fixture = await mount(state);
        expect(await axeFindings(fixture)).to.deep.equal([]);
      });
    }
    it(`fits 320 px when ${name}`, async () => {
      const fixture = await mount(state);
      fixture.style.inlineSize = '320px';
      expect(fixture.scrollWidth).to.be.at.most(320);
    });
  }
});
