import { expect } from '@open-wc/testing';
import { computeAccessibleDescription } from 'dom-accessibility-api';
import type { FailureGroup } from '../../../src/engine/outcome-protocol.js';
import type { ResultState, SessionState } from '../../../src/session/state.js';
import { byRole } from '../../harness.js';
import { resultWith } from '../lazy-fixtures.js';
import { axeFindings, mount, textOf, unmount, useDarkPage } from '../screen-fixture.js';

afterEach(unmount);

function groupWith(changes: Partial<FailureGroup>): FailureGroup {
  return { id: 'group', rows: 1, first: [7], ...changes };
}

function resultOf(
  groups: readonly FailureGroup[],
  { result = {}, more = { groups: 0, rows: 0 } }: { result?: Partial<ResultState>; more?: object } = {},
): SessionState {
  return resultWith({
    failures: { groups, more: { groups: 0, rows: 0, ...more } },
    created: 0,
    passwords: 0,
    ...result,
  });
}

const limit = groupWith({
  id: 'limit',
  rows: 12,
  first: [3, 4, 5],
  outcome: { code: 'rejected', message: 'No licence is left.' },
  again: 'as-is',
});

describe('the reasons why rows were not created', () => {
  const texts: readonly { description: string; input: FailureGroup; expected: string }[] = [
    {
      description: 'the words of the server, its field and the rows',
      input: groupWith({
        outcome: { code: 'duplicate', field: 'username', message: 'Taken.' },
        field: 'username',
      }),
      expected: 'Taken. Duplicate, says the server · Username · Row 7 Show 1 row',
    },
    {
      description: 'that the server gave no reason',
      input: groupWith({ rows: 2, first: [7, 9], outcome: { code: 'rejected' } }),
      expected: 'Turned down without a reason. Rejected by the server · Rows 7 and 9 Show 2 rows',
    },
    {
      description: 'that the answer of an unknown row says nothing',
      input: groupWith({ outcome: { code: 'unknown', message: '202 Accepted' }, again: 'ask' }),
      expected:
        'The answer does not tell whether the users were created: “202 Accepted” Unknown · Row 7 Show 1 row Ask the server again Asks what became of these users. Only those that the server says do not exist are created.',
    },
    {
      description: 'what is wrong in the file',
      input: groupWith({
        problem: { code: 'email-invalid', severity: 'error', row: 7, field: 'email', params: {} },
        field: 'email',
      }),
      expected: 'Not an email address. Error in the file · Email · Row 7 Show 1 row',
    },
  ];
  for (const { description, input, expected } of texts) {
    it(`say ${description}`, async () => {
      const fixture = await mount(resultOf([input]));
      expect(textOf(fixture.find('.failure'))).to.equal(expected);
    });
  }

  it('open to their rows, a page at a time, and close again', async () => {
    const fixture = await mount(resultOf([limit]));
    const button = byRole(fixture, 'button', 'Show 12 rows');
    expect(button?.ariaExpanded).to.equal('false');
    expect(button && computeAccessibleDescription(button)).to.equal('No licence is left.');
    button?.click();
    expect(fixture.requests).to.deep.equal([{ type: 'list-failed', group: 'limit', from: 0, count: 10 }]);
    const rows = [{ row: 3, username: 'ada', email: 'ada@example.com', detail: 'No licence for ada.' }];
    await fixture.show(resultOf([limit], { result: { failed: { group: 'limit', from: 0, rows } } }));
    expect(textOf(fixture.find('.failure .users'))).to.equal('Row 3 ada ada@example.com No licence for ada.');
    fixture.pressButton('Next page');
    fixture.pressButton('Hide the rows');
    expect(fixture.requests.slice(1)).to.deep.equal([
      { type: 'list-failed', group: 'limit', from: 10, count: 10 },
    ]);
    await fixture.whenRendered();
    expect(fixture.all('.failure .users')).to.have.length(0);
  });

  it('offer to try again as it is, and to ask again', async () => {
    const unknown = groupWith({ id: 'lost', outcome: { code: 'unknown' }, again: 'ask' });
    const fixture = await mount(resultOf([limit, unknown]));
    fixture.pressButton('Try again as it is');
    fixture.pressButton('Ask the server again');
    expect(fixture.requests).to.deep.equal([
      { type: 'retry-group', group: 'limit', again: 'as-is' },
      { type: 'retry-group', group: 'lost', again: 'ask' },
    ]);
  });

  it('are five at first; the others come on request, and the focus goes to the first of them', async () => {
    const groups = Array.from({ length: 8 }, (_, at) =>
      groupWith({ id: String(at), outcome: { code: 'rejected', message: `Reason ${at}` } }),
    );
    const fixture = await mount(resultOf(groups, { more: { groups: 2, rows: 9 } }));
    expect(fixture.all('.failure')).to.have.length(5);
    fixture.pressButton('Show 3 more reasons');
    await fixture.whenRendered();
    expect(fixture.all('.failure')).to.have.length(8);
    expect(textOf(fixture.shadowRoot?.activeElement?.closest('.failure'))).to.contain('Reason 5');
    expect(textOf(fixture.find('bulk-user-import-failures > p'))).to.equal(
      '2 more reasons (9 rows): see the error details.',
    );
  });
});

describe('axe finds nothing in the reasons', () => {
  for (const scheme of ['light', 'dark', 'narrow']) {
    it(`with the rows of one, ${scheme}`, async () => {
      if (scheme === 'dark') useDarkPage();
      const rows = [{ row: 3, username: 'ada', email: 'ada@example.com', detail: 'No licence for ada.' }];
      const failed = { group: 'limit', from: 0, rows };
      const fixture = await mount(resultOf([limit], { result: { failed } }));
      if (scheme === 'narrow') fixture.style.inlineSize = '296px';
      fixture.pressButton('Show 12 rows');
      await fixture.whenRendered();
      expect(await axeFindings(fixture)).to.deep.equal([]);
    });
  }
});
