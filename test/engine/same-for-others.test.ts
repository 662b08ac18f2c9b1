import { expect } from '@open-wc/testing';
import { cellsOf, checkTable, tableOf } from './review-service-fixture.js';

const open = () =>
  checkTable(
    tableOf([
      cellsOf('ada', { desk: '', role: 'Agnt' }),
      cellsOf('bob', { desk: ' ', role: 'agnt' }),
      cellsOf('eve', { desk: 'Support', role: 'Agent' }),
      cellsOf('kim', { desk: '' }),
    ]),
  ).service;

describe('the text of one cell, offered for the others of its column', () => {
  const cases = [
    {
      description: 'fills those that are blank as well',
      edit: { id: 0, field: 'desk', text: 'Support' },
      expected: { repair: { kind: 'fill-blank', field: 'desk', text: 'Support' }, rows: 2, shown: 'Support' },
    },
    {
      description: 'replaces what is the same',
      edit: { id: 0, field: 'role', text: 'Agent' },
      expected: {
        repair: { kind: 'replace', field: 'role', value: 'Agnt', text: 'Agent' },
        rows: 1,
        shown: 'Agnt',
      },
    },
    {
      description: 'is not offered where nobody may share a value',
      edit: { id: 0, field: 'virtualExtension', text: '2001' },
      expected: undefined,
    },
    {
      description: 'is not offered where no other cell is like it',
      edit: { id: 2, field: 'desk', text: 'Sales' },
      expected: undefined,
    },
    {
      description: 'is not offered for a cell that was emptied',
      edit: { id: 0, field: 'role', text: '' },
      expected: undefined,
    },
  ];
  for (const { description, edit, expected } of cases) {
    it(description, () => {
      const service = open();
      const { others } = service.edit([edit]);
      expect(others).to.deep.equal(expected);
      if (!others) return;
      expect(service.repair(others.repair).changed).to.have.length(others.rows);
      expect(service.undo().changed, 'one step').to.have.length(others.rows);
    });
  }

  it('is offered at the second try, too, for those that are as the cell was in the file', () => {
    const service = open();
    service.edit([{ id: 0, field: 'role', text: 'Agemt' }]);
    const { others } = service.edit([{ id: 0, field: 'role', text: 'Agent' }]);
    expect(others).to.deep.equal({
      repair: { kind: 'replace', field: 'role', value: 'Agnt', text: 'Agent' },
      rows: 1,
      shown: 'Agnt',
    });
    service.edit([{ id: 0, field: 'desk', text: 'Suport' }]);
    const second = service.edit([{ id: 0, field: 'desk', text: 'Support' }]).others;
    expect(second?.repair).to.deep.equal({ kind: 'fill-blank', field: 'desk', text: 'Support' });
  });

  it('is not offered after a cell that stayed what it was', () => {
    expect(open().edit([{ id: 2, field: 'desk', text: 'Support' }]).others).to.equal(undefined);
  });
});
