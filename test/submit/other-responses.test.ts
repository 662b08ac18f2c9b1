import { expect } from '@open-wc/testing';
import { parseChoices, parseHostProblems, parseRecovered } from '../../src/submit/host-response.js';
import { hostile, hostileList, nonsense, revoked } from './nonsense.js';

const requested = ['a', 'b'];

describe('parsing responses of recoverUsers', () => {
  for (const { description, input, expected } of [
    {
      description: 'reads found, absent and pending rows',
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
      description: 'takes only an explicit absent for absent',
      input: [
        { key: 'a', status: 'refused' },
        { key: 'b', status: 'ABSENT' },
      ],
      expected: { outcomes: [], absent: [], unresolved: ['a', 'b'] },
    },
    {
      description: 'leaves a row unresolved that is absent and pending',
      input: [
        { key: 'a', status: 'absent' },
        { key: 'a', status: 'pending' },
        { key: 'b', status: 'unknown' },
      ],
      expected: { absent: [], unresolved: ['a', 'b'] },
    },
    {
      description: 'prefers created to absent',
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
      expect(parseRecovered(input, requested)).to.deep.include(expected);
    });
  }

  it('finds no row in nonsense, and takes none for absent', () => {
    for (const input of nonsense) {
      expect(parseRecovered(input, requested)).to.deep.equal({
        outcomes: [],
        absent: [],
        unresolved: requested,
        unexpectedKeys: [],
      });
    }
  });
});

describe('parsing responses of checkUsers and lists of choices', () => {
  it('takes valid problems', () => {
    const input = [
      { key: 'a', message: ' taken ', kind: 'duplicate', field: 'email' },
      { key: 'b', message: 'odd', kind: 'warning', field: 1 },
    ];
    expect(parseHostProblems(input, requested)).to.deep.equal({
      problems: [
        { key: 'a', message: 'taken', kind: 'duplicate', field: 'email' },
        { key: 'b', message: 'odd', kind: 'warning' },
      ],
      complete: true,
    });
  });

  it('skips invalid problems, and is incomplete', () => {
    const good = { key: 'a', message: 'x', kind: 'invalid' };
    const bad = [{ ...good, key: 'z' }, { ...good, kind: 'odd' }, { ...good, message: '' }, hostile, null];
    for (const one of bad) {
      expect(parseHostProblems([good, one], requested)).to.deep.equal({ problems: [good], complete: false });
    }
    for (const input of [undefined, {}, hostileList, revoked]) {
      expect(parseHostProblems(input, requested)).to.deep.equal({ problems: [], complete: false });
    }
  });

  it('takes some problems of each row and kind, and counts the others', () => {
    const all = Array.from({ length: 19 }, (_, at) => ({ key: 'a', message: `No ${at}`, kind: 'warning' }));
    const input = [...all, { key: 'a', message: 'Taken', kind: 'duplicate' }];
    const { problems, complete } = parseHostProblems(input, requested);
    expect(complete).to.equal(true);
    expect(problems).to.deep.equal([
      ...all.slice(0, 9),
      { key: 'a', message: 'No 9', kind: 'warning', more: 9 },
      { key: 'a', message: 'Taken', kind: 'duplicate' },
    ]);
    const tooLong = parseHostProblems([...input, ...input], requested);
    expect(tooLong).to.deep.include({ complete: false, isTooLong: true });
  });

  it('takes valid choices, the first of each id', () => {
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

  it('distinguishes an empty list from a value that is no list', () => {
    expect(parseChoices([])).to.deep.equal([]);
    for (const input of [undefined, null, {}, 'x', hostileList, revoked]) {
      expect(parseChoices(input)).to.equal(undefined);
    }
  });
});
