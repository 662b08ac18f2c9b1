import { expect } from '@open-wc/testing';
import { keptSessionsOf, readKeptFile } from '../../../src/submit/journal/kept-files.js';
import { newEncryptionKey, Cipher } from '../../../src/submit/journal/cipher.js';
import { create, deleteJournal, journal, tamper, record, session, tidyUp } from './indexed-db.js';

const file = { fileName: 'users.csv', text: 'Username,Password\r\nada,secret' };
const kept = { until: 5000, users: 1 };

beforeEach(deleteJournal);
afterEach(tidyUp);

describe('kept passwords', () => {
  const cases: readonly {
    readonly description: string;
    readonly value: unknown;
    readonly resumeKey?: string;
    readonly meddle?: () => Promise<void>;
    readonly expected: unknown;
  }[] = [
    { description: 'come back as they were', value: file, expected: file },
    { description: 'are read without foreign properties', value: { ...file, more: 1 }, expected: file },
    { description: 'are for their resume key only', value: file, resumeKey: 'another', expected: undefined },
    {
      description: 'are ignored where they have another shape',
      value: { fileName: 'users.csv' },
      expected: undefined,
    },
    { description: 'are ignored where they are text', value: 'text', expected: undefined },
    {
      description: 'are gone with their key',
      value: file,
      meddle: () => tamper('keys', (store) => store.clear()),
      expected: undefined,
    },
    {
      description: 'do not decrypt with another key',
      value: file,
      meddle: async () => {
        const other = await newEncryptionKey();
        await tamper('keys', (store) => store.put(other, 'a'));
      },
      expected: undefined,
    },
    {
      description: 'are gone with their record',
      value: file,
      meddle: () => tamper('records', (store) => store.clear()),
      expected: undefined,
    },
  ];
  for (const { description, value, resumeKey = 'tenant/admin', meddle: change, expected } of cases) {
    it(description, async () => {
      const opened = await journal();
      const row = session('a', { kept });
      const key = await create(opened, row);
      const sealed = await new Cipher(key, 'tenant/admin', 'a').encrypt(1, value);
      await opened.keep(record('a', 1, { kind: 'kept', sealed }), kept);
      await change?.();
      expect(await readKeptFile(opened, resumeKey, row)).to.deep.equal(expected);
    });
  }

  it('are those of ended sessions of the one owner, the last one last', () => {
    const sessions = [
      session('a', { kept }),
      session('b'),
      session('c', { owner: 'other', kept }),
      session('d', { kept }),
    ];
    expect(keptSessionsOf(sessions, 'owner').map(({ id }) => id)).to.deep.equal(['a', 'd']);
  });
});
