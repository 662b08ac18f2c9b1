import { expect } from '@open-wc/testing';
import { pbxUserFields } from '../../src/fields/pbx-user-fields.js';
import { lazyFiles } from '../../src/engine/lazy-files.js';
import { startEngine } from '../../src/engine/start-engine.js';
import { Engine } from '../../src/engine/engine.js';
import { cellsOf, headers, setupOf } from './review-service-fixture.js';

const { plan, lists } = setupOf({ virtualExtension: { from: 'generated' } });
const lines = [headers, cellsOf('ada', { firstName: '1-Mar' }), cellsOf('grace', { role: 'Agnet' })];
const file = () => new Blob([lines.map((cells) => cells.join(',')).join('\n')]);

describe('an engine and its review service', () => {
  it('work together in a worker', async () => {
    const opened = await startEngine();
    const { engine } = opened;
    try {
      expect(opened.where).to.equal('worker');
      await engine.read(file(), { maxRows: 500 });
      expect(await engine.check(pbxUserFields, plan, lists)).to.include({ isPartial: true });
      await engine.loadRepairs();
      const { counts, isPartial } = await engine.check(pbxUserFields, plan, lists);
      expect(counts).to.include({ ready: 1, errors: 1, warnings: 1 });
      expect(isPartial).to.equal(undefined);
      const fixed = await engine.review.repair({
        kind: 'replace',
        field: 'role',
        value: 'agnet',
        text: '1',
      });
      expect(fixed.check.counts).to.include({ ready: 2, errors: 0 });
      expect(fixed.problemGroups.map(({ code }) => code)).to.deep.equal(['date-in-name']);
      const found = await engine.review.rows('warnings', { text: 'mar' }, 0, 10);
      expect(found.rows.map(({ row }) => row)).to.deep.equal([2]);
    } finally {
      opened.close();
    }
  });

  it('send and report the edited texts of cells', async () => {
    const engine = new Engine(lazyFiles);
    await engine.read(file(), { maxRows: 500 });
    engine.check(pbxUserFields, plan, lists);
    engine.review.edit([
      { id: 0, field: 'firstName', text: 'Ada' },
      { id: 1, field: 'email', text: '=wrong' },
    ]);
    expect(engine.review.readyUsers(0, 10).map(({ firstName }) => firstName)).to.deep.equal(['Ada']);
    engine.begin('session', undefined);
    await engine.ledger.finish();
    const report = await engine.errorDetails((rows) => rows.map(() => ''));
    expect(report).to.contain('"Ada"').and.to.contain(`"'=wrong"`);
  });

  it('change nothing any more once the rows are being imported', async () => {
    const engine = new Engine(lazyFiles);
    await engine.read(file(), { maxRows: 500 });
    engine.check(pbxUserFields, plan, lists);
    engine.begin('session', undefined);
    const { changed } = engine.review.edit([{ id: 0, field: 'email', text: 'broken' }]);
    expect(changed).to.deep.equal([]);
    const batch = await engine.ledger.next(25);
    expect(batch?.users.map(({ email }) => email)).to.not.include('');
    await engine.ledger.record((batch?.unresolved ?? []).map((key) => ({ key, status: 'created' })));
    const { rows, created, invalid, duplicates, leftOut } = engine.result(true).complete;
    expect(created + invalid + duplicates + leftOut).to.equal(rows);
  });

  it('keep edits when rows are checked by another plan', async () => {
    const engine = new Engine(lazyFiles);
    await engine.read(file(), { maxRows: 500 });
    engine.check(pbxUserFields, plan, lists);
    engine.review.edit([{ id: 0, field: 'firstName', text: 'Ada' }]);
    engine.check(pbxUserFields, { ...plan, callerId: { from: 'none' } }, lists);
    const { edits } = engine.review.undo();
    expect(edits).to.deep.equal({ canUndo: false, canRedo: true, cells: [] });
  });
});
