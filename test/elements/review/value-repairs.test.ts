import { expect } from '@open-wc/testing';
import type { ProblemGroup } from '../../../src/engine/review-protocol.js';
import type { SessionRequest } from '../../../src/session/requests.js';
import { field } from '../../fields/field-fixtures.js';
import { byRole } from '../../harness.js';
import { noEdits, reviewWith } from '../lazy-fixtures.js';
import { axeFindings, mount, unmount } from '../screen-fixture.js';
import type { ScreenFixture } from '../screen-fixture.js';

afterEach(unmount);

const invalid: ProblemGroup = {
  code: 'email-invalid',
  severity: 'error',
  field: 'email',
  params: {},
  rows: 1,
};

function repairRequests(fixture: ScreenFixture): SessionRequest[] {
  return fixture.requests.filter(({ type }) => type === 'repair');
}

describe('values that are no values of their kind', () => {
  const { fields } = reviewWith({});
  const own = [
    field({ id: 'contractor', label: 'Contractor', kind: 'boolean' }),
    field({ id: 'since', label: 'Since', kind: 'date' }),
  ];
  const groupOf = (code: ProblemGroup['code'], id: string, value: string): ProblemGroup => ({
    ...invalid,
    code,
    field: id,
    value,
    params: { value },
  });

  it('offers what the browser knows of time zones, and yes and no, and a date', async () => {
    const problemGroups = [
      {
        ...groupOf('time-zone-unknown', 'timeZone', 'Berln'),
        suggestions: [{ id: 'Europe/Berlin', name: 'Europe/Berlin' }],
      },
      { ...groupOf('boolean-invalid', 'contractor', 'ture'), suggestions: [{ id: 'yes', name: 'yes' }] },
      groupOf('date-invalid', 'since', 'soon'),
      {
        ...groupOf('date-ambiguous', 'since', '1/2/2026'),
        suggestions: ['2026-02-01', '2026-01-02'].map((id) => ({ id, name: id })),
      },
    ];
    const fixture = await mount(
      reviewWith({ edits: noEdits, problemGroups }, { fields: [...fields, ...own] }),
    );
    fixture.pressButton('Use Europe/Berlin: Time zone for “Berln”');
    fixture.pressButton('Use Yes: Contractor for “ture”');
    expect(fixture.all('.issue__fix'), 'no date is likelier').to.have.length(2);
    const options = (name: string) =>
      [...(byRole(fixture, 'combobox', name) as HTMLSelectElement).options].map(({ label }) => label);
    expect(options('Contractor for “ture”')).to.deep.equal(['Choose another…', 'Yes', 'No']);
    expect(options('Since for “1/2/2026”')).to.deep.equal(['Choose an entry…', '2026-02-01', '2026-01-02']);
    const date = fixture.all('.issue__form input[type=date]')[0] as HTMLInputElement;
    date.value = '2026-03-04';
    fixture.pressButton('Apply: Since for “soon”');
    expect(
      repairRequests(fixture).map((request) => request.type === 'repair' && request.repair),
    ).to.deep.equal([
      { kind: 'replace', field: 'timeZone', value: 'Berln', text: 'Europe/Berlin' },
      { kind: 'replace', field: 'contractor', value: 'ture', text: 'yes' },
      { kind: 'replace', field: 'since', value: 'soon', text: '2026-03-04' },
    ]);
    expect(await axeFindings(fixture)).to.deep.equal([]);
  });

  it('is a number that may count the days, on a button, or a date that is typed', async () => {
    const suggestions = [{ id: '2026-01-31', name: '2026-01-31' }];
    const problemGroups = [
      { ...groupOf('date-number', 'since', '46053'), suggestions },
      groupOf('date-number', 'since', '99999'),
    ];
    const fixture = await mount(
      reviewWith({ edits: noEdits, problemGroups }, { fields: [...fields, ...own] }),
    );
    fixture.pressButton('Use 2026-01-31: Since for “46053”');
    const [, second] = fixture.all('.issue__form input[type=date]') as HTMLInputElement[];
    if (second) second.value = '2026-03-04';
    fixture.pressButton('Apply: Since for “99999”');
    expect(
      repairRequests(fixture).map((request) => request.type === 'repair' && request.repair),
    ).to.deep.equal([
      { kind: 'replace', field: 'since', value: '46053', text: '2026-01-31' },
      { kind: 'replace', field: 'since', value: '99999', text: '2026-03-04' },
    ]);
  });

  it('answers for the field where its column means the contrary, and takes nothing for likely', async () => {
    const problemGroups: readonly ProblemGroup[] = [
      {
        code: 'boolean-invalid',
        severity: 'error',
        field: 'active',
        value: 'Suspendd',
        params: { value: 'Suspendd' },
        rows: 1,
        suggestions: [{ id: 'no', name: 'no' }],
      },
    ];
    const active = {
      id: 'active',
      label: 'Active',
      group: 'optional',
      kind: 'boolean',
      sources: ['column'],
    } as const;
    const fixture = await mount(
      reviewWith(
        { edits: noEdits, problemGroups },
        {
          fields: [active],
          plan: { active: { from: 'column', header: 'Suspended', index: 0, opposite: true } },
        },
      ),
    );
    expect(fixture.all('.issue__fix')).to.have.length(0);
    const menu = byRole(fixture, 'combobox', 'Active for “Suspendd”') as HTMLSelectElement;
    menu.value = [...menu.options].find(({ label }) => label === 'No')?.value ?? '';
    menu.dispatchEvent(new Event('change', { bubbles: true }));
    expect(
      repairRequests(fixture).map((request) => request.type === 'repair' && request.repair),
    ).to.deep.equal([{ kind: 'replace', field: 'active', value: 'Suspendd', text: 'yes' }]);
  });
});
