import { expect } from '@open-wc/testing';
import { computeAccessibleName } from 'dom-accessibility-api';
import { allByRole, byRole } from '../../harness.js';
import { planWith } from '../fixtures.js';
import { beingChecked, mixedResult, mixedReview, readyReview, reviewWith } from '../lazy-fixtures.js';
import { mount, textOf, unmount } from '../screen-fixture.js';
import type { ScreenFixture } from '../screen-fixture.js';

afterEach(unmount);

const nothingCounted = { rows: 60, ready: 0, duplicates: 0, errors: 0, warnings: 0, leftOut: 0 };

function importButton(fixture: ScreenFixture): HTMLElement {
  return fixture.find('[part~="primary-button"]');
}

function describedBy(fixture: ScreenFixture, element: Element): string {
  return textOf(fixture.find(`#${element.getAttribute('aria-describedby') ?? ''}`));
}

/** Elements with this whole text. */
function elementsSaying(fixture: ScreenFixture, text: string): Element[] {
  return fixture.all('bulk-user-import-review *').filter((element) => element.textContent.trim() === text);
}

function summaryOf(fixture: ScreenFixture): Record<string, string> {
  return Object.fromEntries(
    fixture
      .all('.summary__entry')
      .map((entry) => [textOf(entry.querySelector('dt')), textOf(entry.querySelector('dd'))]),
  );
}

describe('the review screen', () => {
  it('has one level-2 heading, which takes the focus', async () => {
    const fixture = await mount(reviewWith(), { focusHeading: true });
    expect(fixture.all('h2').map(textOf)).to.deep.equal(['Review']);
    expect(fixture.shadowRoot?.activeElement?.textContent).to.equal('Review');
  });

  const counts = [
    {
      description: 'all kinds',
      input: mixedReview.counts,
      expected: ['All 60 rows', '56 ready', '1 duplicate', '2 with errors', '1 with a warning', '1 left out'],
    },
    {
      description: 'a clean file',
      input: { ...nothingCounted, ready: 60 },
      expected: ['All 60 rows', '60 ready', '0 duplicates', '0 with errors'],
    },
    {
      description: 'a bad file',
      input: { ...nothingCounted, ready: 1, duplicates: 4, errors: 1, warnings: 2, leftOut: 54 },
      expected: ['All 60 rows', '1 ready', '4 duplicates', '1 with errors', '2 with warnings', '54 left out'],
    },
    {
      description: 'a large file',
      input: { ...nothingCounted, rows: 100_000, ready: 98_765, errors: 1235 },
      expected: ['All 100,000 rows', '98,765 ready', '0 duplicates', '1,235 with errors'],
    },
  ];
  for (const { description, input, expected } of counts) {
    it(`counts the rows of ${description}, each in one element of its own`, async () => {
      const fixture = await mount(reviewWith({ counts: input }));
      expect(fixture.all('.counts > button').map(textOf)).to.deep.equal(expected);
      for (const text of expected) expect(elementsSaying(fixture, text), text).to.have.length(1);
    });
  }

  const imports = [
    { ready: 60, name: 'Import 60 users' },
    { ready: 1, name: 'Import 1 user' },
    { ready: 1234, name: 'Import 1,234 users' },
  ];
  for (const { ready, name } of imports) {
    it(`offers "${name}"`, async () => {
      const fixture = await mount(reviewWith({ counts: { ...nothingCounted, rows: ready, ready } }));
      const button = importButton(fixture);
      expect(textOf(button)).to.equal(name);
      expect(button.ariaDisabled).to.equal('false');
      expect(describedBy(fixture, button)).to.equal('');
      button.click();
      expect(fixture.requests).to.deep.include({ type: 'import' });
    });
  }

  it('says what will not be imported, at the button', async () => {
    const fixture = await mount(reviewWith());
    expect(describedBy(fixture, importButton(fixture))).to.equal(
      '4 rows will not be imported; they go to the error details.',
    );
    await fixture.show(reviewWith({ counts: { ...nothingCounted, ready: 59, errors: 1 } }));
    expect(describedBy(fixture, importButton(fixture))).to.equal(
      '1 row will not be imported; it goes to the error details.',
    );
  });

  const reasons = [
    {
      description: 'when no row is ready',
      input: { counts: { ...nothingCounted, errors: 60 } },
      expected:
        'No row is ready. Correct the values here or in the file, or go back and choose other columns.',
    },
    {
      description: 'while the rows are being checked',
      input: beingChecked,
      expected: 'Wait until the rows have been checked.',
    },
  ];
  for (const { description, input, expected } of reasons) {
    it(`keeps the button in reach and says why it does nothing ${description}`, async () => {
      const fixture = await mount(reviewWith(input));
      const button = importButton(fixture);
      expect(button.ariaDisabled).to.equal('true');
      expect((button as HTMLButtonElement).disabled).to.equal(false);
      expect(describedBy(fixture, button)).to.equal(expected);
      button.click();
      expect(fixture.requests.filter(({ type }) => type === 'import')).to.deep.equal([]);
    });
  }

  it('shows frames before there is anything to show', async () => {
    const { review: _, ...state } = reviewWith();
    const fixture = await mount(state);
    expect(textOf(fixture.find('.review__counts'))).to.equal('Checking the rows…');
    expect(fixture.find('[role="grid"]').ariaBusy).to.equal('true');
  });

  it('says what happens to rows that the server turned down, and leads back to the result', async () => {
    const fixture = await mount(
      reviewWith({ counts: { ...nothingCounted, errors: 2, rows: 2 } }, { result: mixedResult }),
    );
    expect(textOf(fixture.find('.notice--info'))).to.contain('is not sent');
    expect(describedBy(fixture, importButton(fixture))).to.equal(
      'No row is ready. Change the values that the server turned down, or go back to the result.',
    );
    await fixture.show(reviewWith());
    expect(fixture.all('.notice--info')).to.have.length(0);
  });

  it('goes back', async () => {
    const fixture = await mount(reviewWith());
    fixture.find('[part~="back-button"]').click();
    expect(fixture.requests).to.deep.include({ type: 'back' });
  });

  it('has counts that are its filters', async () => {
    const fixture = await mount(reviewWith({ filter: 'errors' }));
    const filters = allByRole(fixture.find('[part~="filters"]'), 'button');
    expect(filters.map((filter) => [computeAccessibleName(filter), filter.ariaPressed])).to.deep.equal([
      ['All 60 rows', 'false'],
      ['56 ready', 'false'],
      ['1 duplicate', 'false'],
      ['2 with errors', 'true'],
      ['1 with a warning', 'false'],
      ['1 left out', 'false'],
    ]);
    filters[5]?.click();
    expect(fixture.requests.at(-1)).to.deep.equal({
      type: 'show-rows',
      filter: 'left-out',
      from: 0,
      count: 60,
    });
  });

  it('keeps a filter whose last row is gone, as long as it is on', async () => {
    const counts = { ...mixedReview.counts, warnings: 0 };
    const fixture = await mount(reviewWith({ filter: 'warnings', counts }));
    expect(byRole(fixture, 'button', '0 with warnings')?.ariaPressed).to.equal('true');
    await fixture.show(reviewWith({ counts }));
    expect(byRole(fixture, 'button', '0 with warnings')).to.equal(undefined);
  });

  it('draws the rows in proportion, by what will become of them', async () => {
    const fixture = await mount(reviewWith());
    const bar = byRole(fixture, 'img', /^Rows of the file: /);
    expect(bar?.ariaLabel).to.equal('Rows of the file: 56 ready, 1 duplicate, 2 with errors, and 1 left out');
    const parts = [...(bar?.children ?? [])].map((part) => part.getBoundingClientRect().width);
    expect(parts).to.have.length(4);
    expect(parts[0]).to.be.above((parts[2] ?? 0) * 10);
  });

  it('says that the server is checking, and that it could not', async () => {
    const fixture = await mount(reviewWith({ hostCheck: 'running' }));
    expect(textOf(fixture.find('.review__checking'))).to.contain('The server is checking the users too.');
    await fixture.show(reviewWith({ hostCheck: 'running', hostChecked: 20 }));
    expect(textOf(fixture.find('.review__checking'))).to.equal(
      'The server is checking the users too: 20 of 56.',
    );
    await fixture.show(reviewWith({ hostCheck: 'failed' }));
    expect(textOf(fixture.find('.notice--warning'))).to.contain('You can import all the same');
    await fixture.show(reviewWith({ hostCheck: 'done' }));
    expect(fixture.all('.notice, .review__checking')).to.have.length(0);
  });
});

describe('the summary of what applies to everybody', () => {
  it('is told in the words of the mapping', async () => {
    const plan = planWith({
      role: { from: 'same', value: '12' },
      virtualExtension: { from: 'generated' },
      sip: { from: 'same', value: 'classic-pbx' },
      pbxDomain: { from: 'same', value: 'd1' },
      pbxDevice: { from: 'column', header: 'Ext.', index: 2 },
      desk: { from: 'same', value: ['3', '5'] },
      authentication: { from: 'same', value: 'email' },
      digitsOnlyPassword: { from: 'same', value: 'true' },
    });
    const fixture = await mount(reviewWith({}, { plan }));
    expect(textOf(fixture.find('.summary__line'))).to.contain('Role Agent SIP settings Use classic PBX');
    expect(summaryOf(fixture)).to.deep.equal({
      'Virtual extension': 'Generated automatically',
      Role: 'Agent',
      'SIP settings': 'Use classic PBX',
      'PBX domain': 'pbx1.example.com',
      'Authentication type': 'Email – with one-time code',
      'Advanced security': 'Off',
      Desk: 'Sales and Support',
      Passwords: 'Digits only (not recommended)',
      Active: 'Everybody',
      'Not imported': 'Time zone, Language, Call center region, Caller ID',
    });
  });

  it('names the security settings only while their switch is on', async () => {
    const plan = planWith({
      advancedSecurity: { from: 'same', value: 'true' },
      sessionMinutes: { from: 'same', value: '30' },
      allowedIps: { from: 'same', value: '10.0.0.1\n10.0.0.2\n10.0.0.3\n10.0.0.4\n' },
    });
    const fixture = await mount(reviewWith({}, { plan }));
    expect(summaryOf(fixture)).to.include({
      'Advanced security': 'On',
      'Session expires after (minutes)': '30',
      'Allowed IP addresses': '10.0.0.1, 10.0.0.2, 10.0.0.3, and 1 more',
    });
    expect(summaryOf(fixture)).not.to.have.property('Maximum concurrent sessions');
  });

  it('knows desks for all, and ids that are in no list', async () => {
    const plan = planWith({ desk: { from: 'same', value: 'all' }, role: { from: 'same', value: '404' } });
    const fixture = await mount(reviewWith({}, { plan }));
    expect(summaryOf(fixture)).to.include({ Desk: 'All current and future desks', Role: '404' });
  });

  it('opens to the columns alone where every value comes from the file', async () => {
    const state = readyReview(60);
    const fixture = await mount({ ...state, fields: state.fields.slice(0, 2) });
    expect(fixture.all('.summary__brief')[0]?.textContent).to.equal('Everything is in the file');
    expect(fixture.all('.summary__source')).to.have.length(2);
  });
});
