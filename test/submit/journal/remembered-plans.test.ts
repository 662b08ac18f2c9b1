import { expect } from '@open-wc/testing';
import { maxPlans, recallPlans, rememberPlan } from '../../../src/submit/journal/remembered-plans.js';
import { Journal } from '../../../src/submit/journal/journal.js';
import { keepCorrections, recallCorrections } from '../../../src/submit/journal/kept-corrections.js';
import type { PlansRow } from '../../../src/submit/journal/journal-plans.js';
import { newEncryptionKey, ownerOf } from '../../../src/submit/journal/cipher.js';
import type { ImportPlan } from '../../../src/fields/plan.js';
import { storedTexts } from '../../stored-texts.js';
import { deleteJournal, journal, replaceMethod, tamper, stored, tidyUp } from './indexed-db.js';

const headers = ['Login', 'E-mail', 'Ada’s notes'];
const plan: ImportPlan = {
  username: { from: 'column', header: 'Login', index: 0 },
  role: { from: 'same', value: 'role-of-ada' },
  desk: { from: 'none' },
};

async function admin(resumeKey = 'tenant/admin') {
  return { journal: await journal(), resumeKey, owner: await ownerOf(resumeKey) };
}

/** Changes the administrator’s row behind the back of the journal. */
async function change(make: (row: PlansRow) => unknown): Promise<void> {
  const [row] = (await stored()).plans as readonly PlansRow[];
  if (row) await tamper('plans', (store) => store.put(make(row)));
}

beforeEach(deleteJournal);
afterEach(tidyUp);

describe('remembered plans', () => {
  it('come back as they were, with the headers of their file', async () => {
    const mine = await admin();
    await rememberPlan(mine, headers, plan);
    expect(await recallPlans(mine)).to.deep.equal([{ headers, plan }]);
  });

  it('are none at first', async () => {
    expect(await recallPlans(await admin())).to.deep.equal([]);
  });

  it('replace an earlier plan for the same headers, in any order and in error details', async () => {
    const mine = await admin();
    await rememberPlan(mine, headers, {}, 1);
    await rememberPlan(mine, ['Other'], {}, 2);
    const same = [...headers].reverse();
    await rememberPlan(mine, [...same, 'Import row', 'Import error code', 'Import error'], plan, 3);
    expect(await recallPlans(mine)).to.deep.equal([
      { headers: same, plan },
      { headers: ['Other'], plan: {} },
    ]);
  });

  it('are several where equal headers stand in another order', async () => {
    const mine = await admin();
    await rememberPlan(mine, ['A', 'B', 'A'], plan, 1);
    await rememberPlan(mine, ['A', 'A', 'B'], {}, 2);
    expect(await recallPlans(mine)).to.deep.equal([
      { headers: ['A', 'A', 'B'], plan: {} },
      { headers: ['A', 'B', 'A'], plan },
    ]);
  });

  it('are limited for each administrator, and the oldest goes', async () => {
    const mine = await admin();
    for (let at = 0; at <= maxPlans; at++) await rememberPlan(mine, [`File ${at}`], plan, at);
    const recalled = (await recallPlans(mine)).map((one) => one.headers[0]);
    expect(recalled).to.have.lengthOf(maxPlans);
    expect([recalled[0], recalled.at(-1)]).to.deep.equal([`File ${maxPlans}`, 'File 1']);
  });

  it('are all there where several tabs keep them, and corrections, at once', async () => {
    const tabs = await Promise.all([admin(), admin(), admin(), admin()]);
    const kept = { plan, cells: [{ id: 0, column: 0, before: 'a', text: 'b' }] };
    await Promise.all(
      tabs.flatMap((mine, at) => [
        rememberPlan(mine, [`File ${at}`], plan, at),
        keepCorrections(mine, `file ${at}`, kept),
      ]),
    );
    for (const round of ['at first', 'later']) {
      const [mine] = tabs;
      expect(await recallPlans(mine), round).to.have.lengthOf(4);
      for (const at of tabs.keys())
        expect(await recallCorrections(mine, `file ${at}`), round).to.deep.include(kept);
      await Promise.all(tabs.map((one, at) => rememberPlan(one, [`File ${at}`], {}, at)));
    }
  });

  it('do not come back where everything is deleted while they are written', async () => {
    const mine = await admin();
    await rememberPlan(mine, headers, plan);
    let isDeleting = true;
    replaceMethod(
      Journal.prototype,
      'changePlans',
      (changePlans) =>
        async function (this: Journal, ...args) {
          if (isDeleting) await this.destroyAll(mine.owner);
          return changePlans.apply(this, args);
        },
    );
    await rememberPlan(mine, headers, plan);
    expect((await stored()).plans).to.deep.equal([]);
    isDeleting = false;
    await rememberPlan(mine, headers, plan);
    isDeleting = true;
    await keepCorrections(mine, 'file', { plan, cells: [] });
    expect((await stored()).plans).to.deep.equal([]);
  });

  it('belong to one owner', async () => {
    await rememberPlan(await admin(), headers, plan);
    const other = await admin('tenant/other');
    expect(await recallPlans(other)).to.deep.equal([]);
    await change((row) => ({ ...row, owner: other.owner }));
    expect(await recallPlans(other)).to.deep.equal([]);
  });

  it('reveal nothing on disk: neither owner, nor file, nor content', async () => {
    await rememberPlan(await admin(), headers, plan);
    const texts = await storedTexts();
    for (const secret of ['tenant/admin', 'Login', 'E-mail', 'notes', 'role-of-ada', 'username'])
      expect(texts).to.not.include(secret);
  });

  it('stay when imports are destroyed', async () => {
    const mine = await admin();
    await rememberPlan(mine, headers, plan);
    await mine.journal.destroy('any');
    expect(await recallPlans(mine)).to.have.lengthOf(1);
  });

  const unnamed = ['', ''];
  it('are not kept for files whose columns have no names', async () => {
    const mine = await admin();
    await rememberPlan(mine, unnamed, plan);
    await rememberPlan(mine, Array.from({ length: 1001 }, String), plan);
    expect((await stored()).plans).to.deep.equal([]);
  });

  const damages: readonly { readonly description: string; readonly damage: () => Promise<void> }[] = [
    {
      description: 'a row of another shape',
      damage: () => change(({ owner }) => ({ owner, plans: 'none' })),
    },
    {
      description: 'another key',
      damage: async () => {
        const key = await newEncryptionKey();
        await change((row) => ({ ...row, key }));
      },
    },
    {
      description: 'a plan under other headers',
      damage: () => change((row) => ({ ...row, plans: row.plans.map((one) => ({ ...one, headers: 'x' })) })),
    },
    {
      description: 'bytes that were changed',
      damage: () =>
        change((row) => ({
          ...row,
          plans: row.plans.map((one) => ({
            ...one,
            sealed: { ...one.sealed, data: new Uint8Array(one.sealed.data.byteLength).buffer },
          })),
        })),
    },
  ];
  for (const { description, damage } of damages) {
    it(`are skipped when they are damaged: ${description}`, async () => {
      const mine = await admin();
      await rememberPlan(mine, headers, plan);
      await damage();
      expect(await recallPlans(mine)).to.deep.equal([]);
      await rememberPlan(mine, headers, plan);
      expect(await recallPlans(mine)).to.deep.equal([{ headers, plan }]);
    });
  }
});
