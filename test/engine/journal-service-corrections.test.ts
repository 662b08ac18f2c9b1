import { expect } from '@open-wc/testing';
import type { EngineState } from '../../src/engine/engine-state.js';
import type { JournalService } from '../../src/engine/journal-service.js';
import { Journal } from '../../src/submit/journal/journal.js';
import { deleteJournal, fillDisk, replaceMethod, stored, tidyUp } from '../submit/journal/indexed-db.js';
import { begin, file, findImports, newService, releaseServices, resumeKey } from './journal-fixture.js';
import { startOddRun } from './odd-import.js';
import { cellsOf, plan, tableOf } from './review-service-fixture.js';

beforeEach(deleteJournal);
afterEach(async () => {
  releaseServices();
  await tidyUp();
});

const reading = ['utf-8', ','];
const bytes = (text: string) => new Blob([text]);
const asRead = (name = 'ada') => tableOf([cellsOf(name), cellsOf('grace')]);
const corrected = (to: string) => tableOf([cellsOf('ada', { username: to }), cellsOf('grace')]);

/** A tab that has read a file, of which it has not asked the journal yet. */
function tab(table = asRead()): { readonly service: JournalService; readonly state: EngineState } {
  const opened = newService();
  opened.state.readingStarted()(table);
  return opened;
}

function correct({ service, state }: ReturnType<typeof tab>, to: string): Promise<void> {
  state.rowsChanged(corrected(to));
  return service.keepCorrections(plan);
}

/** A visit that corrects a name. */
async function visit(text = 'file'): Promise<void> {
  const first = tab();
  await first.service.recallCorrections(bytes(text), reading);
  await correct(first, 'augusta');
}

/** The name that a later visit has in its first row. */
async function nameInLaterVisit(text = 'file', table = asRead()): Promise<string | undefined> {
  const { service, state } = tab(table);
  await service.recallCorrections(bytes(text), reading);
  service.restoreCorrections();
  return state.table.rows[0]?.cells[0];
}

async function keptFiles(): Promise<number> {
  const rows = (await stored()).plans as readonly { readonly corrections?: readonly unknown[] }[];
  return rows.flatMap(({ corrections = [] }) => corrections).length;
}

/** Holds back what the journal is asked for, until it is let go. */
function holdBack(method: 'plans' | 'changePlans'): { readonly letGo: () => void } {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  replaceMethod(
    Journal.prototype,
    method,
    (call) =>
      async function (this: Journal, ...args: readonly unknown[]) {
        await promise;
        return Reflect.apply(call, this, args) as Promise<never>;
      },
  );
  return { letGo: () => resolve(undefined) };
}

describe('the corrections in the journal of an owner', () => {
  it('are not overwritten by a visit that did not wait for them', async () => {
    await visit();
    const second = tab();
    await second.service.recallCorrections(bytes('file'), reading);
    await correct(second, 'ida');
    expect(await nameInLaterVisit()).to.equal('augusta');
  });

  it('are kept again once they were applied', async () => {
    await visit();
    const second = tab();
    await second.service.recallCorrections(bytes('file'), reading);
    expect(second.service.restoreCorrections()).to.equal(true);
    await correct(second, 'ida');
    expect(await nameInLaterVisit()).to.equal('ida');
  });

  it('are not those of a file that was replaced while the journal was asked', async () => {
    await visit();
    const second = tab();
    const { letGo } = holdBack('plans');
    const recalled = second.service.recallCorrections(bytes('file'), reading);
    second.state.readingStarted()(asRead());
    letGo();
    expect(await recalled).to.equal(undefined);
    expect(second.service.restoreCorrections()).to.equal(false);
    await correct(second, 'ida');
    expect(await nameInLaterVisit()).to.equal('augusta');
  });

  it('are those of the file that was asked for last, whichever is found first', async () => {
    await visit();
    const second = tab();
    const late = Promise.withResolvers<ArrayBuffer>();
    const first = second.service.recallCorrections({ arrayBuffer: () => late.promise }, reading);
    expect(await second.service.recallCorrections(bytes('other'), reading)).to.equal(undefined);
    late.resolve(await bytes('file').arrayBuffer());
    expect(await first).to.equal(undefined);
    expect(second.service.restoreCorrections()).to.equal(false);
    await correct(second, 'ida');
    expect([await nameInLaterVisit('file'), await nameInLaterVisit('other')]).to.deep.equal([
      'augusta',
      'ida',
    ]);
  });

  it('are written as they are last, however many changes came during a write', async () => {
    const first = tab();
    await first.service.recallCorrections(bytes('file'), reading);
    let writes = 0;
    replaceMethod(
      Journal.prototype,
      'changePlans',
      (changePlans) =>
        function (this: Journal, ...args) {
          writes++;
          return changePlans.apply(this, args);
        },
    );
    const { letGo } = holdBack('changePlans');
    const kept = Array.from({ length: 20 }, (_, at) => correct(first, `name${at}`));
    letGo();
    await Promise.all(kept);
    expect(writes).to.be.below(3);
    expect(await nameInLaterVisit()).to.equal('name19');
  });

  it('are deleted when the import begins, also where it goes on without a journal', async () => {
    for (const isFull of [false, true]) {
      await visit();
      const run = startOddRun();
      const { service, state } = tab();
      await service.recallCorrections(bytes('file'), reading);
      service.restoreCorrections();
      state.runStarted(run, run.ledger);
      const disk = fillDisk();
      disk.isFull = isFull;
      const begun = await service.begin({ sessionId: `session ${String(isFull)}`, file }, () => false);
      expect(begun).to.equal(isFull ? 'unavailable' : 'on');
      await service.close();
      expect(await keptFiles()).to.equal(0);
      await tidyUp();
    }
  });

  it('hide no unfinished import where they can’t be swept', async () => {
    await begin();
    releaseServices();
    replaceMethod(Journal.prototype, 'allPlans', () => () => Promise.reject(new Error('damaged')));
    const { found } = await findImports(resumeKey);
    expect(found.failure).to.equal(undefined);
    expect(found.unfinished?.fileName).to.equal(file.name);
  });
});
