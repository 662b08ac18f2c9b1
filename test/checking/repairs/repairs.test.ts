import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { CellDetector } from '../../../src/checking/cell-detector.js';
import { cellRepairs } from '../../../src/checking/repairs/cell-repairs.js';
import { columnRepairs } from '../../../src/checking/repairs/column-repairs.js';
import { shapes } from '../../../src/fields/kinds/cell-tables.js';
import type { FieldKind } from '../../../src/fields/kinds/kinds.js';
import { runs } from '../../runs.js';
import { field, table } from '../../fields/field-fixtures.js';
import { allRepairs, checkAll } from '../check-all.js';

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
    const codes = [...cellRepairs, ...columnRepairs].map(({ code }) => code);
    expect(new Set(codes).size).to.equal(codes.length);
  });

  for (const [code, text] of Object.entries(damaged)) {
    it(`finds ${code} in a cell, and nothing in the repaired text`, () => {
      const detector = new CellDetector(username, new Map(), allRepairs());
      const found = detector.find(text);
      expect(found?.code).to.equal(code);
      const repaired = found && detector.repair(found.code, text);
      if (repaired !== undefined) expect(detector.find(repaired)).to.equal(undefined);
    });
  }
});

describe('a harmless cell', () => {
  const signs = Array.from(
    `a n z A N 0 1 9 . , - ' " & ; < > ( ) [ ] @ : / + = # à é ü Ã Â Å Ÿ ÿ š Š œ ‰ ¼ € ’`.replaceAll(' ', ''),
  );
  const pieces = ['null', 'None', 'n/a', 'keine', 'ext', '&uuml;', 'E+05', '.0', 'mailto:', '1-Mar', ' '];
  const texts = fc.array(fc.constantFrom(...signs, ...pieces)).map((all) => all.join('').trim());
  const kinds = Object.keys(shapes) as FieldKind[];
  const fields = kinds.flatMap((kind) =>
    ['username', 'firstName', 'limit'].flatMap((id) =>
      [true, false].map((required) => field({ id, kind, required, list: [] })),
    ),
  );

  it('has no damage that any repair would find', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...fields), (text, given) => {
        if (!shapes[given.kind].harmless(given).test(text)) return;
        const found = cellRepairs.filter((repair) => repair.finderOf(given)?.(text));
        expect(
          found.map(({ code }) => code),
          `${given.kind} ${given.id}`,
        ).to.deep.equal([]);
      }),
      { numRuns: runs(5000) },
    );
  });
});

describe('damage that is tried on cells of its own kind', () => {
  const cases = [
    { field: field({ id: 'ext', kind: 'extension' }), text: 'ext. 201', code: 'labelled-extension' },
    { field: field({ id: 'ext', kind: 'extension' }), text: '="0042"', code: 'quote-marks' },
    { field: field({ id: 'callerId', kind: 'text' }), text: '+49 (0)30 5550100', code: 'trunk-zero' },
    { field: field({ id: 'callerId', kind: 'text' }), text: '+49 30 5550100', code: undefined },
    { field: field({ id: 'callerId', kind: 'text' }), text: 'ext. 201', code: undefined },
    { field: field({ id: 'callerId', kind: 'text' }), text: 'Keine', code: 'nothing-word' },
    { field: field({ id: 'limit', kind: 'integer' }), text: '5.0', code: 'formatted-number' },
    { field: field({ id: 'limit', kind: 'integer' }), text: "1'000", code: 'formatted-number' },
    { field: field({ id: 'limit', kind: 'integer' }), text: '1.500', code: 'formatted-number' },
    { field: field({ id: 'limit', kind: 'integer' }), text: '1.5', code: undefined },
    { field: field({ id: 'limit', kind: 'integer' }), text: '-5', code: undefined },
    { field: field({ id: 'since', kind: 'date' }), text: '-', code: 'nothing-word' },
    { field: field({ id: 'since', kind: 'date' }), text: '0000-00-00', code: 'nothing-word' },
    { field: field({ id: 'since', kind: 'date' }), text: '2026-01-31', code: undefined },
    { field: field({ id: 'active', kind: 'boolean' }), text: 'NULL', code: 'nothing-word' },
    { field: field({ id: 'active', kind: 'boolean' }), text: '-', code: undefined },
    { field: field({ id: 'active', kind: 'boolean', required: true }), text: 'NULL', code: undefined },
    {
      field: field({ id: 'role', kind: 'choice', list: 'roles', required: true }),
      text: '-',
      code: undefined,
    },
    { field: field({ id: 'role', kind: 'choice', list: 'roles' }), text: '-', code: 'nothing-word' },
    { field: field({ id: 'lastName', kind: 'text' }), text: '+49 (0)30 5550100', code: undefined },
    { field: field({ id: 'email', kind: 'email' }), text: 'ann@bücher.example', code: 'foreign-address' },
    { field: field({ id: 'email', kind: 'email' }), text: 'аnn@example.com', code: 'mixed-scripts' },
    { field: field({ id: 'email', kind: 'email' }), text: 'ann@example.com', code: undefined },
    { field: field({ id: 'lastName', kind: 'text' }), text: 'Müller', code: undefined },
  ];
  for (const { field: given, text, code } of cases) {
    it(`${code ? `finds ${code}` : 'finds nothing'} in ${text} of ${given.id}`, () =>
      expect(new CellDetector(given, new Map(), allRepairs()).find(text)?.code).to.equal(code));
  }
});

describe('a character of an address as it is printed', () => {
  for (const [text, character, plain] of [
    ['o’neil@example.com', '’', "'"],
    ['jean\u2011luc@example.com', '\u2011', '-'],
    ['kim@example。com', '。', '.'],
  ] as const) {
    it(`is named: ${character}`, () => {
      const email = field({ id: 'email', kind: 'email' });
      const plan = { email: { from: 'column', header: 'Email', index: 0 } } as const;
      const { cells } = checkAll({ table: table('Email', text), fields: [email], plan, lists: new Map() });
      const [problem] = cells.problems.get(0) ?? [];
      expect(problem).to.deep.include({ code: 'typographic-address', params: { character, plain } });
    });
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

describe('a number of an entry that was written with decimals', () => {
  const roles = field({
    id: 'role',
    kind: 'choice',
    list: [
      { id: 2, name: 'Agent' },
      { id: 3, name: '3.0' },
    ],
  });
  const plan = { role: { from: 'column', header: 'Role', index: 0 } } as const;
  for (const [text, expected] of [
    ['2.0', 'formatted-number error 2'],
    ['2,00', 'formatted-number error 2'],
    ['3.0', ''],
    ['4.0', 'choice-unknown error '],
  ] as const) {
    it(`means the entry, unless an entry is written that way or no entry has the number: ${text}`, () => {
      const { cells } = checkAll({ table: table('Role', text), fields: [roles], plan, lists: new Map() });
      const found = cells.problems.get(0)?.map(({ code, severity }) => {
        const repaired = new CellDetector(roles, new Map(), allRepairs()).repair(code, text);
        return `${code} ${severity} ${repaired ?? ''}`;
      });
      expect(found?.join() ?? '').to.equal(expected);
    });
  }
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
