import { expect } from '@open-wc/testing';
import { pbxUserFields } from '../../src/fields/pbx-user-fields.js';
import { allHeaderWords } from '../../src/fields/words/more-languages.js';
import type { FileColumn } from '../../src/mapping/file-column.js';
import { matchHeaders } from '../../src/mapping/match-headers.js';
import { languageFiles } from './language-files.js';

const ids = ['username', 'email', 'firstName', 'lastName', 'role', 'virtualExtension', 'active'] as const;

/** As somebody writes on another keyboard. */
function withoutAccents(text: string): string {
  const letters: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', ø: 'o', Ø: 'O', æ: 'ae', ı: 'i' };
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łŁøØæı]/g, (letter) => letters[letter] ?? '');
}

function match(columns: readonly Omit<FileColumn, 'index'>[]): Record<string, string> {
  const indexed = columns.map((column, index) => ({ ...column, index }));
  const found = matchHeaders(pbxUserFields, indexed, new Map(), allHeaderWords);
  return Object.fromEntries(
    [...found].map(([id, { index, part, opposite }]) => [
      id,
      `${indexed[index]?.header ?? ''}${part ? ` ${part}` : ''}${opposite ? ' opposite' : ''}`,
    ]),
  );
}

const empty = (header: string) => ({ header, samples: [] });

describe('matching headers of more languages', () => {
  for (const { language, headers, others, blocked, whole } of languageFiles) {
    const expected = Object.fromEntries(ids.map((id, at) => [id, headers[at]]));

    it(`finds every column of a file in ${language}, and nothing else`, () => {
      expect(match([...headers, ...others].map(empty))).to.deep.equal(expected);
    });

    it(`finds them in ${language} without accents, and in capitals`, () => {
      const plain = Object.fromEntries(ids.map((id, at) => [id, withoutAccents(headers[at] ?? '')]));
      expect(match(Object.values(plain).map(empty))).to.deep.equal(plain);
      const capitals = Object.fromEntries(ids.map((id, at) => [id, (headers[at] ?? '').toUpperCase()]));
      expect(match(Object.values(capitals).map(empty))).to.deep.equal(capitals);
    });

    it(`takes none of the other columns in ${language} for a field, each by itself`, () => {
      for (const header of others) expect(match([empty(header)]), header).to.deep.equal({});
    });

    it(`knows who is blocked in ${language}`, () => {
      expect(match([{ header: blocked, samples: ['TRUE', 'FALSE'] }])).to.deep.equal({
        active: `${blocked} opposite`,
      });
      expect(match([empty(blocked)])).to.deep.equal({});
    });

    it(`takes whole names in ${language} split where every value divides`, () => {
      const column = { header: whole, samples: ['Novak, Ada'] };
      const divided = { isByOrder: false, givenNames: ['Ada'], familyNames: ['Novak'] };
      expect(match([{ ...column, wholeNames: { ...divided, undivided: [] } }])).to.deep.equal({
        firstName: `${whole} given-name`,
        lastName: `${whole} family-name`,
      });
      expect(match([{ ...column, wholeNames: { ...divided, undivided: [3] } }])).to.deep.equal({});
    });
  }
});
