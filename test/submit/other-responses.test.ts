import { expect } from '@open-wc/testing';
import { parseChoices, parseHostProblems, parseRecovered } from '../../src/submit/host-response.js';
import { hostile, hostileList, nonsense, revoked } from './nonsense.js';

const asked = ['a', 'b'];

describe('answers of recoverUsers', () => {
  for (const { description, input, expected } of [
    {
      description: 'found, absent, and to be asked again',
      input: [
        { key: 'a', status: 'created', id: 1 },
        { key: 'b', status: 'absent' },
      ],
      expected: {
        outcomes: [{ key: 'a', status: 'created', id: 1, recovered: true }],
        absent: ['b'],
        unresolved: [],
      },
    },
    {
      description: 'only an explicit absent is absent',
      input: [
        { key: 'a', status: 'refused' },
        { key: 'b', status: 'ABSENT' },
      ],
      expected: { outcomes: [], absent: [], unresolved: ['a', 'b'] },
    },
    {
      description: 'absent and pending contradict each other',
      input: [
        { key: 'a', status: 'absent' },
        { key: 'a', status: 'pending' },
        { key: 'b', status: 'unknown' },
      ],
      expected: { absent: [], unresolved: ['a', 'b'] },
    },
    {
      description: 'created wins over absent',
      input: [
        { key: 'a', status: 'absent' },
        { key: 'a', status: 'created' },
        { key: 'b', status: 'duplicate' },
      ],
      expected: {
        outcomes: [
          { key: 'a', status: 'created', recovered: true },
          { key: 'b', status: 'duplicate' },
        ],
        absent: [],
      },
    },
  ]) {
    it(description, () => {
      expect(parseRecovered(input, asked)).to.deep.include(expected);
    });
  }

  it('nonsense finds nobody, and nobody absent', () => {
    for (const input of nonsense) {
      expect(parseRecovered(input, asked)).to.deep.equal({
        outcomes: [],
        absent: [],
        unresolved: asked,
        unexpectedKeys: [],
      });
    }
  });
});

describe('answers of checkUsers and the lists', () => {
  it('takes the problems that are some', () => {
    const input = [
      { key: 'a', message: ' taken ', kind: 'duplicate', field: 'email' },
      { key: 'b', message: 'odd', kind: 'warning', field: 1 },
    ];
    expect(parseHostProblems(input, asked)).to.deep.equal({
      problems: [
        { key: 'a', message: 'taken', kind: 'duplicate', field: 'email' },
        { key: 'b', message: 'odd', kind: 'warning' },
      ],
      complete: true,
    });
  });

  it('passes over what is none, and says so', () => {
    const good = { key: 'a', message: 'x', kind: 'invalid' };
    const bad = [{ ...good, key: 'z' }, { ...good, kind: 'odd' }, { ...good, message: '' }, hostile, null];
    for (const one of bad) {
      expect(parseHostProblems([good, one], asked)).to.deep.equal({ problems: [good], complete: false });
    }
    for (const input of [undefined, {}, hostileList, revoked]) {
      expect(parseHostProblems(input, asked)).to.deep.equal({ problems: [], complete: false });
    }
  });

  it('takes some problems of a row, of each kind, and counts the others', () => {
    const all = Array.from({ length: 19 }, (_, at) => ({ key: 'a', message: `No ${at}`, kind: 'warning' }));
    const input = [...all, { key: 'a', message: 'Taken', kind: 'duplicate' }];
    const { problems, complete } = parseHostProblems(input, asked);
    expect(complete).to.equal(true);
    expect(problems).to.deep.equal([
      ...all.slice(0, 9),
      { key: 'a', message: 'No 9', kind: 'warning', more: 9 },
      { key: 'a', message: 'Taken', kind: 'duplicate' },
    ]);
    const tooLong = parseHostProblems([...input, ...input], asked);
    expect(tooLong).to.deep.include({ complete: false, isTooLong: true });
  });

  it('takes the choices that are some, the first of each id', () => {
    const input = [
      { id: 1, name: ' Agent ', description: 7, privileged: 'yes' },
      { id: '1', name: 'Other' },
      { id: 'admin', name: 'Admin', description: 'All', privileged: true },
      { id: {}, name: 'x' },
      { id: 3 },
      hostile,
    ];
    expect(parseChoices(input)).to.deep.equal([
      { id: 1, name: 'Agent' },
      { id: 'admin', name: 'Admin', description: 'All', privileged: true },
    ]);
  });

  it('tells a list without choices from what is no list', () => {
    expect(parseChoices([])).to.deep.equal([]);
    for (const input of [undefined, null, {}, 'x', hostileList, revoked]) {
      expect(parseChoices(input)).to.equal(undefined);
    }
  });
});
