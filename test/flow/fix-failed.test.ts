import { expect } from '@open-wc/testing';
import { axeFindings } from '../elements/screen-fixture.js';
import {
  allByRole,
  allText,
  click,
  download,
  find,
  findText,
  mount,
  nextEvent,
  unmountAll,
  waitFor,
} from '../harness.js';

import { BackEnd, fixFailedRows, linesOf, namesOf, toResult, typeName } from './failed-rows-fixture.js';
import { newKey } from './resume-key.js';

const kinds: readonly { readonly description: string; readonly resumeKey: () => string | undefined }[] = [
  { description: 'without a journal', resumeKey: () => undefined },
  { description: 'with a journal', resumeKey: newKey },
];

for (const { description, resumeKey } of kinds) {
  const settings = (): { batchSize: number; resumeKey?: string } => {
    const key = resumeKey();
    return { batchSize: 1, ...(key !== undefined && { resumeKey: key }) };
  };

  describe(`fixing rows that the server turned down, ${description}`, () => {
    afterEach(unmountAll);

    it('sends the changed rows, keeps the others, and adds up all counts', async () => {
      const backEnd = new BackEnd();
      const element = mount(backEnd.host, settings());
      await toResult(element);
      await findText(element, '2 users created');
      await findText(element, '1 duplicate');
      await findText(element, '2 errors');
      expect(element.busy).to.equal('passwords');
      await fixFailedRows(element);
      expect(element.step).to.equal('review');
      expect(element.busy).to.equal('passwords');
      expect(await axeFindings(element)).to.deep.equal([]);
      await findText(element, '0 ready');
      await findText(element, '1 duplicate');
      await findText(element, '2 with errors');
      expect(allByRole(element, 'rowheader').map(({ textContent }) => textContent.trim())).to.deep.equal([
        '3',
        '4',
        '5',
      ]);
      expect(allText(element)).to.include('That name is taken.').and.to.include('Not a name for us.');

      await typeName(element, 3, 'bad-grace', 'grace');
      await findText(element, '1 ready');
      await typeName(element, 4, 'taken-alan', 'alan');
      await findText(element, '2 ready');
      const complete = nextEvent(element, 'import-complete');
      await click(element, 'button', 'Import 2 users');
      await find(element, 'heading', 'Result');
      expect((await complete).detail).to.deep.equal({
        total: 5,
        created: 4,
        duplicates: 0,
        rejected: 1,
        unknown: 0,
        notAttempted: 0,
        pending: 0,
        rows: 5,
        invalid: 0,
        leftOut: 0,
      });
      await findText(element, '4 users created');
      await findText(element, '1 error');

      expect(namesOf(backEnd.created)).to.deep.equal(['ada', 'edsger', 'grace', 'alan']);
      const [, bad, , , , again] = backEnd.sent;
      expect(again?.users[0]).to.deep.equal({ ...bad?.users[0], username: 'grace', revision: 2 });
      expect(again?.attempt).to.equal(1);
      expect(new Set(backEnd.sent.map(({ idempotencyKey }) => idempotencyKey)).size).to.equal(7);

      expect(element.busy).to.equal('passwords');
      const success = linesOf((await download(element, 'Download success details')).text);
      expect(success.map((line) => line.split(',').at(0))).to.deep.equal([
        '"ada"',
        '"grace"',
        '"alan"',
        '"edsger"',
      ]);
      expect(success.map((line) => line.split(',').at(-1))).to.deep.equal([
        '"pass-2-1"',
        '"pass-3-2"',
        '"pass-4-2"',
        '"pass-6-1"',
      ]);
      const errors = linesOf((await download(element, 'Download error details')).text);
      expect(errors).to.have.lengthOf(1);
      expect(errors[0]).to.include('"bad-joan","bad-joan@example.com"').and.to.include('"rejected"');
      await waitFor(() => element.busy === undefined, 'nothing to be lost');
      await fixFailedRows(element, 1);
      const continued = nextEvent(element, 'import-step');
      await click(element, 'button', 'Back');
      expect((await continued).detail).to.deep.equal({ step: 'result', previous: 'review' });
      const done = nextEvent(element, 'import-continue');
      await click(element, 'button', 'Continue');
      expect((await done).detail.created.map(({ username }) => username)).to.deep.equal([
        'ada',
        'grace',
        'alan',
        'edsger',
      ]);
    });

    it('goes back to the unchanged Result, whatever was typed', async () => {
      const backEnd = new BackEnd();
      const element = mount(backEnd.host, settings());
      await toResult(element);
      const before = allText(element);
      await fixFailedRows(element);
      await typeName(element, 3, 'bad-grace', 'grace');
      await click(element, 'button', 'Back');
      await find(element, 'heading', 'Result');
      expect(allText(element)).to.equal(before);
      expect(element.reset()).to.equal(false);
      const errors = linesOf((await download(element, 'Download error details')).text);
      expect(errors[0]).to.include('bad-grace');
      expect(backEnd.sent).to.have.lengthOf(5);
      await fixFailedRows(element);
      await findText(element, '0 ready');
    });

    it('sends nothing twice on double clicks', async () => {
      const backEnd = new BackEnd();
      const element = mount(backEnd.host, settings());
      await toResult(element);
      const button = await find(element, 'button', 'Fix 3 rows here');
      button.click();
      button.click();
      await find(element, 'heading', 'Review');
      await waitFor(() => allByRole(element, 'rowheader').length === 3, 'the rows');
      await typeName(element, 3, 'bad-grace', 'grace');
      const start = await find(element, 'button', 'Import 1 user');
      start.click();
      start.click();
      await find(element, 'heading', 'Result');
      await findText(element, '3 users created');
      expect(namesOf(backEnd.created)).to.deep.equal(['ada', 'edsger', 'grace']);
      expect(backEnd.sent).to.have.lengthOf(6);
    });

    it('does not send a row whose change was undone, or that was excluded', async () => {
      const backEnd = new BackEnd();
      const element = mount(backEnd.host, settings());
      await toResult(element);
      await fixFailedRows(element);
      await typeName(element, 3, 'bad-grace', 'grace');
      await typeName(element, 3, 'grace', ' bad-grace ');
      await findText(element, '0 ready');
      await typeName(element, 4, 'taken-alan', 'alan');
      await typeName(element, 5, 'bad-joan', 'joan');
      await findText(element, '2 ready');
      await click(element, 'button', 'Leave out row 5');
      await click(element, 'button', 'Import 1 user');
      await find(element, 'heading', 'Result');
      await findText(element, '3 users created');
      await findText(element, '2 errors');
      await findText(element, '0 duplicates');
      expect(namesOf(backEnd.created)).to.deep.equal(['ada', 'edsger', 'alan']);
    });

    it('fixes a row that is turned down once more, under another key', async () => {
      const backEnd = new BackEnd();
      const element = mount(backEnd.host, settings());
      await toResult(element);
      await fixFailedRows(element);
      await typeName(element, 3, 'bad-grace', 'taken-grace');
      await click(element, 'button', 'Import 1 user');
      await find(element, 'heading', 'Result');
      await findText(element, '2 duplicates');
      await fixFailedRows(element);
      await typeName(element, 3, 'taken-grace', 'grace');
      await click(element, 'button', 'Import 1 user');
      await findText(element, '3 users created');
      const tries = backEnd.sent.filter(({ users: [user] }) => user?.row === 3);
      expect(tries.map(({ users: [user] }) => user?.revision)).to.deep.equal([undefined, 2, 3]);
      expect(new Set(tries.map(({ idempotencyKey }) => idempotencyKey)).size).to.equal(3);
      expect(new Set(tries.map(({ users: [user] }) => user?.key)).size).to.equal(1);
    });
  });
}
