import { expect } from '@open-wc/testing';
import { readTable } from '../../src/files/csv/read-table.js';
import type { Table } from '../../src/files/table.js';
import type { FieldDefinition } from '../../src/fields/field-definition.js';
import type { ImportPlan } from '../../src/fields/plan.js';
import { parseHeaderName } from '../../src/fields/header-name.js';
import { pbxUserFields } from '../../src/fields/pbx-user-fields.js';
import type { Problem } from '../../src/checking/problem.js';
import { checkTable, type ServiceFixture } from './review-service-fixture.js';

interface Place {
  readonly row: number;
  readonly field?: string;
}

interface Expectation {
  readonly file: string;
  readonly what: string;
  readonly outcome: string;
  readonly rows?: number;
  readonly valid?: number | null;
  readonly flags?: readonly Place[];
  readonly warn?: readonly Place[];
  readonly duplicates?: readonly (readonly number[])[];
  readonly not_duplicates?: readonly (readonly number[])[];
  readonly ok_rows?: readonly number[];
}

/** What the expectations call the fields. */
const fieldOf: Readonly<Record<string, string>> = {
  first_name: 'firstName',
  last_name: 'lastName',
  email: 'email',
  username: 'username',
  extension: 'virtualExtension',
  phone: 'callerId',
  sip_uri: 'sipUri',
  role: 'role',
  department: 'desk',
};

/** Other headers that the files have for them. */
const headersOf: Readonly<Record<string, readonly string[]>> = {
  virtualExtension: ['extension', 'ext'],
  callerId: ['phone'],
  desk: ['department'],
};

/** What is expected to be flagged and is not, with the reason. */
const disagreements = new Map<string, { readonly places: readonly string[]; readonly why: string }>([
  [
    'values/names.csv',
    {
      places: ['18 first_name', '19 first_name', '20 first_name', '21 first_name'],
      why: 'A first name is optional. A blank one, also one of invisible characters only, is left out.',
    },
  ],
  ['mixed/kitchen_sink.csv', { places: ['3 first_name'], why: 'A first name is optional.' }],
  [
    'values/emails.csv',
    {
      places: ['15 email', '16 email', '17 email'],
      why: 'The HTML standard takes dots anywhere before the @, and some providers do: a warning.',
    },
  ],
]);

/** SIP URIs are judged only where they are what the file is about: with them every user has one. */
const aboutSipUris = ['values/sip_uris.csv', 'injection/formula_in_sip_uri.csv'];

async function load(path: string): Promise<Response> {
  const response = await fetch(new URL(`../fixtures/corpus/hostile/${path}`, import.meta.url));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

async function read(path: string): Promise<Table | undefined> {
  const result = readTable(new Uint8Array(await (await load(path)).arrayBuffer()), { maxRows: 500 });
  return result.ok ? result.table : undefined;
}

function planOf({ headers }: Table, withSipUri: boolean): ImportPlan {
  const found = Object.values(fieldOf).flatMap((id) => {
    const { label } = pbxUserFields.find((field): field is FieldDefinition => field.id === id) ?? {
      label: id,
    };
    const names = [id, label, ...(headersOf[id] ?? [])].map((name) => parseHeaderName(name).compact);
    const index = headers.findIndex((header) => names.includes(parseHeaderName(header).compact));
    return index < 0 ? [] : [[id, { from: 'column', header: headers[index] ?? '', index }] as const];
  });
  return {
    ...Object.fromEntries(found),
    sip: { from: 'same', value: withSipUri ? 'custom-uri' : 'webrtc' },
    authentication: { from: 'same', value: 'default' },
  };
}

/** Records with such a problem, from 1. */
function recordsWith(fixture: ServiceFixture, is: (problem: Problem) => boolean): readonly number[] {
  return fixture.table().rows.flatMap((_, id) => (fixture.review().problemsOf(id).some(is) ? id + 1 : []));
}

function describeRecords(fixture: ServiceFixture, records: readonly number[]): string {
  return records
    .map((record) => `${record}: ${JSON.stringify(fixture.review().problemsOf(record - 1))}`)
    .join('\n');
}

const { files } = (await (await load('expected.json')).json()) as { files: readonly Expectation[] };

describe('the check of a corpus of hostile files', () => {
  for (const expectation of files) {
    const { file, what } = expectation;
    it(`${file} (${what})`, async () => {
      const table = await read(file);
      if (!table) return;
      const isAboutSip = aboutSipUris.includes(file);
      const fixture = checkTable(table, {
        fields: pbxUserFields,
        plan: planOf(table, isAboutSip),
        lists: new Map(),
      });
      checkFlags(fixture, expectation);
      checkDuplicates(fixture, expectation);
      checkCounts(fixture, expectation);
    });
  }
});

function checkFlags(
  fixture: ServiceFixture,
  { file, flags = [], warn = [], ok_rows: fine = [] }: Expectation,
): void {
  const errors = recordsWith(fixture, ({ severity }) => severity === 'error');
  const missed = flags.filter(({ row, field = '' }) => {
    const id = fieldOf[field];
    const problems = fixture.review().problemsOf(row - 1);
    return !problems.some((one) => one.severity === 'error' && (!id || !one.field || one.field === id));
  });
  expect(
    missed.map(({ row, field = '' }) => `${row} ${field}`),
    'not flagged',
  ).to.deep.equal(disagreements.get(file)?.places ?? []);
  for (const row of fine) expect(errors, describeRecords(fixture, [row])).not.to.include(row);
  for (const { row, field = '' } of warn) {
    const warned = recordsWith(fixture, (problem) => problem.field === fieldOf[field]);
    expect(warned, `record ${row} is warned of`).to.include(row);
  }
}

function checkDuplicates(fixture: ServiceFixture, expectation: Expectation): void {
  const { duplicates = [], not_duplicates: different = [] } = expectation;
  const isDuplicate = recordsWith(fixture, ({ severity }) => severity === 'duplicate');
  for (const group of duplicates) {
    const caught = group.filter((row) => {
      const problems = fixture.review().problemsOf(row - 1);
      return problems.some(({ severity }) => severity !== 'warning');
    });
    // Of equal copies the first is kept.
    expect(
      caught.length,
      `${group.join()} are duplicates\n${describeRecords(fixture, group)}`,
    ).to.be.at.least(group.length - 1);
  }
  for (const row of different.flat())
    expect(isDuplicate, `record ${row} is no duplicate`).not.to.include(row);
}

/** Every record that is valid as it is can be imported. */
function checkCounts(fixture: ServiceFixture, { valid, outcome }: Expectation): void {
  if (typeof valid !== 'number' || outcome.includes('reject')) return;
  const { ready } = fixture.review().counts;
  expect(
    ready,
    describeRecords(
      fixture,
      recordsWith(fixture, ({ severity }) => severity !== 'warning'),
    ),
  ).to.equal(valid);
}
