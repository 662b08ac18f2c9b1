import { expect } from '@open-wc/testing';
import { withWholeNames } from '../../src/engine/find-whole-names.js';
import { summarizeTable } from '../../src/engine/summarize-table.js';
import { basicUserFields } from '../../src/fields/basic-user-fields.js';
import type { FieldSource } from '../../src/fields/plan.js';
import { allHeaderWords } from '../../src/fields/words/more-languages.js';
import type { FileColumn } from '../../src/mapping/file-column.js';
import { matchHeaders } from '../../src/mapping/match-headers.js';
import { startPlan } from '../../src/mapping/start-plan.js';
import { table } from '../fields/field-fixtures.js';

interface Case {
  readonly description: string;
  readonly header: string;
  readonly rows: readonly string[];
  /** The headers that first and last name are taken from; a half of a whole name is marked. */
  readonly expected: readonly [first: string | undefined, last: string | undefined];
}

const split = (header: string) => [`${header}: given-name`, `${header}: family-name`] as const;
const open = [undefined, undefined] as const;

const cases: readonly Case[] = [
  {
    description: 'is taken split',
    header: 'Full name',
    rows: ['Ada Novak', 'Bruno Keller'],
    expected: split('Full name'),
  },
  {
    description: 'is taken split at a comma',
    header: 'Name',
    rows: ['Novak, Ada', 'Keller, Bruno'],
    expected: split('Name'),
  },
  {
    description: 'is taken split with empty cells',
    header: 'Display Name',
    rows: ['Ada Novak', ''],
    expected: split('Display Name'),
  },
  {
    description: 'is left where one value does not divide',
    header: 'Name',
    rows: ['Ada Novak', 'Bruno'],
    expected: open,
  },
  { description: 'is left where no value divides', header: 'Name', rows: ['Ada', 'Bruno'], expected: open },
  { description: 'is left without values', header: 'Name', rows: ['', ''], expected: open },
  {
    description: 'gives way to a column of each half',
    header: 'Name|First name|Surname',
    rows: ['Ada Novak|Ada|Novak'],
    expected: ['First name', 'Surname'],
  },
  {
    description: 'is left beside a column of one half',
    header: 'Full name|First name',
    rows: ['Ada Novak|Ada'],
    expected: ['First name', undefined],
  },
  {
    description: 'is the likeliest of several',
    header: 'Contact|Full name',
    rows: ['Ada Novak|Ada Novak'],
    expected: split('Full name'),
  },
  {
    description: 'is the column that divides',
    header: 'Full name|Display name',
    rows: ['Novak|Novak, Ada'],
    expected: split('Display name'),
  },
  {
    description: 'is left where the header has the family name first and nothing but the order tells',
    header: 'Nachname Vorname',
    rows: ['Novak Ada'],
    expected: open,
  },
  {
    description: 'is taken split where a comma tells what the header says',
    header: 'Nachname, Vorname',
    rows: ['Novak, Ada'],
    expected: split('Nachname, Vorname'),
  },
  {
    description: 'is left in Hungarian, where the family name is first',
    header: 'Teljes név',
    rows: ['Nagy Anna'],
    expected: open,
  },
  { description: 'is taken split in Japanese', header: '氏名', rows: ['田中 花子'], expected: split('氏名') },
  {
    description: 'is taken split in Russian',
    header: 'ФИО',
    rows: ['Петрова Анна Ивановна'],
    expected: split('ФИО'),
  },
  { description: 'is no name of a company', header: 'Company name', rows: ['Alpha Works'], expected: open },
  { description: 'is no name of somebody else', header: 'Manager name', rows: ['Ada Novak'], expected: open },
];

function named(source: FieldSource | undefined): string | undefined {
  if (source?.from !== 'column') return undefined;
  return source.part ? `${source.header}: ${source.part}` : source.header;
}

function columnsOf(header: string, ...rows: readonly string[]): readonly FileColumn[] {
  const file = table(header, ...rows);
  return withWholeNames(summarizeTable(file), file).columns;
}

describe('a column of whole names', () => {
  for (const { description, header, rows, expected } of cases) {
    it(`${description}: ${header}`, () => {
      const columns = columnsOf(header, ...rows);
      const matches = matchHeaders(basicUserFields, columns, new Map(), allHeaderWords);
      const { plan } = startPlan(basicUserFields, header.split('|'), { matches });
      expect([named(plan.firstName), named(plan.lastName)]).to.deep.equal(expected);
    });
  }

  it('names the first rows that do not divide', () => {
    const names = ['Ada Novak', 'Bruno', 'Carla Mae Moreno', 'Keller, Dora', 'Eve', 'Fred'];
    const [column] = columnsOf('Name', ...names);
    expect(column?.wholeNames).to.deep.equal({
      undivided: [3, 4, 6],
      isByOrder: true,
      givenNames: ['Ada'],
      familyNames: ['Novak'],
    });
  });
});
