import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { matchHeaders } from '../../src/mapping/match-headers.js';
import { pbxUserFields } from '../../src/fields/pbx-user-fields.js';
import { runs } from '../runs.js';
import { readFixture } from '../fields/field-fixtures.js';

interface RealFile {
  readonly file: string;
  readonly header: readonly string[];
}

/** The headers of each field, by file. */
type Labels = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

function match(header: readonly string[]) {
  return matchHeaders(
    pbxUserFields,
    header.map((name, index) => ({ header: name, index, samples: [] })),
  );
}

describe('the header rows of real files', () => {
  let files: readonly RealFile[];
  let labels: Labels;

  before(async () => {
    files = (await readFixture('real-headers.json')) as readonly RealFile[];
    labels = (await readFixture('header-labels.json')) as Labels;
  });

  it('are matched in nine of ten cases, and without mistakes', () => {
    const wrong: string[] = [];
    let right = 0;
    let wanted = 0;
    for (const { file, header } of files) {
      const expected = labels[file] ?? {};
      wanted += Object.keys(expected).length;
      for (const [id, { index }] of match(header)) {
        const name = header[index] ?? '';
        if (expected[id]?.includes(name)) right++;
        else wrong.push(`${file}: ${name} is not the ${id}`);
      }
    }
    const precision = right / (right + wrong.length);
    const recall = right / wanted;
    // eslint-disable-next-line no-console -- the figures are what this test is for
    console.log(
      `${files.length} header rows: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
    );
    expect(files.length).to.equal(80);
    expect(precision, wrong.join('\n')).to.be.at.least(0.99);
    expect(recall).to.be.at.least(0.9);
  });

  it('never have a column used twice, and keep their exact matches whatever columns are added', () => {
    const headers = [...new Set(files.flatMap(({ header }) => header))];
    const labelsOf = pbxUserFields.map(({ label }) => label);
    const row = fc.uniqueArray(fc.constantFrom(...headers, ...labelsOf), { maxLength: 25 });
    fc.assert(
      fc.property(row, row, (header, added) => {
        const matches = match(header);
        const columns = [...matches.values()].map(({ index }) => index);
        expect(new Set(columns).size).to.equal(columns.length);
        const more = match([...header, ...added.filter((name) => !isOneOf(name, header))]);
        for (const [id, { index, confidence }] of matches) {
          if (confidence === 1) expect(more.get(id)?.index, id).to.equal(index);
        }
      }),
      { numRuns: runs(200) },
    );
  });
});

/** A key under which "E-mail" and "email" are one header. */
function isOneOf(name: string, header: readonly string[]): boolean {
  return header.some((other) => plain(other) === plain(name));
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
