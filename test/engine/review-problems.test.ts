import { expect } from '@open-wc/testing';
import type { ChoiceLists } from '../../src/fields/field-definition.js';
import type { RowSearch } from '../../src/engine/review-protocol.js';
import {
  cellsOf,
  problemGroupOf,
  checkTable,
  setupOf,
  tableOf,
  type ServiceFixture,
} from './review-service-fixture.js';

type Change = Readonly<Record<string, string>>;

const generated = setupOf({ virtualExtension: { from: 'generated' } });

function open(rows: readonly Change[], setup = generated): ServiceFixture {
  return checkTable(tableOf(rows.map((row, at) => cellsOf(`user${at}`, row))), setup);
}

function column(fixture: ServiceFixture, at: number): readonly (string | undefined)[] {
  return fixture.table().rows.map(({ cells }) => cells[at]);
}

const ROLE = 3;
const DESK = 4;

describe('the problem groups', () => {
  it('come once each, errors before duplicates before warnings, the most rows first', () => {
    const { service } = open([
      { email: 'wrong' },
      { email: 'wrong as well' },
      { role: '' },
      { username: 'ada' },
      { username: 'Ada' },
      { firstName: '1-Mar' },
    ]);
    expect(service.summary().problemGroups.map(({ code, field, rows }) => [code, field, rows])).to.deep.equal(
      [
        ['email-invalid', 'email', 2],
        ['missing', 'role', 1],
        ['duplicate-value', 'username', 2],
        ['date-in-name', 'firstName', 1],
      ],
    );
  });

  it('do not count rows that were left out', () => {
    const { service, review } = open([{ email: 'wrong' }, { email: 'wrong' }]);
    review().leaveOut([0], true);
    expect(service.summary().problemGroups.map(({ rows }) => rows)).to.deep.equal([1]);
  });

  it('have each unknown value once, with what may be meant', () => {
    const { service } = open([{ role: 'Agnet' }, { role: ' AGNET' }, { role: 'Cook' }, { role: 'Admin' }]);
    const { problemGroups } = service.summary();
    expect(problemGroupOf(problemGroups, 'choice-unknown', 'Agnet')).to.deep.include({
      rows: 2,
      suggestions: [{ id: '1', name: 'Agent' }],
    });
    expect(problemGroupOf(problemGroups, 'choice-unknown', 'Admin').suggestions).to.deep.equal([
      { id: '2', name: 'Administrator' },
    ]);
    expect(problemGroupOf(problemGroups, 'choice-unknown', 'Cook')).not.to.have.property('suggestions');
  });

  it('list both entries of a name that two have', () => {
    const { service } = open([{ desk: 'sales' }, { desk: '11' }]);
    expect(problemGroupOf(service.summary().problemGroups, 'choice-ambiguous', 'sales')).to.deep.include({
      rows: 1,
      severity: 'error',
      suggestions: [
        { id: '11', name: 'Sales' },
        { id: '12', name: 'Sales' },
      ],
    });
  });

  it('tell the entries of one cell apart', () => {
    const { service } = open([{ desk: 'Support; Suport; Kitchen' }, { desk: 'suport' }]);
    const { problemGroups } = service.summary();
    expect(problemGroupOf(problemGroups, 'choice-unknown', 'Suport').rows).to.equal(2);
    expect(problemGroupOf(problemGroups, 'choice-unknown', 'Kitchen').rows).to.equal(1);
  });

  it('keep long values apart that begin alike', () => {
    const long = 'x'.repeat(100);
    const { service } = open([{ role: `${long}1` }, { role: long }]);
    expect(service.summary().problemGroups.map(({ rows }) => rows)).to.deep.equal([1, 1]);
  });

  it('show what a certain repair makes of a cell', () => {
    const { service } = open([{ username: 'a\u200bda' }, { username: 'grace\u200b' }]);
    expect(problemGroupOf(service.summary().problemGroups, 'invisible-characters').example).to.deep.equal({
      before: 'a\u200bda',
      after: 'ada',
    });
  });

  it('are a hundred at most', () => {
    const { service } = open(Array.from({ length: 150 }, (_, at) => ({ role: `Role ${at}` })));
    expect(service.summary().problemGroups).to.have.length(100);
  });

  const accented: ChoiceLists = new Map([
    [
      'roles',
      [
        { id: 1, name: 'Gestión' },
        { id: 2, name: 'Gestion' },
      ],
    ],
  ]);
  it('keep entries apart that differ by an accent', () => {
    const setup = setupOf({ virtualExtension: { from: 'generated' } }, accented);
    const { review } = open([{ role: 'GESTIÓN ' }, { role: 'gestion' }, { role: 'gestión' }], setup);
    const role = setup.fields.findIndex(({ id }) => id === 'role');
    expect([0, 1, 2].map((id) => review().valuesOf(id)[role])).to.deep.equal(['1', '2', '1']);
  });
});

describe('one repair for many rows', () => {
  it('puts a chosen entry in the place of a value, as one step', () => {
    const fixture = open([{ role: 'Agnet' }, { role: ' AGNET' }, { role: 'Administrator' }]);
    const { changed, check } = fixture.service.repair({
      kind: 'replace',
      field: 'role',
      value: 'Agnet',
      text: '1',
    });
    expect(column(fixture, ROLE)).to.deep.equal(['Agent', 'Agent', 'Administrator']);
    expect(changed).to.deep.equal([0, 1]);
    expect(check.counts.ready).to.equal(3);
    fixture.service.undo();
    expect(column(fixture, ROLE)).to.deep.equal(['Agnet', ' AGNET', 'Administrator']);
  });

  it('writes the id of an entry whose name another one has', () => {
    const fixture = open([{ desk: 'Sales' }]);
    fixture.service.repair({ kind: 'replace', field: 'desk', value: 'Sales', text: '12' });
    expect(column(fixture, DESK)).to.deep.equal(['12']);
  });

  it('replaces one entry of several and leaves the others as they are', () => {
    const fixture = open([{ desk: 'Support ;  Suport|10' }, { desk: 'suport' }, { desk: 'Suporting' }]);
    fixture.service.repair({ kind: 'replace', field: 'desk', value: 'Suport', text: '10' });
    expect(column(fixture, DESK)).to.deep.equal(['Support ;  Support|10', 'Support', 'Suporting']);
  });

  it('takes replacement patterns as text', () => {
    const fixture = open([{ desk: 'Support; Suport' }]);
    fixture.service.repair({ kind: 'replace', field: 'desk', value: 'Suport', text: '$&$1' });
    expect(column(fixture, DESK)).to.deep.equal(['Support; $&$1']);
  });

  it('fills what is blank, and nothing else', () => {
    const fixture = open([{ role: '' }, { role: ' \u200b' }, { role: 'Agnet' }]);
    fixture.review().leaveOut([1], true);
    fixture.service.repair({ kind: 'fill-blank', field: 'role', text: '2' });
    expect(column(fixture, ROLE)).to.deep.equal(['Administrator', ' \u200b', 'Agnet']);
  });

  it('leaves rows that are no users alone', () => {
    const fixture = checkTable(
      tableOf([cellsOf('ada', { role: '' }), { cells: cellsOf('x', { role: '' }), fault: 'unclosed-quote' }]),
      generated,
    );
    fixture.service.repair({ kind: 'fill-blank', field: 'role', text: 'Agent' });
    expect(column(fixture, ROLE)).to.deep.equal(['Agent', '']);
  });

  const certain = [
    {
      code: 'lost-zeros',
      field: 'virtualExtension',
      before: ['0042', '0043', '44'],
      after: ['0042', '0043', '0044'],
    },
    {
      code: 'lost-zeros',
      field: 'virtualExtension',
      before: ['0042', '0043', '12345', '0044', '42', '0046'],
      after: ['0042', '0043', '12345', '0044', '42', '0046'],
    },
    {
      code: 'lost-zeros',
      field: 'virtualExtension',
      before: ['0042', '0043', '0045', '42', '44'],
      after: ['0042', '0043', '0045', '42', '0044'],
    },
    {
      code: 'scientific-number',
      field: 'virtualExtension',
      before: ['1.23456E+05', '1.23E+05'],
      after: ['123456', '1.23E+05'],
    },
    {
      code: 'lost-plus',
      field: 'callerId',
      before: ['+12025550143', '+12025550144', '12025550145'],
      after: ['+12025550143', '+12025550144', '+12025550145'],
    },
    { code: 'error-value', field: 'callerId', before: ['#N/A', '+12025550144'], after: ['', '+12025550144'] },
    { code: 'error-value', field: 'username', before: ['#N/A'], after: ['#N/A'] },
    {
      code: 'leading-apostrophe',
      field: 'virtualExtension',
      before: ["'0042", '0043'],
      after: ['0042', '0043'],
    },
    { code: 'quote-marks', field: 'firstName', before: ['“Ada”'], after: ['Ada'] },
    { code: 'bidi-characters', field: 'firstName', before: ['\u202eadA\u202c'], after: ['adA'] },
    {
      code: 'control-character',
      field: 'firstName',
      before: ['Ada\nKing', 'A\u0000'],
      after: ['Ada King', 'A'],
    },
    { code: 'date-in-name', field: 'firstName', before: ['1-Mar'], after: ['1-Mar'] },
  ] as const;
  for (const { code, field, before, after } of certain) {
    it(`${code}: ${before.join(', ')} becomes ${after.join(', ')}`, () => {
      const fixture = open(
        before.map((text) => ({ [field]: text })),
        setupOf(),
      );
      const offered = fixture.service
        .summary()
        .problemGroups.some((issue) => issue.code === code && issue.example);
      expect(offered).to.equal(before.some((text, at) => text !== after[at]));
      fixture.service.repair({ kind: 'certain', code, field });
      const at = fixture.review().columns.find((mapped) => mapped.field === field)?.index ?? -1;
      expect(column(fixture, at)).to.deep.equal(after);
    });
  }
});

describe('a search for rows', () => {
  const fixture = open([
    { username: 'ada', firstName: 'Zoë' },
    { username: 'grace', role: 'Agnet', firstName: 'ZOE\u0308' },
    { username: 'alan', email: 'wrong' },
    { username: 'STRASSE', role: 'Cook' },
  ]);
  const cases: readonly { description: string; search: RowSearch; filter?: 'errors'; expected: number[] }[] =
    [
      { description: 'everything', search: {}, expected: [2, 3, 4, 5] },
      {
        description: 'text in any case and any encoding of accents',
        search: { text: ' zoë ' },
        expected: [2, 3],
      },
      { description: 'text with sharp s', search: { text: 'straße' }, expected: [5] },
      { description: 'a row number', search: { text: '4' }, expected: [4] },
      { description: 'text that is nowhere', search: { text: 'adaada@' }, expected: [] },
      { description: 'text across two cells', search: { text: 'adaada' }, expected: [] },
      {
        description: 'text among the errors only',
        search: { text: 'a' },
        filter: 'errors',
        expected: [3, 4, 5],
      },
      {
        description: 'a problem',
        search: { problem: { code: 'choice-unknown', field: 'role' } },
        expected: [3, 5],
      },
      {
        description: 'a problem of one value',
        search: { problem: { code: 'choice-unknown', field: 'role', value: 'agnet ' } },
        expected: [3],
      },
      {
        description: 'a problem of another field',
        search: { problem: { code: 'choice-unknown', field: 'desk' } },
        expected: [],
      },
      {
        description: 'a problem and text',
        search: { text: 'cook', problem: { code: 'choice-unknown' } },
        expected: [5],
      },
    ];
  for (const { description, search, filter = 'all', expected } of cases) {
    it(`finds ${description}`, () => {
      const found = fixture.service.rows(filter, search, 0, 10);
      expect(found.rows.map(({ row }) => row)).to.deep.equal(expected);
      expect(found.total).to.equal(expected.length);
    });
  }

  it('finds the edited text of a cell', () => {
    const edited = open([{ firstName: 'Ada' }, { firstName: 'Grace' }]);
    expect(edited.service.rows('all', { text: 'hedy' }, 0, 10).total).to.equal(0);
    edited.service.edit([{ id: 1, field: 'firstName', text: 'Hedy' }]);
    expect(edited.service.rows('all', { text: 'hedy' }, 0, 10).rows.map(({ id }) => id)).to.deep.equal([1]);
    expect(edited.service.rows('all', { text: 'grace' }, 0, 10).total).to.equal(0);
  });

  it('has the whole text of a cell', () => {
    const long = 'x'.repeat(200);
    const { service } = open([{ firstName: long }]);
    expect(service.textOf(0, 'firstName')).to.equal(long);
    expect(service.textOf(0, 'sip')).to.equal('');
  });
});
