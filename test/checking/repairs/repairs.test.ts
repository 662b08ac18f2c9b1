import { expect } from '@open-wc/testing';
import { CellDetector } from '../../../src/checking/cell-detector.js';
import { repairs } from '../../../src/checking/repairs/repairs.js';
import { field, table } from '../../fields/field-fixtures.js';
import { checkAll } from '../check-all.js';

const username = field({ id: 'username', kind: 'username' });

/** A damaged cell of a username for each code of damage in cells. */
const damaged = {
  'error-value': '#REF!',
  'nothing-word': 'NULL',
  'html-entities': 'm&uuml;ller',
  'scientific-number': '1.23456E+05',
  'leading-apostrophe': "'=ada",
  'quote-marks': '“ada”',
  'bidi-characters': 'ada\u200e',
  'invisible-characters': 'a\u200bda',
  'control-character': 'a\u0000da',
  'encoded-twice': 'mÃ¼ller',
  'odd-blank': 'ada\u00a0king',
  'date-in-name': '2024-05-01',
  'mixed-scripts': 'аda',
};

describe('the list of repairs', () => {
  it('names each code once', () => {
    const codes = repairs.map(({ code }) => code);
    expect(new Set(codes).size).to.equal(codes.length);
  });

  for (const [code, text] of Object.entries(damaged)) {
    it(`finds ${code} in a cell, and nothing in the repaired text`, () => {
      const detector = new CellDetector(username, new Map());
      const found = detector.find(text);
      expect(found?.code).to.equal(code);
      const repaired = found && detector.repair(found.code, text);
      if (repaired !== undefined) expect(detector.find(repaired)).to.equal(undefined);
    });
  }
});

describe('damage that is tried on cells of its own kind', () => {
  const cases = [
    { field: field({ id: 'ext', kind: 'extension' }), text: 'ext. 201', code: 'labelled-extension' },
    { field: field({ id: 'ext', kind: 'extension' }), text: '="0042"', code: 'quote-marks' },
    { field: field({ id: 'callerId', kind: 'text' }), text: '+49 (0)30 5550100', code: 'trunk-zero' },
    { field: field({ id: 'callerId', kind: 'text' }), text: '+49 30 5550100', code: undefined },
    { field: field({ id: 'callerId', kind: 'text' }), text: 'ext. 201', code: undefined },
    { field: field({ id: 'lastName', kind: 'text' }), text: '+49 (0)30 5550100', code: undefined },
    { field: field({ id: 'email', kind: 'email' }), text: 'ann@bücher.example', code: 'foreign-address' },
    { field: field({ id: 'email', kind: 'email' }), text: 'аnn@example.com', code: 'mixed-scripts' },
    { field: field({ id: 'email', kind: 'email' }), text: 'ann@example.com', code: undefined },
    { field: field({ id: 'lastName', kind: 'text' }), text: 'Müller', code: undefined },
  ];
  for (const { field: given, text, code } of cases) {
    it(`${code ? `finds ${code}` : 'finds nothing'} in ${text} of ${given.id}`, () =>
      expect(new CellDetector(given, new Map()).find(text)?.code).to.equal(code));
  }
});

describe('a required field', () => {
  it('may be called by a word that stands for nothing, which is a warning', () => {
    const required = field({ id: 'username', kind: 'username', required: true });
    const plan = { username: { from: 'column', header: 'Login', index: 0 } } as const;
    const { cells } = checkAll({
      table: table('Login', 'null'),
      fields: [required],
      plan,
      lists: new Map(),
    });
    const found = cells.problems.get(0)?.map(({ code, severity }) => `${code} ${severity}`);
    expect(found).to.deep.equal(['nothing-word warning']);
  });
});

describe('a word that stands for nothing', () => {
  const desks = field({
    id: 'desks',
    kind: 'choices',
    list: [
      { id: 1, name: 'None' },
      { id: 2, name: 'Sales' },
    ],
  });
  const plan = { desks: { from: 'column', header: 'Desk', index: 0 } } as const;
  for (const [text, expected] of [
    ['None', []],
    ['NULL', ['nothing-word error']],
    ['Sales', []],
  ] as const) {
    it(`is a value where the list has it: ${text}`, () => {
      const { cells } = checkAll({
        table: table('Desk', text),
        fields: [desks],
        plan,
        lists: new Map(),
      });
      const problems = cells.problems.get(0) ?? [];
      expect(problems.map(({ code, severity }) => `${code} ${severity}`)).to.deep.equal(expected);
    });
  }
});
