import { expect } from '@open-wc/testing';
import { pbxUserFields } from '../../src/fields/pbx-user-fields.js';
import { laterFiles } from '../../src/engine/later-files.js';
import { openWorkbook } from '../../src/engine/open-workbook.js';
import { Workbook } from '../../src/engine/workbook.js';
import { cellsOf, headers, setupOf } from './review-stage.js';

const { plan, lists } = setupOf({ virtualExtension: { from: 'generated' } });
const lines = [headers, cellsOf('ada', { firstName: '1-Mar' }), cellsOf('grace', { role: 'Agnet' })];
const file = () => new Blob([lines.map((cells) => cells.join(',')).join('\n')]);

describe('a workbook and its review desk', () => {
  it('works together in a worker', async () => {
    const opened = await openWorkbook();
    const { workbook } = opened;
    try {
      expect(opened.where).to.equal('worker');
      await workbook.read(file(), { maxRows: 500 });
      const { counts } = await workbook.check(pbxUserFields, plan, lists);
      expect(counts).to.include({ ready: 1, errors: 1, warnings: 1 });
      const fixed = await workbook.review('fix', {
        kind: 'replace',
        field: 'role',
        value: 'agnet',
        text: '1',
      });
      expect(fixed.check.counts).to.include({ ready: 2, errors: 0 });
      expect(fixed.issues.map(({ code }) => code)).to.deep.equal(['date-in-name']);
      const found = await workbook.review('rows', 'warnings', { text: 'mar' }, 0, 10);
      expect(found.rows.map(({ row }) => row)).to.deep.equal([2]);
    } finally {
      opened.close();
    }
  });

  it('sends and reports what cells have become', async () => {
    const workbook = new Workbook(laterFiles);
    await workbook.read(file(), { maxRows: 500 });
    await workbook.check(pbxUserFields, plan, lists);
    await workbook.review('edit', [
      { id: 0, field: 'firstName', text: 'Ada' },
      { id: 1, field: 'email', text: '=wrong' },
    ]);
    expect((await workbook.review('readyUsers', 0, 10)).map(({ firstName }) => firstName)).to.deep.equal([
      'Ada',
    ]);
    workbook.begin('session', undefined);
    await workbook.finish();
    const report = await workbook.errorDetails((rows) => rows.map(() => ''));
    expect(report).to.contain('"Ada"').and.to.contain(`"'=wrong"`);
  });

  it('changes nothing any more once the rows are being imported', async () => {
    const workbook = new Workbook(laterFiles);
    await workbook.read(file(), { maxRows: 500 });
    await workbook.check(pbxUserFields, plan, lists);
    workbook.begin('session', undefined);
    const { changed } = await workbook.review('edit', [{ id: 0, field: 'email', text: 'broken' }]);
    expect(changed).to.deep.equal([]);
    const batch = await workbook.next(25);
    expect(batch?.users.map(({ email }) => email)).to.not.include('');
    await workbook.record((batch?.open ?? []).map((key) => ({ key, status: 'created' })));
    const { rows, created, invalid, duplicates, leftOut } = workbook.result(true).complete;
    expect(created + invalid + duplicates + leftOut).to.equal(rows);
  });

  it('keeps what was changed when rows are checked by another plan', async () => {
    const workbook = new Workbook(laterFiles);
    await workbook.read(file(), { maxRows: 500 });
    await workbook.check(pbxUserFields, plan, lists);
    await workbook.review('edit', [{ id: 0, field: 'firstName', text: 'Ada' }]);
    await workbook.check(pbxUserFields, { ...plan, callerId: { from: 'none' } }, lists);
    const { edits } = await workbook.review('undo');
    expect(edits).to.deep.equal({ canUndo: false, canRedo: true, cells: [] });
  });

  it('goes without each other where the desk can not be loaded', async () => {
    const workbook = new Workbook({
      ...laterFiles,
      openReview: () => Promise.reject(new TypeError('No such file')),
    });
    await workbook.read(file(), { maxRows: 500 });
    const { counts } = await workbook.check(pbxUserFields, plan, lists);
    expect(counts).to.include({ ready: 1, errors: 1, warnings: 0 });
    expect(workbook.leaveOut([1], true).counts).to.include({ errors: 0, leftOut: 1 });
    const refused = await workbook.review('undo').then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(refused).to.be.instanceOf(TypeError);
  });
});
