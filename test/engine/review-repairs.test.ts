import { expect } from '@open-wc/testing';
import {
  cellsOf,
  checkTable,
  generatedExtensions,
  headers,
  openReview,
  setupOf,
  tableOf,
  textsOfColumn,
} from './review-service-fixture.js';

const ROLE = 3;
const DESK = 4;
const FIRST_NAME = 5;

describe('one repair for many rows', () => {
  it('puts a chosen entry in the place of a value, as one step', () => {
    const fixture = openReview([{ role: 'Agnet' }, { role: ' AGNET' }, { role: 'Administrator' }]);
    const { changed, check } = fixture.service.repair({
      kind: 'replace',
      field: 'role',
      value: 'Agnet',
      text: '1',
    });
    expect(textsOfColumn(fixture, ROLE)).to.deep.equal(['Agent', 'Agent', 'Administrator']);
    expect(changed).to.deep.equal([0, 1]);
    expect(check.counts.ready).to.equal(3);
    fixture.service.undo();
    expect(textsOfColumn(fixture, ROLE)).to.deep.equal(['Agnet', ' AGNET', 'Administrator']);
  });

  it('writes the id of an entry whose name another one has', () => {
    const fixture = openReview([{ desk: 'Sales' }]);
    fixture.service.repair({ kind: 'replace', field: 'desk', value: 'Sales', text: '12' });
    expect(textsOfColumn(fixture, DESK)).to.deep.equal(['12']);
  });

  it('replaces one entry of several and leaves the others as they are', () => {
    const fixture = openReview([{ desk: 'Support ;  Suport|10' }, { desk: 'suport' }, { desk: 'Suporting' }]);
    fixture.service.repair({ kind: 'replace', field: 'desk', value: 'Suport', text: '10' });
    expect(textsOfColumn(fixture, DESK)).to.deep.equal(['Support ;  Support|10', 'Support', 'Suporting']);
  });

  it('takes replacement patterns as text', () => {
    const fixture = openReview([{ desk: 'Support; Suport' }]);
    fixture.service.repair({ kind: 'replace', field: 'desk', value: 'Suport', text: '$&$1' });
    expect(textsOfColumn(fixture, DESK)).to.deep.equal(['Support; $&$1']);
  });

  it('fills what is blank, and nothing else', () => {
    const fixture = openReview([{ role: '' }, { role: ' \u200b' }, { role: 'Agnet' }]);
    fixture.review().leaveOut([1], true);
    fixture.service.repair({ kind: 'fill-blank', field: 'role', text: '2' });
    expect(textsOfColumn(fixture, ROLE)).to.deep.equal(['Administrator', ' \u200b', 'Agnet']);
  });

  it('leaves rows that are no users alone', () => {
    const fixture = checkTable(
      tableOf([cellsOf('ada', { role: '' }), { cells: cellsOf('x', { role: '' }), fault: 'unclosed-quote' }]),
      generatedExtensions,
    );
    fixture.service.repair({ kind: 'fill-blank', field: 'role', text: 'Agent' });
    expect(textsOfColumn(fixture, ROLE)).to.deep.equal(['Agent', '']);
  });

  it('puts the same right in other columns, as one step, and says where', () => {
    const fixture = openReview([
      { firstName: 'MÃ¼ller', callerId: 'BÃ¶hm' },
      { firstName: 'Ada', callerId: 'ZoÃ«' },
      { firstName: '“Ada”' },
    ]);
    const { problemGroups } = fixture.service.summary();
    const [first, second, third] = ['firstName', 'callerId', 'firstName'].map((field, at) =>
      problemGroups.find((group) => group.field === field && (group.code === 'quote-marks') === (at === 2)),
    );
    expect([first?.also, second?.also, third?.also]).to.deep.equal([['callerId'], ['firstName'], undefined]);
    fixture.service.repair({
      kind: 'certain',
      code: 'encoded-twice',
      field: 'firstName',
      also: ['callerId', 'nowhere'],
    });
    expect(textsOfColumn(fixture, 5)).to.deep.equal(['Müller', 'Ada', '“Ada”']);
    expect(textsOfColumn(fixture, 6)).to.deep.equal(['Böhm', 'Zoë', '']);
    fixture.service.undo();
    expect(textsOfColumn(fixture, 6)).to.deep.equal(['BÃ¶hm', 'ZoÃ«', '']);
    expect(textsOfColumn(fixture, 5)[0]).to.equal('MÃ¼ller');
  });

  it('counts two fields of one column as one', () => {
    const source = { from: 'column', header: headers[6] ?? '', index: 6 } as const;
    const { service } = openReview(
      [{ callerId: 'MÃ¼ller' }],
      setupOf({ virtualExtension: { from: 'generated' }, lastName: source }),
    );
    expect(service.summary().problemGroups.map(({ also }) => also)).to.deep.equal([undefined, undefined]);
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
    { code: 'nothing-word', field: 'firstName', before: ['NULL', 'Null'], after: ['', 'Null'] },
    {
      code: 'nothing-word',
      field: 'callerId',
      before: ['(null)', '+12025550144'],
      after: ['', '+12025550144'],
    },
    { code: 'nothing-word', field: 'username', before: ['null'], after: ['null'] },
    { code: 'several-addresses', field: 'email', before: ['a@b.ch, c@b.ch'], after: ['a@b.ch, c@b.ch'] },
    {
      code: 'address-among-marks',
      field: 'email',
      before: ['A <a@b.ch>', 'c@b.ch'],
      after: ['a@b.ch', 'c@b.ch'],
    },
    { code: 'typographic-address', field: 'email', before: ['o’b@b.ch'], after: ["o'b@b.ch"] },
    {
      code: 'formatted-number',
      field: 'virtualExtension',
      before: ['6201.0', '6,202'],
      after: ['6201', '6202'],
    },
    {
      code: 'formatted-number',
      field: 'callerId',
      before: ['493055501.0', '1.234'],
      after: ['493055501', '1.234'],
    },
    { code: 'html-entities', field: 'firstName', before: ['Ren&eacute;e', 'R&D'], after: ['Renée', 'R&D'] },
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
      const fixture = openReview(
        before.map((text) => ({ [field]: text })),
        setupOf(),
      );
      const offered = fixture.service
        .summary()
        .problemGroups.some((issue) => issue.code === code && issue.example);
      expect(offered).to.equal(before.some((text, at) => text !== after[at]));
      fixture.service.repair({ kind: 'certain', code, field });
      const at = fixture.review().columns.find((mapped) => mapped.field === field)?.index ?? -1;
      expect(textsOfColumn(fixture, at)).to.deep.equal(after);
    });
  }
});

describe('several repairs at once', () => {
  const certain = (code: 'quote-marks' | 'odd-blank', field: string) =>
    ({ kind: 'certain', code, field }) as const;

  it('are one change, and undone together', () => {
    const fixture = openReview([
      { role: 'Agnet', desk: 'Suport' },
      { role: 'Agent', firstName: '"Ada"' },
      { role: 'Agent' },
    ]);
    const { changed, cells, check } = fixture.service.repair(
      certain('quote-marks', 'firstName'),
      { kind: 'replace', field: 'role', value: 'Agnet', text: '1' },
      { kind: 'replace', field: 'desk', value: 'Suport', text: '10' },
    );
    expect({ changed, cells }).to.deep.equal({ changed: [0, 1], cells: 3 });
    expect(check.counts).to.deep.include({ ready: 3, warnings: 0 });
    expect(textsOfColumn(fixture, ROLE)).to.deep.equal(['Agent', 'Agent', 'Agent']);
    const { edits } = fixture.service.undo();
    expect(edits).to.deep.equal({ canUndo: false, canRedo: true, cells: [] });
    fixture.service.redo();
    expect(textsOfColumn(fixture, DESK)).to.deep.equal(['Support', '', '']);
  });

  it('find what is certain anew, and give a cell that two of them change its first text back', () => {
    const odd = '"Ada\u00a0Lee"';
    const fixture = openReview([{ firstName: odd }, { firstName: 'Bo\u00a0Day' }]);
    fixture.service.repair(certain('odd-blank', 'firstName'), certain('quote-marks', 'firstName'));
    expect(textsOfColumn(fixture, FIRST_NAME)).to.deep.equal(['Ada Lee', 'Bo Day']);
    fixture.service.undo();
    expect(textsOfColumn(fixture, FIRST_NAME)).to.deep.equal([odd, 'Bo\u00a0Day']);
  });

  it('do not join the change before them where the first changes nothing', () => {
    const fixture = openReview([{ role: 'Agnet', desk: 'Suport' }]);
    fixture.service.edit([{ id: 0, field: 'firstName', text: 'Ada' }]);
    fixture.service.repair(
      { kind: 'replace', field: 'role', value: 'nobody', text: '1' },
      { kind: 'replace', field: 'desk', value: 'Suport', text: '10' },
    );
    fixture.service.undo();
    expect(textsOfColumn(fixture, FIRST_NAME)).to.deep.equal(['Ada']);
    expect(textsOfColumn(fixture, DESK)).to.deep.equal(['Suport']);
  });
});

describe('leaving the rows of a problem out', () => {
  it('leaves out those that take part, is undone, and made again', () => {
    const fixture = openReview([{ role: 'Agnet' }, { role: 'AGNET ' }, { role: 'Agent' }, { role: 'Agnet' }]);
    const { service, review } = fixture;
    service.leaveOut({ ids: [3] }, true);
    const problem = { code: 'choice-unknown', field: 'role', value: 'Agnet' } as const;
    const answer = service.leaveOut({ problem }, true);
    expect(answer).to.deep.include({ changed: [0, 1], leftOut: true, problemGroups: [] });
    expect(answer.check.counts).to.deep.include({ ready: 1, errors: 0, leftOut: 3 });
    expect(service.undo()).to.deep.include({ changed: [0, 1], leftOut: false });
    expect([...review().leftOut]).to.deep.equal([3]);
    expect(service.redo()).to.deep.include({ changed: [0, 1], leftOut: true });
    expect([...review().leftOut].sort()).to.deep.equal([0, 1, 3]);
  });

  it('is no change where nothing is left out, or all is already', () => {
    const { service } = openReview([{ role: 'Agnet' }]);
    service.leaveOut({ ids: [0] }, false);
    expect(service.summary().edits.canUndo).to.equal(false);
  });
});
