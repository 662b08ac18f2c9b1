import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseCreateResults, parseRecovered } from '../../src/submit/host-response.js';
import { boom, nonsense } from './nonsense.js';

const requested = ['a', 'b'];
const createCases: readonly {
  description: string;
  input: unknown;
  expected: Partial<ReturnType<typeof parseCreateResults>>;
}[] = [
  {
    description: 'reads one result for each row',
    input: [
      { key: 'b', status: 'rejected', message: ' no ', field: 'email' },
      { key: 'a', status: 'created', id: 7, temporaryPassword: 'x', virtualExtension: '0100' },
    ],
    expected: {
      outcomes: [
        { key: 'a', status: 'created', id: 7, temporaryPassword: 'x', virtualExtension: '0100' },
        { key: 'b', status: 'rejected', reason: 'rejected', field: 'email', message: 'no' },
      ],
      ambiguous: [],
    },
  },
  {
    description: 'reports malformed optional properties, and keeps the result',
    input: [
      { key: 'a', status: 'created', id: NaN, temporaryPassword: '', virtualExtension: {} },
      { key: 'b', status: 'duplicate', field: 3, message: {} },
    ],
    expected: {
      outcomes: [
        { key: 'a', status: 'created', unread: ['id', 'temporaryPassword', 'virtualExtension'] },
        { key: 'b', status: 'duplicate', unread: ['field', 'message'] },
      ],
    },
  },
  {
    description: 'takes null and empty text for missing properties',
    input: [
      { key: 'a', status: 'created', id: null, temporaryPassword: null, virtualExtension: '' },
      { key: 'b', status: 'rejected', field: null, message: ' ' },
    ],
    expected: {
      outcomes: [
        { key: 'a', status: 'created' },
        { key: 'b', status: 'rejected', reason: 'rejected' },
      ],
    },
  },
  {
    description: 'takes optional properties whose getters throw for malformed',
    input: [
      {
        key: 'a',
        status: 'created',
        get id() {
          return boom();
        },
        temporaryPassword: 'x',
      },
      {
        key: 'b',
        status: 'rejected',
        get message() {
          return boom();
        },
      },
    ],
    expected: {
      outcomes: [
        { key: 'a', status: 'created', temporaryPassword: 'x', unread: ['id'] },
        { key: 'b', status: 'rejected', reason: 'rejected', unread: ['message'] },
      ],
    },
  },
  {
    description: 'joins several messages',
    input: [{ key: 'a', status: 'rejected', message: ['No name.', 'No email.'] }],
    expected: {
      outcomes: [{ key: 'a', status: 'rejected', reason: 'rejected', message: 'No name. No email.' }],
    },
  },
  {
    description: 'defers refused rows, with and without a time',
    input: [
      { key: 'a', status: 'refused', retryAfterSeconds: 2 },
      { key: 'b', status: 'refused', retryAfterSeconds: -1 },
    ],
    expected: { deferred: [{ key: 'a', retryAfterMs: 2000 }, { key: 'b' }], ambiguous: [] },
  },
  {
    description: 'leaves unknown and missing rows ambiguous',
    input: [{ key: 'a', status: 'unknown' }],
    expected: { outcomes: [], ambiguous: ['a', 'b'] },
  },
  {
    description: 'leaves a row with a status of the host’s own ambiguous',
    input: [
      { key: 'a', status: 'pending' },
      { key: 'b', status: 'absent' },
    ],
    expected: { outcomes: [], deferred: [], ambiguous: ['a', 'b'] },
  },
  {
    description: 'takes two equal results for one',
    input: [
      { key: 'a', status: 'duplicate', field: 'x' },
      { key: 'a', status: 'duplicate', field: 'y' },
    ],
    expected: { outcomes: [{ key: 'a', status: 'duplicate', field: 'x' }], ambiguous: ['b'] },
  },
  {
    description: 'leaves a row with contradictory results ambiguous',
    input: [
      { key: 'a', status: 'duplicate' },
      { key: 'a', status: 'rejected' },
      { key: 'b', status: 'refused' },
      { key: 'b', status: '?' },
    ],
    expected: { outcomes: [], deferred: [], ambiguous: ['a', 'b'] },
  },
  {
    description: 'prefers created of two results, and keeps the password',
    input: [
      { key: 'a', status: 'created', temporaryPassword: 'x' },
      { key: 'a', status: 'created', id: 1 },
      { key: 'a', status: 'unknown' },
      { key: 'b', status: 'rejected', message: 'no' },
      { key: 'b', status: 'created' },
    ],
    expected: {
      outcomes: [
        { key: 'a', status: 'created', temporaryPassword: 'x', id: 1 },
        { key: 'b', status: 'created' },
      ],
    },
  },
  {
    description: 'reports unexpected keys, and keeps the other results',
    input: [
      { key: 'z', status: 'created' },
      { key: 'a', status: 'created' },
      { key: '__proto__', status: 'created' },
    ],
    expected: {
      outcomes: [{ key: 'a', status: 'created' }],
      ambiguous: ['b'],
      unexpectedKeys: ['z', '__proto__'],
    },
  },
];

const passwords: readonly { input: unknown; expected: string | undefined }[] = [
  { input: 48291357, expected: '48291357' },
  { input: 0, expected: '0' },
  { input: Number.MAX_SAFE_INTEGER, expected: '9007199254740991' },
  { input: 12345678901234567890n, expected: '12345678901234567890' },
  { input: ' ', expected: ' ' },
  // Digits were lost before the number came here.
  { input: Number('12345678901234567890'), expected: undefined },
  ...[1.5, -1, NaN, Infinity, '', true, false, {}, ['x'], Symbol('x'), boom].map((input) => ({
    input,
    expected: undefined,
  })),
];
const extensions: typeof passwords = [
  { input: 2001, expected: '2001' },
  ...['7', '0042', '+49 30 1234', '*97', '#31#', '(030) 12-34'].map((text) => ({
    input: text,
    expected: text,
  })),
  { input: ' 100 ', expected: '100' },
  ...['12ab', 'generate', '+', '--', '<b>1</b>', '1'.repeat(41), 1e21, -1, {}, true].map((input) => ({
    input,
    expected: undefined,
  })),
];

describe('a property of a result', () => {
  for (const { part, values } of [
    { part: 'temporaryPassword', values: passwords },
    { part: 'virtualExtension', values: extensions },
  ])
    for (const { input, expected } of values)
      it(`${part} ${typeof input} ${String(input)}: ${expected === undefined ? 'reported as unread' : 'taken'}`, () => {
        const { outcomes } = parseCreateResults([{ key: 'a', status: 'created', [part]: input }], ['a']);
        const parts = expected === undefined ? { unread: [part] } : { [part]: expected };
        expect(outcomes).to.deep.equal([{ key: 'a', status: 'created', ...parts }]);
      });
});

describe('parsing responses of createUsers', () => {
  it('reads a response that is far too long only in part', () => {
    let reads = 0;
    const good = { key: 'a', status: 'created', temporaryPassword: 'x' };
    const long = new Proxy(
      Array.from({ length: 50_000 }, () => good),
      {
        get: (list, name) => {
          if (/^\d+$/.test(String(name))) reads++;
          return Reflect.get(list, name) as unknown;
        },
      },
    );
    const found = parseCreateResults(long, requested);
    expect(found).to.deep.include({ ambiguous: ['b'], isTooLong: true });
    expect(found.outcomes).to.deep.equal([good]);
    expect(reads).to.be.at.most(10 * requested.length);
    expect(parseCreateResults(long.slice(0, 20), requested)).not.to.have.property('isTooLong');
    expect(parseRecovered(long, requested)).to.deep.include({ unresolved: ['b'], isTooLong: true });
  });

  it('keeps the details of an ambiguous row', () => {
    const input = [
      { key: 'a', status: 'pending', temporaryPassword: 'x', message: 'Soon' },
      { key: 'a', status: 'unknown', id: 7 },
      { key: 'b', status: 'unknown' },
    ];
    const unfinished = [
      { key: 'a', status: 'unknown', id: 7, temporaryPassword: 'x', message: 'Soon', provisional: true },
    ];
    expect(parseCreateResults(input, requested)).to.deep.include({
      provisional: unfinished,
      ambiguous: requested,
    });
    expect(parseRecovered(input, requested)).to.deep.include({
      provisional: unfinished,
      unresolved: requested,
    });
  });

  for (const { description, input, expected } of createCases) {
    it(description, () => {
      expect(parseCreateResults(input, requested)).to.deep.include(expected);
    });
  }

  it('leaves every row ambiguous where the response is nonsense', () => {
    for (const input of nonsense) {
      const found = parseCreateResults(input, requested);
      expect(found).to.deep.equal({ outcomes: [], deferred: [], ambiguous: requested, unexpectedKeys: [] });
    }
  });

  it('reads each property once', () => {
    let reads = 0;
    const fickle = {
      key: 'a',
      get status() {
        return reads++ ? 'rejected' : 'created';
      },
    };
    expect(parseCreateResults([fickle], ['a']).outcomes).to.deep.equal([{ key: 'a', status: 'created' }]);
    expect(reads).to.equal(1);
  });

  it('shortens long texts', () => {
    const [outcome] = parseCreateResults(
      [{ key: 'a', status: 'rejected', message: 'x'.repeat(9999) }],
      requested,
    ).outcomes;
    expect(outcome).to.have.property('message').with.length(500);
  });

  it('does not read a list of billions to its end', () => {
    const endless = new Proxy([], { get: (_target, name) => (name === 'length' ? 4e9 : undefined) });
    expect(parseCreateResults(endless, requested).ambiguous).to.deep.equal(requested);
  });

  it('puts every row in exactly one place, whatever the response', () => {
    const entry = fc.record(
      {
        key: fc.oneof(fc.constantFrom('a', 'b', 'z'), fc.anything()),
        status: fc.oneof(
          fc.constantFrom('created', 'duplicate', 'rejected', 'refused', 'unknown', 'absent', 'pending'),
          fc.anything(),
        ),
        id: fc.anything(),
        message: fc.anything(),
        temporaryPassword: fc.anything(),
        retryAfterSeconds: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.array(fc.oneof(entry, fc.anything())), fc.anything()), (input) => {
        const create = parseCreateResults(input, requested);
        const rows = [...create.outcomes, ...create.deferred].map(({ key }) => key);
        expect([...rows, ...create.ambiguous].sort()).to.deep.equal(requested);
        const recovered = parseRecovered(input, requested);
        const found = recovered.outcomes.map(({ key }) => key);
        expect([...found, ...recovered.absent, ...recovered.unresolved].sort()).to.deep.equal(requested);
      }),
    );
  });
});
