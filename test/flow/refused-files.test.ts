import { expect } from '@open-wc/testing';
import type { RefusalCode } from '../../src/files/table.js';
import {
  allByRole,
  chooseFile,
  click,
  csvFile,
  find,
  findText,
  instantHost,
  mount,
  nextEvent,
  unmountAll,
} from '../harness.js';

const header = 'Username,Email,Extension,Role';
const users = (count: number): string =>
  [header, ...Array.from({ length: count }, (_, at) => `u${at},u${at}@example.com,${2000 + at},3`)].join(
    '\n',
  );
const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);
/** Names in UTF-8, and one `é` in Windows-1252. */
const damaged = new Uint8Array([
  ...new TextEncoder().encode(`${header}\njürgen,j@example.com,2001,3\nsören,s@example.com,2002,3\njos`),
  0xe9,
  ...new TextEncoder().encode(',jose@example.com,2003,3\n'),
]);

interface Case {
  readonly description: string;
  readonly file: File;
  readonly code: RefusalCode;
  /** What the message must name. */
  readonly says: RegExp;
}

const cases: readonly Case[] = [
  { description: 'an empty file', file: csvFile(''), code: 'empty-file', says: /empty/ },
  { description: 'a header alone', file: csvFile(header), code: 'no-rows', says: /no users/ },
  {
    description: 'no header',
    file: csvFile('ada,ada@example.com,2001,3\ngrace,grace@example.com,2002,3'),
    code: 'no-header',
    says: /header/,
  },
  { description: 'one user too many', file: csvFile(users(501)), code: 'too-many-rows', says: /501.*500/ },
  {
    description: 'a file that is too large',
    file: csvFile(`${header}\n${'x'.repeat(10_485_760)}`),
    code: 'file-too-large',
    says: /10(\.\d)? megabytes/,
  },
  {
    description: 'an Excel workbook under another name',
    file: csvFile(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0)),
    code: 'spreadsheet',
    says: /Excel/,
  },
  {
    description: 'a picture under another name',
    file: csvFile(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0)),
    code: 'not-text',
    says: /image/,
  },
  { description: 'one bad byte in UTF-8', file: csvFile(damaged), code: 'undecodable', says: /Row 4/ },
  {
    description: 'one column',
    file: csvFile('Username\nada\ngrace'),
    code: 'one-column',
    says: /one column/,
  },
];

describe('a refused file', () => {
  afterEach(unmountAll);

  for (const { description, file, code, says } of cases) {
    it(`says why and lets the next file be chosen at once: ${description}`, async () => {
      const element = mount(instantHost());
      await find(element, 'heading', 'Upload file');
      const refused = nextEvent(element, 'import-error');
      await chooseFile(element, file);
      const { detail } = await refused;
      expect(detail.code).to.equal(code);
      expect(detail.message).to.match(says);
      const alert = await find(element, 'alert');
      expect(alert.textContent).to.include(detail.message);
      expect(allByRole(element, 'alert')).to.have.lengthOf(1);
      expect(element.step).to.equal('upload');
      expect(allByRole(element, 'button', 'Upload')).to.have.lengthOf(0);

      await chooseFile(element, csvFile(users(2)));
      await find(element, 'table', 'First rows');
      expect(allByRole(element, 'alert')).to.have.lengthOf(0);
      await click(element, 'button', 'Upload');
      await findText(element, '2 ready');
    });
  }

  it('is refused by its size alone, before it is read', async () => {
    const element = mount(instantHost());
    const file = csvFile(users(2));
    // The content stays small: only the reported size is past the limit.
    Object.defineProperty(file, 'size', { value: 10_485_761 });
    const refused = nextEvent(element, 'import-error');
    expect(await element.openFile(file)).to.equal(false);
    expect((await refused).detail.code).to.equal('file-too-large');
  });
});
