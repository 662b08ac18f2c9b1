import { expect } from '@open-wc/testing';
import Papa from 'papaparse';
import { success } from '../../src/messages/en/success.js';
import { basicUserFields } from '../../src/fields/basic-user-fields.js';
import type { ImportPlan } from '../../src/fields/plan.js';
import { Engine } from '../../src/engine/engine.js';

const plan: ImportPlan = {
  username: { from: 'column', header: 'Username', index: 0 },
  email: { from: 'column', header: 'Email', index: 1 },
  role: { from: 'same', value: '1' },
};

/** The success details of users with these passwords, and how many of them need a word on screen. */
async function reportOf(passwords: readonly string[], usernames: readonly string[] = []) {
  const engine = new Engine();
  const rows = passwords.map((_, at) => [usernames[at] ?? `user${at}`, `user${at}@example.com`]);
  await engine.read(new Blob([Papa.unparse([['Username', 'Email'], ...rows])]), { maxRows: 500 });
  engine.check(basicUserFields, plan, new Map());
  engine.begin('session', undefined);
  const { unresolved = [] } = (await engine.ledger.next(500)) ?? {};
  await engine.ledger.record(
    unresolved.map((key, at) => ({ key, status: 'created', temporaryPassword: passwords[at] ?? '' })),
  );
  const [header = [], ...lines] = Papa.parse(engine.successDetails([], success).trimEnd()).data;
  const column = header.indexOf('Temporary password');
  const { summary } = engine.result(false);
  const { passwordsQuoted: quoted, changedByExcel } = summary;
  return { lines: lines.map((cells) => cells.slice(column)), quoted, ofExcel: changedByExcel?.success };
}

describe('a password in the success details', () => {
  it('has a note wherever an apostrophe was added, which says where', async () => {
    const { lines, quoted } = await reportOf(['plain', '=first', 'a;=b|-c', "'t'", "d,'=e"]);
    expect(lines).to.deep.equal([
      ['plain', ''],
      ["'=first", 'The apostrophe before the password is not part of it.'],
      ["a;'=b|'-c", 'Apostrophes that are not part of the password: character 3, 7.'],
      ["'t'", ''],
      ["d,''=e", 'Apostrophes that are not part of the password: character 3.'],
    ]);
    expect(quoted).to.equal(3);
  });

  it('has no column of notes where no password needs one', async () => {
    expect(await reportOf(['a;b', 'c,d'])).to.deep.equal({
      lines: [['a;b'], ['c,d']],
      quoted: 0,
      ofExcel: false,
    });
  });

  it('needs a word on Excel where Excel changes it, or the username', async () => {
    expect(await reportOf(['plain', '1234567890123456'])).to.include({ ofExcel: true });
    expect(await reportOf(['plain'], ['00042'])).to.include({ ofExcel: true });
    expect(await reportOf(['plain'], ['42'])).to.include({ ofExcel: false });
  });
});
